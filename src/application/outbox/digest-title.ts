import { addDays, longDate, monthName, yearOf } from '../../domain/calendar/civil-date.js';
import { dateBefore } from '../../domain/calendar/date-words.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type DigestName, isMonthly } from '../../domain/digest/digest-name.js';
import { firstDayOf } from '../../domain/digest/month.js';
import { reportedMonday } from '../../domain/digest/week.js';

/** What a digest reports: "week of Monday 16 to Sunday 22 November 2026", "November 2026". */
export function periodWords(name: DigestName): string {
  if (isMonthly(name)) return `${monthName(firstDayOf(name))} ${yearOf(firstDayOf(name))}`;
  const monday = reportedMonday(name);
  const sunday = addDays(monday, 6);
  return `week of ${dateBefore(sunday, yearOf(sunday), monday)} to ${longDate(sunday)}`;
}

/** "Monday 23 November 2026 at 09:00" */
export function timeWords(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}
