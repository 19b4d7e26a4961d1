import { type Instant } from '../calendar/instant.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { dueAt } from './due-week.js';
import { monthDueAt } from './due-month.js';
import { periodOfMonth } from './month.js';
import { isoWeekOf, mondayOf, type Period, periodOf } from './week.js';

/** Under which a council keeps a digest, once: an IsoWeek, or a Month. */
export type DigestName = string;

export function isMonthly(name: DigestName): boolean {
  return !name.includes('W');
}

/** What somebody typed, where it names a week or a month there is. */
export function digestNameIn(text: string): DigestName | null {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  return /^\d{4}-W\d\d$/.test(text) && isoWeekOf(mondayOf(text)) === text ? text : null;
}

/** What a digest of this name reports. */
export function reportedPeriod(name: DigestName, zone: string): Period {
  return isMonthly(name) ? periodOfMonth(name, zone) : periodOf(name, zone);
}

/** When a digest of this name was to be sent. */
export function sendingDue(office: WorkingCalendar, name: DigestName): Instant {
  return isMonthly(name) ? monthDueAt(office, name) : dueAt(office, name);
}
