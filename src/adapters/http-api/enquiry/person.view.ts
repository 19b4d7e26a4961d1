import { type Person, type PersonId } from '../../../domain/people/person.js';

export type People = ReadonlyMap<PersonId, Person>;

export interface PersonView {
  readonly id: PersonId;
  readonly name: string | null;
}

export function personView(id: PersonId, people: People): PersonView {
  return { id, name: people.get(id)?.name ?? null };
}
