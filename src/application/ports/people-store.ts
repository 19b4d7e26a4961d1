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
  /** All who act for the council now, by name. */
  active(): Promise<readonly Person[]>;
  /** Active officers who run the office: the clerk and deputies. */
  office(): Promise<readonly Person[]>;
  add(person: Person): Promise<void>;
  /** Name, role, kind and standing; the email is the key by which imports find a person. */
  change(person: Person): Promise<void>;
  addToken(token: StoredToken): Promise<void>;
  /** From now on no token of the person is taken. How many were revoked: those that had been before are not counted. */
  revokeTokens(person: PersonId, at: Instant): Promise<number>;
  /**
   * Ends the sessions of the person's account and withdraws its unspent links. An account that acts for somebody else
   * who is active, of whichever council, is left as it is: they are one human, and stay signed in for the others.
   */
  endSignIns(person: PersonId, at: Instant): Promise<void>;
}
