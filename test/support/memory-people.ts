import { type IdempotencyStore, type KeptAct } from '../../src/application/ports/idempotency-store.js';
import { type PeopleStore, type StoredToken } from '../../src/application/ports/people-store.js';
import { type SecretName, type SecretStore } from '../../src/application/ports/secret-store.js';
import { type Version, type VersionLabel, type Versions } from '../../src/application/ports/version-store.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Person, runsTheOffice } from '../../src/domain/people/person.js';
import { addOnce, type CouncilRows, kept } from './memory-rows.js';

export class MemoryPeopleStore implements PeopleStore {
  constructor(
    private readonly rows: CouncilRows,
    private readonly hashTaken: (hash: string) => boolean,
  ) {}

  byEmails(emails: readonly string[]): Promise<readonly Person[]> {
    const people = [...this.rows.people.values()];
    return Promise.resolve([...new Set(emails)].flatMap((email) => people.filter((person) => person.email === email)));
  }

  byIds(ids: readonly string[]): Promise<readonly Person[]> {
    return Promise.resolve([...new Set(ids)].flatMap((id) => this.rows.people.get(id) ?? []));
  }

  active(): Promise<readonly Person[]> {
    return this.those(({ active }) => active);
  }

  office(): Promise<readonly Person[]> {
    return this.those((person) => runsTheOffice(person) && person.active);
  }

  async add(person: Person): Promise<void> {
    if ((await this.byEmails([person.email])).length > 0) throw new Error('The address is taken.');
    addOnce(this.rows.people, person.id, kept(person));
  }

  change(person: Person): Promise<void> {
    const { email = person.email, council = person.council } = this.rows.people.get(person.id) ?? {};
    if (this.rows.people.has(person.id)) this.rows.people.set(person.id, { ...kept(person), email, council });
    return Promise.resolve();
  }

  addToken(token: StoredToken): Promise<void> {
    if (this.hashTaken(token.hash)) return Promise.reject(new Error('The token is taken.'));
    if (!this.rows.people.has(token.person)) return Promise.reject(new Error('The token is nobody’s.'));
    addOnce(this.rows.tokens, token.id, token);
    return Promise.resolve();
  }

  /** A token that was revoked is never told from one that never was. */
  revokeTokens(person: string): Promise<number> {
    const theirs = [...this.rows.tokens.values()].filter((token) => token.person === person);
    for (const { id } of theirs) this.rows.tokens.delete(id);
    return Promise.resolve(theirs.length);
  }

  /** Nobody signs in here: the sign-in store has no fake. */
  endSignIns(): Promise<void> {
    return Promise.resolve();
  }

  private those(areThey: (person: Person) => boolean): Promise<readonly Person[]> {
    return Promise.resolve([...this.rows.people.values()].filter(areThey).toSorted(byName));
  }
}

export function byName(one: Person, other: Person): number {
  return one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1;
}

export class MemoryVersions<Content> implements Versions<Content> {
  constructor(private readonly versions: Version<Content>[]) {}

  inForceAt(at: Instant): Promise<VersionLabel | null> {
    const found = this.versions.findLast(({ inForceFrom }) => inForceFrom <= at) ?? this.versions[0];
    return Promise.resolve(labelOf(found));
  }

  newest(): Promise<VersionLabel | null> {
    return Promise.resolve(labelOf(this.versions.at(-1)));
  }

  byId(id: string): Promise<Version<Content> | null> {
    return Promise.resolve(this.versions.find((version) => version.id === id) ?? null);
  }

  all(): Promise<readonly Version<Content>[]> {
    return Promise.resolve([...this.versions]);
  }

  add(version: Version<Content>): Promise<void> {
    if (this.versions.some(({ id }) => id === version.id)) return Promise.reject(new Error('The version is there.'));
    this.versions.push(kept(version));
    return Promise.resolve();
  }
}

function labelOf(version: VersionLabel | undefined): VersionLabel | null {
  if (version === undefined) return null;
  const { id, contentHash, inForceFrom } = version;
  return { id, contentHash, inForceFrom };
}

export class MemorySecretStore implements SecretStore {
  constructor(private readonly rows: CouncilRows) {}

  find(name: SecretName): Promise<string | null> {
    return Promise.resolve(this.rows.secrets.get(name) ?? null);
  }

  add(name: SecretName, value: string): Promise<void> {
    if (this.rows.secrets.has(name)) return Promise.reject(new Error('There is one already.'));
    this.rows.secrets.set(name, value);
    return Promise.resolve();
  }
}

export class MemoryIdempotencyStore implements IdempotencyStore {
  constructor(private readonly rows: CouncilRows) {}

  find(actor: string, key: string): Promise<KeptAct | null> {
    return Promise.resolve(this.rows.acts.get(JSON.stringify([actor, key])) ?? null);
  }

  keep(act: KeptAct): Promise<void> {
    const { acts } = this.rows;
    const key = JSON.stringify([act.actor, act.key]);
    if (acts.has(key)) return Promise.reject(new Error('The key was used.'));
    acts.set(key, act);
    return Promise.resolve();
  }
}
