import { type Closure, type OneOffDay } from '../calendar/calendar-definition.js';
import { officeCalendar } from '../calendar/council-calendars.js';
import { type CalendarRefusal } from '../calendar/refusal.js';
import { buildCalendar } from '../calendar/working-calendar.js';
import { type CouncilCalendar, countingCalendar } from './council.js';

/** A closure or a day off that the office decided after its file was written: a storm, a funeral, a boiler. */
export type CalendarAddition =
  | { readonly kind: 'closure'; readonly closure: Closure }
  | { readonly kind: 'one-off-day'; readonly day: OneOffDay };

/** The calendar of the council's file, with what was added to it since, in the order in which it was. */
export function withAdditions(calendar: CouncilCalendar, additions: readonly CalendarAddition[]): CouncilCalendar {
  const { facts } = calendar;
  const closures = additions.flatMap((addition) => (addition.kind === 'closure' ? [addition.closure] : []));
  const days = additions.flatMap((addition) => (addition.kind === 'one-off-day' ? [addition.day] : []));
  if (additions.length === 0) return calendar;
  return {
    ...calendar,
    facts: { ...facts, closures: [...facts.closures, ...closures], oneOffDays: [...facts.oneOffDays, ...days] },
  };
}

/** Why a calendar cannot be counted with: of its office and of the days that its protocol counts. Empty: it can. */
export function calendarFaults(calendar: CouncilCalendar): readonly CalendarRefusal[] {
  const built = [officeCalendar(calendar.facts), countingCalendar(calendar)].map(buildCalendar);
  const faults = built.flatMap((one) => (one.ok ? [] : one.refusal));
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
