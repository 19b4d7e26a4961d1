import { minuteOf } from './clock-time.js';
import { type AfterHours, type CountingSettings } from './counting.js';
import { type DayTable } from './day-table.js';
import { msInMinute } from './instant.js';
import { type LocalTime } from './zone-clocks.js';

/** The day number of day 0 for something received at a time of a day; a date without an hour is its midnight. */
export function dayZero(days: DayTable, { afterHours }: CountingSettings, { day, ms }: LocalTime): number {
  if (afterHours.kind === 'calendar-day') return day;
  return ms < lastMinute(days, afterHours, day) * msInMinute ? day : days.nthAfter(day, 1);
}

type Late = Exclude<AfterHours, { kind: 'calendar-day' }>;

/** The minute of a day from which what is received counts for the next working day: 0 on a day that is none. */
export function lastMinute(days: DayTable, afterHours: Late, day: number): number {
  const closes = days.closes(day);
  return closes === 0 || afterHours.kind === 'closing-time' ? closes : minuteOf(afterHours.at);
}

/** The day number of the N-th working day from day 0; N = 0 is day 0 itself. */
export function nthFromDayZero(days: DayTable, settings: CountingSettings, zero: number, n: number): number {
  return n === 0 ? zero : days.nthAfter(lastUncounted(settings, zero), n);
}

/** The last day that is not counted: day 0, or the day before it where the day of receipt is day 1. */
export function lastUncounted(settings: CountingSettings, zero: number): number {
  return settings.dayOfReceipt === 'day-0' ? zero : zero - 1;
}
