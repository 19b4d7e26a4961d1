import { addDays, type CivilDate, longDate } from '../calendar/civil-date.js';
import { amountOf } from '../calendar/date-words.js';
import { workingDaysBetween } from '../calendar/elapsed.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';

/**
 * How a due day stands on a day: "due today, Tuesday 24 November 2026", "overdue by 1 working day (it was due on
 * Monday 23 November 2026)". Counted in the days that the council counts, which need not be those of its office.
 */
export function dueWords(calendar: WorkingCalendar, dueOn: CivilDate, on: CivilDate): string {
  if (dueOn < on) return overdueWords(workingDaysBetween(calendar, dueOn, on), dueOn);
  if (dueOn === on) return `due today, ${longDate(dueOn)}`;
  return dueOn === addDays(on, 1) ? `due tomorrow, ${longDate(dueOn)}` : `due on ${longDate(dueOn)}`;
}

/** The same of a promise, which is a line of its own kind: "the promise runs out tomorrow, Friday 5 June 2026". */
export function promiseWords(calendar: WorkingCalendar, dueOn: CivilDate, on: CivilDate): string {
  if (dueOn >= on) return `the promise runs out ${dueWords(calendar, dueOn, on).replace('due ', '')}`;
  const days = workingDaysBetween(calendar, dueOn, on);
  const ago = days === 0 ? '' : ` ${amountOf(days, 'working day')} ago`;
  return `the promise ran out${ago} (it was for ${longDate(dueOn)})`;
}

function overdueWords(days: number, dueOn: CivilDate): string {
  const by = days === 0 ? '' : ` by ${amountOf(days, 'working day')}`;
  return `overdue${by} (it was due on ${longDate(dueOn)})`;
}
