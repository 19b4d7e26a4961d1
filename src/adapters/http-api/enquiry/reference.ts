import { type Request } from 'express';
import { z } from 'zod';
import { refusedAs } from '../problem/refused.js';

const shape = /^[\p{L}\p{N}-]{1,40}$/u;

/** What cannot be a reference is asked of no store: PostgreSQL would fail on a NUL. */
export function referenceIn({ params }: Pick<Request, 'params'>): string {
  const reference = String(params.reference);
  if (shape.test(reference)) return reference;
  throw refusedAs({ code: 'no-such-enquiry', reference });
}

const wanted = 'the reference of an enquiry, such as HR-0001';

/** Another enquiry, as a body names it. */
export const reference = z.string({ error: wanted }).trim().regex(shape, { error: wanted });
