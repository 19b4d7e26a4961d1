import { type Result, ok } from '../result.js';
import { type CivilDate, addDays } from './civil-date.js';
import { checkCount } from './count-limits.js';
import { type CountingSettings } from './counting.js';
import { type Deadline, deadlineOn } from './deadline.js';
import { monthsLater } from './months.js';
import { type CalendarRefusal } from './refusal.js';
import { type Roll, rolled } from './working-days.js';
import { type WorkingCalendar } from './working-calendar.js';

/** N calendar days after a date, rolled to a working day. N from 0 to 1,000. */
export function dueAfterCalendarDays(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  from: CivilDate,
  n: number,
  roll: Roll,
): Result<Deadline, CalendarRefusal> {
  const asked = checkCount(n);
  if (!asked.ok) return asked;
  const named = addDays(from, n);
  const because = { because: 'days-later', named, from, amount: n } as const;
  return ok(deadlineOn(calendar, settings, rolled(calendar, named, roll), because, {}));
}

/**
 * The corresponding date N months later (ICO on UK GDPR Art. 12(3)), the last of the month where there is none,
 * rolled to a working day. N from 0 to 1,000.
 */
export function dueAfterMonths(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  from: CivilDate,
  n: number,
  roll: Roll,
): Result<Deadline, CalendarRefusal> {
  const asked = checkCount(n);
  if (!asked.ok) return asked;
  const named = monthsLater(from, n);
  const because = { because: 'months-later', named, from, amount: n } as const;
  return ok(deadlineOn(calendar, settings, rolled(calendar, named, roll), because, {}));
}
