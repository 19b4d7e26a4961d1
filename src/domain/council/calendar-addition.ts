import { type Closure, type OneOffDay } from '../calendar/calendar-definition.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { overlongClosures } from '../calendar/closure-length.js';
import { officeCalendar } from '../calendar/council-calendars.js';
import { definitionFaults } from '../calendar/definition-faults.js';
import { type CalendarRefusal } from '../calendar/refusal.js';
import { type CouncilCalendar } from './council.js';

/** A closure or a day off that the office decided after its file was written: a storm, a funeral, a boiler. */
export type CalendarAddition =
  | { readonly kind: 'closure'; readonly closure: Closure }
  | { readonly kind: 'one-off-day'; readonly day: OneOffDay };

/**
 * The calendar of the council's file, with what was added to it since, in the order in which it was. A day off that its
 * file says by now as well counts once, as the file says it: else no start would build the calendar any more.
 */
export function withAdditions(calendar: CouncilCalendar, additions: readonly CalendarAddition[]): CouncilCalendar {
  const { facts } = calendar;
  if (additions.length === 0) return calendar;
  const added = additions.map(daysOf);
  const closures = [...facts.closures, ...added.flatMap((one) => one.closures)];
  const oneOffDays = [...facts.oneOffDays, ...added.flatMap((one) => one.oneOffDays.filter(({ date }) => !isDayOff(calendar, date)))];
  return { ...calendar, facts: { ...facts, closures, oneOffDays } };
}

/** Why this is not added to a calendar, all at once, each with its place in the addition. Empty: it is. */
export function additionFaults(calendar: CouncilCalendar, addition: CalendarAddition): readonly CalendarRefusal[] {
  const alone = daysOf(addition);
  const faults = [...definitionFaults(officeCalendar({ ...calendar.facts, ...alone })), ...overlongClosures(alone.closures)];
  const twice = [
    ...alone.oneOffDays.flatMap(({ date }) => (isDayOff(calendar, date) ? [dayGivenTwice(date)] : [])),
    ...alone.closures.flatMap((closure) => (isClosedSo(calendar, closure) ? [closureGivenTwice(closure)] : [])),
  ];
  return [...faults.map(({ where = '', ...fault }) => ({ ...fault, where: placeOf(where) })), ...twice];
}

function daysOf(addition: CalendarAddition): Pick<CouncilCalendar['facts'], 'closures' | 'oneOffDays'> {
  return addition.kind === 'closure' ? { closures: [addition.closure], oneOffDays: [] } : { closures: [], oneOffDays: [addition.day] };
}

function isDayOff({ facts }: CouncilCalendar, date: CivilDate): boolean {
  return facts.oneOffDays.some((day) => day.date === date);
}

/** From the same hour to the same hour, whatever it is called: to take one of two back would open nothing. */
function isClosedSo({ facts }: CouncilCalendar, { startsOn, startsAt, endsOn, endsAt }: Closure): boolean {
  return facts.closures.some((one) => one.startsOn === startsOn && one.startsAt === startsAt && one.endsOn === endsOn && one.endsAt === endsAt);
}

function closureGivenTwice({ startsOn, endsOn }: Closure): CalendarRefusal {
  return { code: 'day-given-twice', found: `${startsOn} to ${endsOn}`, wanted: 'days that are not closed so already', where: 'closure.startsOn' };
}

function dayGivenTwice(date: CivilDate): CalendarRefusal {
  return { code: 'day-given-twice', found: date, wanted: 'a date that is not a day off already', where: 'oneOffDay.date' };
}

/** Whoever adds one closure has no list of them in mind. */
function placeOf(where: string): string {
  return where.replace('closures[0]', 'closure').replace('oneOffDays[0]', 'oneOffDay');
}
