import { dateOfDayNumber } from './civil-date.js';
import { timeOfMinute } from './clock-time.js';
import { type DayZero, type DayZeroReason } from './count.js';
import { type CountingSettings, countedDays } from './counting.js';
import { lastMinute } from './day-zero.js';
import { msInMinute } from './instant.js';
import { type LocalTime } from './zone-clocks.js';
import { type WorkingCalendar } from './working-calendar.js';

/** Which day is day 0, and why that one. */
export function dayZeroOf(calendar: WorkingCalendar, settings: CountingSettings, received: LocalTime, zero: number): DayZero {
  return { on: dateOfDayNumber(zero), because: because(calendar, settings, received) };
}

function because(calendar: WorkingCalendar, settings: CountingSettings, { day, ms }: LocalTime): DayZeroReason {
  const { afterHours } = settings;
  if (afterHours.kind === 'calendar-day') return { kind: 'calendar-day' };
  const days = countedDays(calendar, settings);
  if (!days.isWorking(day)) return { kind: 'not-a-working-day', off: calendar.rules.reason(day) };
  const last = lastMinute(days, afterHours, day);
  if (ms < last * msInMinute) return { kind: 'received-in-time' };
  return { kind: afterHours.kind === 'cut-off' ? 'after-cut-off' : 'after-closing', at: timeOfMinute(last) };
}
