import { OfficeCalendars } from '../../application/jobs/office-calendars.js';
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { workingDaysBetween } from '../../domain/calendar/elapsed.js';
import { type Council } from '../../domain/council/council.js';
import { daysCountedUnder } from '../../domain/protocol/counted-days.js';
import { type ClauseId } from '../../domain/protocol/protocol.js';

const calendars = new OfficeCalendars();

/** The day on which something is due, and the clause or the law that gives it. */
export interface Due {
  readonly on: CivilDate;
  readonly under: ClauseId;
}

/** "Overdue by 2 working days": counted as its own day was, by the council's days or the law's, from the day after it to today. */
export function overdueWords({ on, under }: Due, today: CivilDate, council: Council): string {
  const days = workingDaysBetween(daysCountedUnder(under, calendars.countedOf(council)), on, today);
  return days === 0 ? `Overdue: it was due on ${longDate(on)}` : `Overdue by ${amountOf(days, 'working day')}`;
}
