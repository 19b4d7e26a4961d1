import { OfficeCalendars } from '../../application/jobs/office-calendars.js';
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { workingDaysBetween } from '../../domain/calendar/elapsed.js';
import { type Council } from '../../domain/council/council.js';

const calendars = new OfficeCalendars();

/** "Overdue by 2 working days": counted as the council counts, from the day after it was due to today. */
export function overdueWords(due: CivilDate, today: CivilDate, council: Council): string {
  const days = workingDaysBetween(calendars.countingOf(council), due, today);
  return days === 0 ? `Overdue: it was due on ${longDate(due)}` : `Overdue by ${amountOf(days, 'working day')}`;
}
