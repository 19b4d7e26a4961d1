import { type CivilDate, addDays, dateOfDayNumber, dayNumberOf, weekdayOf } from './civil-date.js';
import { type Instant, epochOf, instantOfEpoch } from './instant.js';
import { type WorkingCalendar } from './working-calendar.js';

/** Whether a calendar is open at an instant: from an opening on, until just before its closing. */
export function isOpenAt(calendar: WorkingCalendar, at: Instant): boolean {
  return nextOpening(calendar, at) === at;
}

/** The first instant from one on at which a calendar is open: that instant itself, if it is open then. */
export function nextOpening(calendar: WorkingCalendar, from: Instant): Instant {
  const epoch = epochOf(from);
  const today = dateOfDayNumber(calendar.clocks.localOf(epoch).day);
  for (let date = today; date === today || calendar.openingInstant(date) !== undefined; date = calendar.nextWorkingDay(date)) {
    const open = openingFrom(calendar, dayNumberOf(date), epoch);
    if (open !== undefined) return instantOfEpoch(open);
  }
  return from;
}

/** When a calendar first opens in the ISO week of a date; undefined when it does not open that week. */
export function firstOpeningOfWeek(calendar: WorkingCalendar, date: CivilDate): Instant | undefined {
  const sunday = addDays(date, -weekdayOf(date));
  const first = calendar.nextWorkingDay(sunday);
  return first <= addDays(sunday, 7) ? calendar.openingInstant(first) : undefined;
}

/** Hours that lie in what the clocks leave out in spring are none. */
function openingFrom({ days, clocks }: WorkingCalendar, day: number, epoch: number): number | undefined {
  const opening = days.plan(day).spans
    .map(({ from, to }) => ({ opens: Math.max(epoch, clocks.epochAt(day, from)), closes: clocks.epochAt(day, to) }))
    .find(({ opens, closes }) => closes > opens);
  return opening?.opens;
}
