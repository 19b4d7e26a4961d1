import { type Instant } from '../../domain/calendar/instant.js';

/** The only source of "now". */
export interface Clock {
  now(): Instant;
}
