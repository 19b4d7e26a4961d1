import { type Instant, epochOf, instantOfEpoch, msInMinute } from '../calendar/instant.js';

/** A link is a key under the mat: it lies there for minutes. */
export const linkMinutes = 10;
/** A session ends after so long, whatever happens … */
export const sessionMinutes = 12 * 60;
/** … and sooner where nothing was asked for so long: an office machine stands open. */
export const idleMinutes = 2 * 60;
/** Noting each request would write as often as people read. */
const notedEvery = 1;

export type AccountId = string;

/** One human's stay, from signing in to signing out. */
export interface Session {
  readonly account: AccountId;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOfEpoch(epochOf(at) + minutes * msInMinute);
}

export function isLive({ seenAt, expiresAt }: Session, now: Instant): boolean {
  return now < expiresAt && now < minutesAfter(seenAt, idleMinutes);
}

/** Whether it is time to note that the session is in use. */
export function isNoteDue({ seenAt }: Session, now: Instant): boolean {
  return now >= minutesAfter(seenAt, notedEvery);
}
