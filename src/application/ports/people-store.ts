import { type Instant } from '../../domain/calendar/instant.js';
import { type Person, type PersonId } from '../../domain/people/person.js';

export interface StoredToken {
  readonly id: string;
  readonly person: PersonId;
  /** SHA-256 of the secret: the secret itself is shown once and kept nowhere. */
  readonly hash: string;
  readonly createdAt: Instant;
}

export interface PeopleStore {
  byEmails(emails: readonly string[]): Promise<readonly Person[]>;
  byIds(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Active officers who run the office: the clerk and deputies. */
  office(): Promise<readonly Person[]>;
  add(person: Person): Promise<void>;
  /** Name, role and kind; the email is the key by which imports find a person. */
  change(person: Person): Promise<void>;
  addToken(token: StoredToken): Promise<void>;
}
