import { addDays } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { isOpenAt } from '../calendar/opening-hours.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { dayAfterMonth, type Month, monthBefore, periodOfMonth } from './month.js';

/** The month whose digest is due: none while the office is closed. While it is open, the first opening of this month has come. */
export function monthReported(office: WorkingCalendar, now: Instant): Month | null {
  return isOpenAt(office, now) ? monthBefore(civilTimeOf(now, office.zone).date) : null;
}

/** When a month's digest was to be sent: at the first opening after it. */
export function monthDueAt(office: WorkingCalendar, month: Month): Instant {
  const eve = addDays(dayAfterMonth(month), -1);
  return office.openingInstant(office.nextWorkingDay(eve)) ?? periodOfMonth(month, office.zone).to;
}
