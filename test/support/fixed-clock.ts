import { type Clock } from '../../src/application/ports/clock.js';
import { epochOf, type Instant, instantOfEpoch } from '../../src/domain/calendar/instant.js';

/** Stands still until it is told to move. */
export class FixedClock implements Clock {
  constructor(private at: Instant) {}

  now(): Instant {
    return this.at;
  }

  set(at: Instant): void {
    this.at = at;
  }

  forward(minutes: number): void {
    this.at = minutesAfter(this.at, minutes);
  }
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOfEpoch(epochOf(at) + minutes * 60_000);
}
