import { weekdayName, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';

/** "Fri 2026-05-22 09:00", as the clock on the wall shows it in London. */
export function wordsAt(at: Instant): string {
  const { date, time } = civilTimeOf(at, 'Europe/London');
  return `${weekdayName(weekdayOf(date)).slice(0, 3)} ${date} ${time}`;
}
