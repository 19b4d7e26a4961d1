import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { refusedByEdge } from '../problem/refused.js';
import { faultsOf } from './faults.js';

/**
 * Reads a body or query by the schema of its parameter: `@Body({ schema })`. Nest's own pipe is not used because it
 * tells a fault without what was found, and takes keys such as `__proto__` away where a strict schema names them.
 */
export class InputPipe implements PipeTransform<unknown, unknown> {
  transform(input: unknown, { schema }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return input;
    const read = schema.safeParse(input);
    if (read.success) return read.data;
    throw refusedByEdge('invalid-input', faultsOf(input, read.error.issues));
  }
}
