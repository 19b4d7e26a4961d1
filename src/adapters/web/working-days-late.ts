import { type CivilDate, dayNumberOf, longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { buildCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { type Council, countingCalendar } from '../../domain/council/council.js';

/** A council never changes while the service runs: each calendar is built once. */
const calendars = new WeakMap<Council, WorkingCalendar>();

/** "Overdue by 2 working days": counted as the council counts, from the day after it was due to today. */
export function overdueWords(due: CivilDate, today: CivilDate, council: Council): string {
  const days = calendarOf(council).days.countAfter(dayNumberOf(due), dayNumberOf(today));
  return days === 0 ? `Overdue: it was due on ${longDate(due)}` : `Overdue by ${amountOf(days, 'working day')}`;
}

function calendarOf(council: Council): WorkingCalendar {
  const known = calendars.get(council);
  if (known !== undefined) return known;
  const built = buildCalendar(countingCalendar(council.calendar));
  if (!built.ok) throw new Error(`The calendar of ${council.slug} cannot be built.`);
  calendars.set(council, built.value);
  return built.value;
}
