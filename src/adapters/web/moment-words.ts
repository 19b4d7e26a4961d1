import { longDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';

/** "Tuesday 24 November 2026 at 09:30", as the council's clocks show it. */
export function momentWords(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}

export function dayWords(at: Instant, zone: string): string {
  return longDate(civilTimeOf(at, zone).date);
}
