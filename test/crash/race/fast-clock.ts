import { type Clock } from '../../../src/application/ports/clock.js';
import { epochOf, type Instant, instantOfEpoch } from '../../../src/domain/calendar/instant.js';

/** An office day of eight hours takes eight seconds: every replica has many turns in it. */
export const hoursASecond = 1;

/** A clock that all processes read alike: it showed `from` when it was `began` (milliseconds since 1970), and runs fast. */
export function fastClock(began: number, from: Instant): Clock {
  return { now: () => instantOfEpoch(epochOf(from) + Math.floor((Date.now() - began) * hoursASecond * 3_600)) };
}
