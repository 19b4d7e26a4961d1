import { weekdayNames } from '../calendar/calendar-definition.js';
import { type CivilDate, weekdayOf } from '../calendar/civil-date.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type Person } from './person.js';

/**
 * Whether somebody works on a day of the office. Weekdays on which it never opens are left out; whoever names no other
 * is taken to work whenever it is open, so that nobody is reminded of nothing.
 */
export function worksOn(person: Person, office: WorkingCalendar, on: CivilDate): boolean {
  const days = person.kind === 'officer' ? person.days.filter((day) => (office.definition.week[day] ?? []).length > 0) : [];
  return days.length === 0 || days.some((day) => day === weekdayNames[weekdayOf(on) - 1]);
}
