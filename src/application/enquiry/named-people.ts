import { type Person, type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

/** The command, if its officer is an active one of the council. */
export async function officerNamed<Command extends { readonly officer: PersonId }>(stores: Stores, command: Command): Promise<Result<Command, Refusal>> {
  const [person] = await stores.people.byIds([command.officer]);
  const mayHandle = person?.kind === 'officer' && person.active;
  return mayHandle ? ok(command) : refused({ code: 'no-such-person', person: command.officer, wanted: 'officer' });
}

/** The active member with this id or address; null: there is none. */
export async function memberNamed(stores: Stores, named: string): Promise<Person | null> {
  const person = await activeNamed(stores, named);
  return person?.kind === 'member' ? person : null;
}

/** Whoever is active and has this id or address; null: nobody. */
export async function activeNamed(stores: Stores, named: string): Promise<Person | null> {
  const [byId] = await stores.people.byIds([named]);
  const [byEmail] = byId === undefined ? await stores.people.byEmails([named.trim().toLowerCase()]) : [];
  const person = byId ?? byEmail;
  return person?.active === true ? person : null;
}

/** Why these cannot be named on an enquiry: nobody knows them, or they are councillors who do not ask on it. null: they can. */
export async function strangerAmong(stores: Stores, ids: readonly PersonId[], members: readonly PersonId[]): Promise<Refusal | null> {
  const known = new Map((await stores.people.byIds([...new Set(ids)])).map((person) => [person.id, person]));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) return { code: 'no-such-person', person: unknown, wanted: 'person' };
  const other = ids.find((id) => known.get(id)?.kind === 'member' && !members.includes(id));
  return other === undefined ? null : { code: 'not-a-member-of-it', person: other, members };
}
