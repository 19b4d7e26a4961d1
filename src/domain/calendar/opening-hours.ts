import { type CivilDate, addDays, dateOfDayNumber, weekdayOf } from './civil-date.js';
import { type Instant, epochOf, instantOfEpoch } from './instant.js';
import { type WorkingCalendar } from './working-calendar.js';

/** Whether a calendar is open at an instant: from an opening on, until just before its closing. */
export function isOpenAt(calendar: WorkingCalendar, at: Instant): boolean {
  return nextOpening(calendar, at) === at;
}

/** The first instant from one on at which a calendar is open: that instant itself, if it is open then. */
export function nextOpening(calendar: WorkingCalendar, from: Instant): Instant {
  const epoch = epochOf(from);
  const today = calendar.clocks.localOf(epoch).day;
  const still = openingFrom(calendar, today, epoch);
  if (still !== undefined) return instantOfEpoch(still);
  return calendar.openingInstant(calendar.nextWorkingDay(dateOfDayNumber(today))) ?? from;
}

/** When a calendar first opens in the ISO week of a date; undefined when it does not open that week. */
export function firstOpeningOfWeek(calendar: WorkingCalendar, date: CivilDate): Instant | undefined {
  const sunday = addDays(date, -weekdayOf(date));
  const first = calendar.nextWorkingDay(sunday);
  return first <= addDays(sunday, 7) ? calendar.openingInstant(first) : undefined;
}

function openingFrom({ days, clocks }: WorkingCalendar, day: number, epoch: number): number | undefined {
  const left = days.plan(day).spans.find(({ to }) => clocks.epochAt(day, to) > epoch);
  return left && Math.max(epoch, clocks.epochAt(day, left.from));
}
