import { z } from 'zod';
import { type Result, ok, refused } from '../../domain/result.js';
import { type Finding } from './finding.js';
import { type Path, valueAt } from './path.js';
import { shown } from './shown.js';

/**
 * A section that must hold exactly these keys. Every schema here carries its `wanted` as its error message,
 * so that a fault reads the same whether a value is missing, of the wrong type or out of bounds.
 */
export function section<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) {
  const keys = Object.keys(shape).filter((key) => !isBarred(shape[key]));
  const known = keys.join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `one of ${known}` : `a section with ${known}`),
  });
}

/** A key that somebody is likely to write here and must not: the message says where it belongs. */
export function barred(wanted: string) {
  return z.never({ error: wanted }).optional();
}

function isBarred(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodNever;
}

/** The tree as the schema's type, or every finding at once. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  tree: unknown,
): Result<z.output<Schema>, readonly Finding[]> {
  const parsed = schema.safeParse(tree);
  return parsed.success ? ok(parsed.data) : refused(parsed.error.issues.flatMap((issue) => findingsOf(issue, tree)));
}

function findingsOf(issue: z.core.$ZodIssue, tree: unknown): readonly Finding[] {
  const path = issue.path as Path;
  const wanted = issue.message;
  if (issue.code !== 'unrecognized_keys') return [{ path, found: shown(valueAt(tree, path), path), wanted }];
  return issue.keys.map((key) => ({ path: [...path, key], found: 'an unknown key', wanted }));
}
