import { type Closure } from '../calendar/calendar-definition.js';
import { addDays } from '../calendar/civil-date.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type CouncilCalendar } from './council.js';
import { lastDayOf, type UnattendedOffice } from './unattended.js';

const title = 'Office not attended';

/** Of an office that nobody attends, the days that count as closed: where it was ended before its last, those before that day. null: none. */
export function unattendedClosure(state: Pick<UnattendedOffice, 'startedAt' | 'until' | 'endedAt'>, zone: string): Closure | null {
  const startsOn = civilTimeOf(state.startedAt, zone).date;
  const endsOn = state.endedAt === null ? state.until : addDays(lastDayOf(state, zone), -1);
  return endsOn < startsOn ? null : { startsOn, endsOn, title };
}

/**
 * The calendar without what counted as closed because nobody attended the office: whole days do, and what is asked is
 * the hours at which somebody was there, on the first of those days too. The same calendar, where nothing did.
 */
export function asIfAttended(calendar: CouncilCalendar, states: readonly UnattendedOffice[], zone: string): CouncilCalendar {
  const own = states.flatMap((state) => (state.closure === null ? [] : (unattendedClosure(state, zone) ?? [])));
  const closures = calendar.facts.closures.filter((closure) => !own.some((one) => isSame(one, closure)));
  return closures.length === calendar.facts.closures.length ? calendar : { ...calendar, facts: { ...calendar.facts, closures } };
}

/** The calendar without any such days: a member is written to on them as on others. */
export function withoutUnattended(calendar: CouncilCalendar): CouncilCalendar {
  return { ...calendar, facts: { ...calendar.facts, closures: calendar.facts.closures.filter((closure) => closure.title !== title) } };
}

/** Of whole days: what begins or ends at an hour is another. */
function isSame(own: Closure, { startsOn, startsAt, endsOn, endsAt, title: called }: Closure): boolean {
  return own.startsOn === startsOn && own.endsOn === endsOn && own.title === called && startsAt === undefined && endsAt === undefined;
}
