import { type ActorRef } from '../../../domain/access/actor.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';

export type People = ReadonlyMap<PersonId, Person>;

export interface PersonView {
  readonly id: PersonId;
  readonly name: string | null;
}

export function personView(id: PersonId, people: People): PersonView {
  return { id, name: people.get(id)?.name ?? null };
}

/** Who acted: a person by name, or the service or the operator as such. */
export function actorView(by: ActorRef, people: People) {
  return by.kind === 'person' ? { kind: by.kind, ...personView(by.person, people) } : by;
}
