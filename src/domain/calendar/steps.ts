import { dateOfDayNumber } from './civil-date.js';
import { timeOfMinute } from './clock-time.js';
import { type CountStep, type DayZero, type DayZeroReason } from './count.js';
import { type CountingSettings, countedDays } from './counting.js';
import { lastMinute, lastUncounted } from './day-zero.js';
import { type Disregarded, disregardedBecause } from './disregarded.js';
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

/** Every day from the date of receipt to the due date, each counted or passed over with its reason. */
export function stepsOf(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: number,
  zero: number,
  due: number,
  disregarded: readonly Disregarded[],
): CountStep[] {
  const days = countedDays(calendar, settings);
  const uncounted = lastUncounted(settings, zero);
  const steps: CountStep[] = [];
  let counted = 0;
  for (let day = received; day <= due; day++) {
    const date = dateOfDayNumber(day);
    const left = disregarded.length > 0 ? disregardedBecause(disregarded, date) : undefined;
    if (day === zero && day === uncounted) steps.push({ date, day: 0 });
    else if (!days.isWorking(day)) steps.push({ date, off: calendar.rules.reason(day) });
    else if (day < zero) steps.push({ date, receivedLate: true });
    else if (left !== undefined) steps.push({ date, off: { kind: 'disregarded', because: left } });
    else steps.push({ date, day: ++counted });
  }
  return steps;
}
