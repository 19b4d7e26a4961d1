import { type Person, type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Refusal } from '../refusal.js';

/** What a complaint names people as. */
type ComplaintField = Extract<Refusal, { readonly code: 'nobody-on-complaint' }>['field'];

/** All who are named; or the first who is nobody of the council. */
export function peopleNamed(active: readonly Person[], field: ComplaintField, ids: readonly PersonId[]): Result<readonly Person[], Refusal> {
  const unknown = ids.find((id) => !active.some((person) => person.id === id));
  if (unknown !== undefined) return refused({ code: 'nobody-on-complaint', field, person: unknown });
  return ok(active.filter(({ id }) => ids.includes(id)));
}
