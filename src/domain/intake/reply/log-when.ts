import { addDays, type CivilDate, weekdayOf, yearOf } from '../../calendar/civil-date.js';
import { type ClockTime } from '../../calendar/clock-time.js';
import { type DayNamed, readDay } from './day-words.js';
import { readTime } from './time-words.js';
import { civilDateOf } from './which-day.js';

export interface When {
  readonly date: CivilDate;
  /** null: not said. */
  readonly time: ClockTime | null;
}
export type WhenFault = 'day-not-understood' | 'weekday-does-not-match' | 'still-to-come';
export interface LocalNow {
  readonly today: CivilDate;
  readonly now: ClockTime;
}

/** A date without a year this long ago is a slip of the pen rather than a late record. */
const longestAgo = 183;

/** "Tue 21:00", "yesterday 9.30pm", "21:00 on 4 Dec", "today": the last such moment. */
export function readWhen(text: string, at: LocalNow): When | WhenFault {
  const words = text.trim().replace(/^(?:on|at|last)\b ?/i, '');
  const before = readTime(words);
  const read = readDay((before?.rest ?? words).replace(/^,? ?(?:on )?/i, ''));
  if (read === null) return 'day-not-understood';
  const after = before ?? readTime(read.rest.replace(/^[, ]*(?:at )?/i, ''));
  const rest = before === null ? (after?.rest ?? read.rest) : read.rest;
  if (rest.replace(/[.\s]+/, '') !== '') return 'day-not-understood';
  const time = after?.time ?? null;
  const date = dayBehind(read.day, time, at);
  if (isWhenFault(date)) return date;
  return isAhead(date, time, at) ? 'still-to-come' : { date, time };
}

function dayBehind(day: DayNamed, time: ClockTime | null, at: LocalNow): CivilDate | WhenFault {
  const { today } = at;
  if (day.kind === 'relative') return addDays(today, day.days);
  if (day.kind === 'weekday') {
    const date = addDays(today, -((weekdayOf(today) - day.weekday + 7) % 7));
    return isAhead(date, time, at) ? addDays(date, -7) : date;
  }
  const years = day.year === null ? [yearOf(today), yearOf(today) - 1] : [day.year];
  const found = years.flatMap((year) => civilDateOf(year, day.month, day.day));
  const date = day.year === null ? found.find((one) => one <= today) : found[0];
  if (date === undefined || (day.year === null && date < addDays(today, -longestAgo))) return 'day-not-understood';
  return day.weekday !== null && weekdayOf(date) !== day.weekday ? 'weekday-does-not-match' : date;
}

function isAhead(date: CivilDate, time: ClockTime | null, { today, now }: LocalNow): boolean {
  return date > today || (date === today && time !== null && time > now);
}

function isWhenFault(date: CivilDate | WhenFault): date is WhenFault {
  return date === 'day-not-understood' || date === 'weekday-does-not-match' || date === 'still-to-come';
}
