import { NotFoundException } from '@nestjs/common';

/** What cannot be a reference is asked of no store: PostgreSQL would fail on a NUL. */
export function readableReference(reference: string): string {
  if (/^[\p{L}\p{N}-]{1,40}$/u.test(reference)) return reference;
  throw new NotFoundException();
}
