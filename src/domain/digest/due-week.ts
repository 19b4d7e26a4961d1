import { type Instant, epochOf, msInMinute } from '../calendar/instant.js';
import { firstOpeningOfWeek, isOpenAt } from '../calendar/opening-hours.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type IsoWeek, isoWeekOf, mondayOf, periodOf } from './week.js';

/** Sent later than this after the first opening, a digest says that it is late: something was down. */
const minutesBeforeLate = 15;

/**
 * The week whose digest is due: none while the office is closed. While it is open its first opening has come, so it is
 * always the week of that day; the digest of a week in which the office never opened is kept to read.
 */
export function weekDueAt(office: WorkingCalendar, now: Instant): IsoWeek | null {
  return isOpenAt(office, now) ? isoWeekOf(civilTimeOf(now, office.zone).date) : null;
}

/** When the digest of a week was to be sent; of a week without an opening, when it began. */
export function dueAt(office: WorkingCalendar, week: IsoWeek): Instant {
  return firstOpeningOfWeek(office, mondayOf(week)) ?? periodOf(week, office.zone).to;
}

/** Of what was to be sent at an instant. */
export function isLate(due: Instant, now: Instant): boolean {
  return epochOf(now) - epochOf(due) > minutesBeforeLate * msInMinute;
}
