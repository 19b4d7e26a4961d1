import { type Result, ok } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { checkCount } from './count-limits.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

/** Which way a date that is no working day moves. */
export type Roll = 'none' | 'forward' | 'back';

/** The N-th working day after a date, which is itself not counted; N = 0 is the date. N from 0 to 1,000. */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, n: number): Result<CivilDate, CalendarRefusal> {
  const asked = checkCount(n);
  return asked.ok ? ok(dateOfDayNumber(calendar.days.nthAfter(dayNumberOf(from), n))) : asked;
}

/** The N-th working day before a date, which is itself not counted; N = 0 is the date. N from 0 to 1,000. */
export function subtractWorkingDays(calendar: WorkingCalendar, from: CivilDate, n: number): Result<CivilDate, CalendarRefusal> {
  const asked = checkCount(n);
  return asked.ok ? ok(dateOfDayNumber(calendar.days.nthBefore(dayNumberOf(from), n))) : asked;
}

/** The date itself when it is a working day; else the next, or the last before it. */
export function rolled(calendar: WorkingCalendar, date: CivilDate, roll: Roll): CivilDate {
  if (roll === 'none' || calendar.isWorkingDay(date)) return date;
  return roll === 'forward' ? calendar.nextWorkingDay(date) : calendar.previousWorkingDay(date);
}
