import { ok, refused, type Result } from '../../domain/result.js';
import { type Person } from '../../domain/people/person.js';
import { type PeopleStore } from '../ports/people-store.js';

export interface NoSuchEmail {
  readonly code: 'no-such-email';
  /** As it was given. */
  readonly email: string;
}

/** The council's person with this address, in whichever case it is typed, whether they left or not. */
export async function personNamed(people: PeopleStore, email: string): Promise<Result<Person, NoSuchEmail>> {
  const [person] = await people.byEmails([email.trim().toLowerCase()]);
  return person === undefined ? refused({ code: 'no-such-email', email }) : ok(person);
}
