import { type AccountId, type Session } from '../../domain/access/sign-in.js';
import { type Visitor } from '../../domain/access/visitor.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Person } from '../../domain/people/person.js';

/** SHA-256 of a secret: the secret itself is given out once and kept nowhere. */
export type SecretHash = string;

/** A link that stands: neither spent nor run out. */
export interface StandingLink {
  /** null: whoever holds it says who the clerk is. */
  readonly account: AccountId | null;
}

export interface NewLink {
  readonly hash: SecretHash;
  readonly account: AccountId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface NewSession extends Session {
  readonly hash: SecretHash;
  readonly createdAt: Instant;
}

/** A person, and the account that acts for them where there is one. */
export interface AccountHolder {
  readonly person: Person;
  readonly account: AccountId | null;
}

/** All that one act of signing in can reach: accounts, links and sessions belong to the installation, not to a council. */
export interface SignInStores {
  /** Active people with this address, of whichever council. */
  holders(email: string): Promise<readonly AccountHolder[]>;
  /** The clerks of all councils. */
  clerks(): Promise<readonly Person[]>;
  /** Whether anybody ever signed in. */
  isInUse(): Promise<boolean>;
  addAccount(account: AccountId, createdAt: Instant): Promise<void>;
  /** From now on the account acts for the person. */
  link(person: Person, account: AccountId): Promise<void>;
  /** Adds the person, or puts them in place of whom the council has under this address. */
  putPerson(person: Person, account: AccountId): Promise<void>;
  addLink(link: NewLink): Promise<void>;
  /** Makes every unspent link of the account unusable; of two acts that do so at once, one waits for the other. */
  withdrawLinks(account: AccountId): Promise<void>;
  /** Forgets links that ran out. */
  clearLinks(now: Instant): Promise<void>;
  /** Takes the link, if it stands: of many who ask at once, one gets it. */
  spendLink(hash: SecretHash, now: Instant): Promise<StandingLink | null>;
  addSession(session: NewSession): Promise<void>;
  noteSession(hash: SecretHash, seenAt: Instant): Promise<void>;
  revokeSession(hash: SecretHash, at: Instant): Promise<void>;
}

export interface SignInStore {
  /** One act, whole or not at all. */
  run<Outcome>(work: (stores: SignInStores) => Promise<Outcome>): Promise<Outcome>;
  /** Looks without spending. */
  standingLink(hash: SecretHash, now: Instant): Promise<StandingLink | null>;
  /** A session that was not revoked, of an account that is not disabled, and who it acts for. */
  session(hash: SecretHash): Promise<{ readonly session: Session; readonly visitor: Visitor } | null>;
}

