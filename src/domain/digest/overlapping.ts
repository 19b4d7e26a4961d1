import { addDays, dayNumberOf } from '../calendar/civil-date.js';
import { type DigestName, isMonthly } from './digest-name.js';
import { dayAfterMonth, firstDayOf } from './month.js';
import { isoWeekOf, mondayOf, reportedMonday } from './week.js';

/** The digests of the other kind that report a day which this one reports as well, oldest first. */
export function overlapping(name: DigestName): readonly DigestName[] {
  if (!isMonthly(name)) return [...new Set([0, 6].map((days) => addDays(reportedMonday(name), days).slice(0, 7)))];
  const monday = mondayOf(isoWeekOf(firstDayOf(name)));
  const weeks = Math.ceil((dayNumberOf(dayAfterMonth(name)) - dayNumberOf(monday)) / 7);
  // A week is named after the one that it is sent in.
  return Array.from({ length: weeks }, (_, index) => isoWeekOf(addDays(monday, (index + 1) * 7)));
}
