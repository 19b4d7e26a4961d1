import { type Instant } from '../../domain/calendar/instant.js';

/** The only source of "now". */
export interface Clock {
  now(): Instant;
}

/** For what is told or lived through again at its own time. */
export interface MovableClock extends Clock {
  moveTo(at: Instant): void;
}
