import { type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

/** The command, if its officer is an active one of the council. */
export async function officerNamed<Command extends { readonly officer: PersonId }>(stores: Stores, command: Command): Promise<Result<Command, Refusal>> {
  const [person] = await stores.people.byIds([command.officer]);
  const mayHandle = person?.kind === 'officer' && person.active;
  return mayHandle ? ok(command) : refused({ code: 'no-such-person', person: command.officer, wanted: 'officer' });
}

/** The first of these ids that is nobody's in the council; null: all are known. */
export async function unknownAmong(stores: Stores, ids: readonly PersonId[]): Promise<PersonId | null> {
  const known = new Set((await stores.people.byIds([...new Set(ids)])).map(({ id }) => id));
  return ids.find((id) => !known.has(id)) ?? null;
}
