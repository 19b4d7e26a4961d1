import { epochOf, type Instant, instantOfEpoch } from '../../domain/calendar/instant.js';

const minute = 60_000;
const waits = [1, 5, 15, 60, 120].map((minutes) => minutes * minute);
const longestWait = 240 * minute;
const clerkToldAfter = 4 * 60 * minute;
const giveUpAfter = 5 * 24 * 60 * minute;

/** The instant of the next try after so many failed ones: at 1, 5, 15 min, 1, 2, 4 h …; null after 5 days. */
export function nextTry(queuedAt: Instant, failures: number, now: Instant): Instant | null {
  const at = epochOf(now) + (waits[failures - 1] ?? longestWait);
  return at - epochOf(queuedAt) > giveUpAfter ? null : instantOfEpoch(at);
}

/** When the clerk is told of a mail that does not go: a councillor waits for it, and may be waiting for nothing. */
export function clerkToldFrom(queuedAt: Instant): Instant {
  return instantOfEpoch(epochOf(queuedAt) + clerkToldAfter);
}
