import { type PersonId } from '../people/person.js';
import { type StandingFact } from './fact.js';

/** Whoever handed a matter over because of a relation has no more part in it, by whatever way, unless it is theirs again. */
export function keptAway(history: readonly StandingFact[]): ReadonlySet<PersonId> {
  const away = new Set<PersonId>();
  let assignedTo: PersonId | null = null;
  for (const { by, happening } of history) {
    if (happening.kind !== 'assigned') continue;
    assignedTo = happening.officer;
    if (happening.handedOver === true && by.kind === 'person') away.add(by.person);
  }
  if (assignedTo !== null) away.delete(assignedTo);
  return away;
}
