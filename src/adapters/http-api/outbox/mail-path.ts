import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** What cannot be an id is asked of no store. */
export function mailIn({ params }: Pick<Request, 'params'>): string {
  const mail = String(params.mail);
  if (/^[!-~]{1,100}$/.test(mail)) return mail;
  throw refusedAs({ code: 'no-such-mail', mail });
}
