import { type MovableClock } from '../../application/ports/clock.js';
import { type Instant } from '../../domain/calendar/instant.js';

/** Goes where it is told, and never back: months pass in a minute. */
export class MovingClock implements MovableClock {
  constructor(private at: Instant) {}

  now(): Instant {
    return this.at;
  }

  moveTo(at: Instant): void {
    if (at > this.at) this.at = at;
  }
}
