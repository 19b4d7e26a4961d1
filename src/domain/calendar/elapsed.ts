import { type CivilDate, dayNumberOf } from './civil-date.js';
import { type CountingSettings, countedDays } from './counting.js';
import { dayZero, lastUncounted } from './day-zero.js';
import { type Instant, epochOf } from './instant.js';
import { type LocalTime } from './zone-clocks.js';
import { type WorkingCalendar } from './working-calendar.js';

/**
 * The working days from a receipt to an instant: those after day 0 and not after the date of `at` (and day 0 as well
 * where the day of receipt is day 1). In time is: elapsed <= days asked for. On day 0, or before it: 0.
 */
export function elapsedWorkingDays(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: Instant,
  at: Instant,
): number {
  const { clocks } = calendar;
  return elapsedTo(calendar, settings, clocks.localOf(epochOf(received)), clocks.localOf(epochOf(at)).day);
}

/** The same from a receipt whose hour may not be known, to the end of a date. */
export function elapsedWorkingDaysFrom(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: LocalTime,
  to: CivilDate,
): number {
  return elapsedTo(calendar, settings, received, dayNumberOf(to));
}

function elapsedTo(calendar: WorkingCalendar, settings: CountingSettings, received: LocalTime, to: number): number {
  const table = countedDays(calendar, settings);
  return table.countAfter(lastUncounted(settings, dayZero(table, settings, received)), to);
}

/** The working days after one date and not after another; none when the second comes first. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  return calendar.days.countAfter(dayNumberOf(from), dayNumberOf(to));
}
