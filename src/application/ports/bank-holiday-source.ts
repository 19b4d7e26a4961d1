import { type BankHolidayFeed } from '../../domain/calendar/bank-holiday-feed.js';
import { type Result } from '../../domain/result.js';

/** Why the list was not taken. `found` is what was met with, at most a line of it; `wanted` what would be right. */
export interface FeedRefusal {
  readonly code: FeedRefusalCode;
  readonly found: string;
  readonly wanted: string;
}

export type FeedRefusalCode =
  | 'wrong-address'
  | 'no-answer'
  | 'too-slow'
  | 'too-large'
  | 'redirected-elsewhere'
  | 'wrong-status'
  | 'not-json'
  | 'not-a-feed'
  /** We were asked to end while we waited: nobody's failure. */
  | 'stopped';

/** The parts of an address, as a URL has them. */
interface Address {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Plain http is for this machine alone: a list from elsewhere could be changed on its way. No password: the address is
 * kept beside each day that was learnt from it.
 */
export function isSafeSource({ protocol, hostname, username, password }: Address): boolean {
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** A published list of bank holidays, such as GOV.UK's. */
export interface BankHolidaySource {
  readonly address: string;
  /** What the list says now, whole and as it should be, or why it was not taken. Never rejects. */
  read(): Promise<Result<BankHolidayFeed, FeedRefusal>>;
  /** Ends a reading that is under way, and lets no other begin. */
  stop(): void;
}
