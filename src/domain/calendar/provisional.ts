import { covers } from './bank-holidays.js';
import { dateOfDayNumber, yearOf } from './civil-date.js';
import { type WorkingCalendar } from './working-calendar.js';

/** Whether a count over these days rests on bank holidays that are not published: computed, or yet to be proclaimed. */
export function isProvisional({ definition }: WorkingCalendar, ...days: readonly number[]): boolean {
  const { nation, published, otherYears } = definition.bankHolidays;
  if (nation === 'none') return false;
  if (published === undefined) return otherYears === 'by-rule';
  return days.some((day) => !covers(published, yearOf(dateOfDayNumber(day))));
}
