import { type CivilDate } from '../calendar/civil-date.js';
import { type PersonId } from '../people/person.js';
import { type StandingFact } from './fact.js';

/** Whose reminders of an enquiry are quiet, and on which day they go on. */
export interface Snooze {
  readonly of: PersonId;
  readonly until: CivilDate;
}

/** The newest of each person: another one, earlier or later, takes its place. */
export function snoozesIn(history: readonly StandingFact[]): readonly Snooze[] {
  const newest = new Map<PersonId, CivilDate>();
  for (const { happening } of history) if (happening.kind === 'snoozed') newest.set(happening.of, happening.until);
  return [...newest].map(([of, until]) => ({ of, until }));
}
