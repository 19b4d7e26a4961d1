import { NotFoundException } from '@nestjs/common';

/** What cannot be the key of a mail is asked of no store: PostgreSQL would fail on a NUL. */
export function readableKey(key: string): string {
  if (/^[!-~]{1,100}$/.test(key)) return key;
  throw new NotFoundException();
}
