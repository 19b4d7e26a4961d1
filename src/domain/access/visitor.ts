import { type CouncilSlug } from '../council/council.js';
import { type Person } from '../people/person.js';
import { type Actor } from './actor.js';

/** Who is signed in: one human, and the people that they are, one for each council that they act for. */
export interface Visitor {
  readonly people: readonly Person[];
}

/** Who the visitor is to one council; null: nobody. */
export function actorFor(visitor: Visitor, council: CouncilSlug): Actor | null {
  const person = visitor.people.find((one) => one.council === council && one.active);
  return person === undefined ? null : { kind: 'person', person };
}
