import { addDays, type CivilDate, parseCivilDate, weekdayOf, yearOf } from '../../calendar/civil-date.js';
import { type DayNamed } from './day-words.js';

export type DayFault = 'date-not-understood' | 'weekday-does-not-match' | 'date-gone-by';

/**
 * The day that a promise names, from today on: a date without a year is the next such one. A weekday's name on that
 * very weekday is today to some and a week from today to others: it is not understood.
 */
export function dayAhead(day: DayNamed, today: CivilDate): CivilDate | DayFault {
  if (day.kind === 'relative') return day.days < 0 ? 'date-gone-by' : addDays(today, day.days);
  if (day.kind === 'weekday') {
    const days = (day.weekday - weekdayOf(today) + 7) % 7;
    return days === 0 ? 'date-not-understood' : addDays(today, days);
  }
  const years = day.year === null ? [yearOf(today), yearOf(today) + 1] : [day.year];
  const found = years.flatMap((year) => civilDateOf(year, day.month, day.day));
  const ahead = found.find((date) => date >= today);
  if (ahead === undefined) return found.length > 0 && day.year !== null ? 'date-gone-by' : 'date-not-understood';
  return day.weekday !== null && weekdayOf(ahead) !== day.weekday ? 'weekday-does-not-match' : ahead;
}

/** None where that day does not exist. */
export function civilDateOf(year: number, month: number, day: number): readonly CivilDate[] {
  const two = (n: number) => String(n).padStart(2, '0');
  const parsed = parseCivilDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return parsed.ok ? [parsed.value] : [];
}

export function isFault(day: CivilDate | DayFault): day is DayFault {
  return day === 'date-not-understood' || day === 'weekday-does-not-match' || day === 'date-gone-by';
}
