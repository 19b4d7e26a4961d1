import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** What cannot be a key is asked of no store: PostgreSQL would fail on a NUL. */
export function messageIn({ params }: Pick<Request, 'params'>): string {
  const message = String(params.message);
  if (/^[!-~]{1,100}$/.test(message)) return message;
  throw refusedAs({ code: 'no-such-message', message });
}
