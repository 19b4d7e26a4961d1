import { type Actor } from '../domain/access/actor.js';
import { type Council } from '../domain/council/council.js';
import { type Person } from '../domain/people/person.js';
import { type Installation } from '../installation.js';
import { peopleTable } from './people.js';

/** The fictional council with its people in place. */
export interface Town {
  readonly council: Council;
  readonly members: readonly Person[];
  /** The clerk first. */
  readonly officers: readonly Person[];
}

export async function settle({ ports, useCases }: Installation): Promise<Town> {
  const [council] = ports.councils.all();
  if (council === undefined) throw new Error('The demonstration has no council: config/demo holds none.');
  const imported = await useCases.importPeople.run({ kind: 'operator' }, council.slug, peopleTable);
  if (!imported.ok) throw new Error(`The demonstration's people cannot be taken in: ${imported.refusal.code}`);
  const people = await ports.people.list(council.slug);
  const rank = ({ role }: Person): number => ['Clerk', 'Deputy', 'Officer'].indexOf(role);
  return {
    council,
    members: people.filter(({ kind }) => kind === 'member'),
    officers: people.filter(({ kind }) => kind === 'officer').toSorted((one, other) => rank(one) - rank(other)),
  };
}

export function personAt(people: readonly Person[], place: number): Person {
  const person = people[place % people.length];
  if (person === undefined) throw new Error('The demonstration has nobody in it.');
  return person;
}

export function actorOf(person: Person): Actor {
  return { kind: 'person', person };
}
