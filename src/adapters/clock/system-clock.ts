import { type Clock } from '../../application/ports/clock.js';
import { type Instant, instantOfEpoch } from '../../domain/calendar/instant.js';

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): Instant {
    return instantOfEpoch(Date.now());
  }
}
