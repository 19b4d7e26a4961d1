import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** What cannot be a reference is asked of no store: PostgreSQL would fail on a NUL. */
export function referenceIn({ params }: Pick<Request, 'params'>): string {
  const reference = String(params.reference);
  if (/^[\p{L}\p{N}-]{1,40}$/u.test(reference)) return reference;
  throw refusedAs({ code: 'no-such-enquiry', reference });
}
