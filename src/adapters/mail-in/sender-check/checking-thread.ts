import { Resolver } from 'node:dns/promises';
import { type SendingServer } from '../../../application/ports/sender-check.js';
import { type MethodResult } from '../../../domain/intake/sender/authentication-results.js';
import { MailauthCheck } from './mailauth-check.js';

// One message must leave nothing behind that the next would be judged by.
Object.freeze(Object.prototype);
// Of a signature over part of a body the library tells on the standard output, which is the service's.
console.log = () => undefined;

/** Milliseconds, for one question to one server. */
const dns = new Resolver({ timeout: 1_000, tries: 2 });
const check = new MailauthCheck((name, type) => dns.resolve(name, type) as Promise<string[]>);

export interface Checked {
  readonly raw: Uint8Array;
  readonly from: SendingServer;
  /** The address that the From was read as. */
  readonly author: string;
}

/** What the thread does: one message at a time. */
export function results({ raw, from, author }: Checked): Promise<readonly MethodResult[]> {
  return check.results(raw, from, author);
}
