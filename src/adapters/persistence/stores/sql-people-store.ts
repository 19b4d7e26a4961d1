import { type PeopleStore, type StoredToken } from '../../../application/ports/people-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { places, slicesOf } from '../session.js';
import { type CouncilUnit } from './council-unit.js';
import { changingColumns, personColumns, personOfRow, type PersonRow } from './person-row.js';
import { removeUnspentLinks, takeAccount } from './sql-sign-in-account.js';

export class SqlPeopleStore implements PeopleStore {
  /** Read once: nobody else can change them while these stores are in use. */
  private readonly seen = new Map<PersonId, Person>();
  private readonly seenByEmail = new Map<string, Person>();
  private officeSeen: readonly Person[] | null = null;

  constructor(private readonly unit: CouncilUnit) {}

  async byEmails(emails: readonly string[]): Promise<readonly Person[]> {
    const wanted = [...new Set(emails)];
    const unseen = wanted.filter((email) => !this.seenByEmail.has(email));
    for (const slice of slicesOf(unseen)) await this.read(`email IN (${places(slice.length, 1)})`, slice);
    return wanted.flatMap((email) => this.seenByEmail.get(email) ?? []);
  }

  async byIds(ids: readonly PersonId[]): Promise<readonly Person[]> {
    const unseen = ids.filter((id) => !this.seen.has(id));
    for (const slice of slicesOf(unseen)) await this.read(`id IN (${places(slice.length, 1)})`, slice);
    return [...new Set(ids)].flatMap((id) => this.seen.get(id) ?? []);
  }

  active(): Promise<readonly Person[]> {
    return this.read('active = 1', []);
  }

  async office(): Promise<readonly Person[]> {
    this.officeSeen ??= await this.read(`kind = 'officer' AND role IN ('Clerk', 'Deputy') AND active = 1`, []);
    return this.officeSeen;
  }

  async add(person: Person): Promise<void> {
    const { id, email } = person;
    const row = { council: this.unit.slug, id, email, ...changingColumns(person), account: null, version: 1 };
    this.forget();
    await this.unit.session.insert('person', [row]);
  }

  async change(person: Person): Promise<void> {
    const { kind, name, role, active, political_group, ward, chairs, days } = changingColumns(person);
    this.forget();
    await this.unit.session.run(
      `UPDATE person SET kind = $1, name = $2, role = $3, active = $4, political_group = $5, ward = $6, chairs = $7, days = $8,
              version = version + 1
        WHERE council = $9 AND id = $10`,
      [kind, name, role, active, political_group, ward, chairs, days, this.unit.slug, person.id],
    );
  }

  async addToken({ id, person, hash, createdAt }: StoredToken): Promise<void> {
    const row = { council: this.unit.slug, id, person, hash, created_at: createdAt, revoked_at: null };
    await this.unit.session.insert('api_token', [row]);
  }

  revokeTokens(person: PersonId, at: Instant): Promise<number> {
    return this.unit.session.run(
      'UPDATE api_token SET revoked_at = $1 WHERE council = $2 AND person = $3 AND revoked_at IS NULL',
      [at, this.unit.slug, person],
    );
  }

  /** Links before sessions: whoever spends a link at this moment is waited for, and their session is then found. */
  async endSignIns(person: PersonId, at: Instant): Promise<void> {
    const { session } = this.unit;
    const account = await this.accountOf(person);
    if (account === null) return;
    await takeAccount(session, account);
    if (await this.actsForAnother(account, person)) return;
    await removeUnspentLinks(session, account);
    await session.run('UPDATE session SET revoked_at = $1 WHERE account = $2 AND revoked_at IS NULL', [at, account]);
  }

  private async accountOf(person: PersonId): Promise<string | null> {
    const sql = 'SELECT account FROM person WHERE council = $1 AND id = $2';
    const row = await this.unit.session.first<{ readonly account: string | null }>(sql, [this.unit.slug, person]);
    return row?.account ?? null;
  }

  /** The one question that looks beyond the council: an account belongs to the installation. */
  private async actsForAnother(account: string, person: PersonId): Promise<boolean> {
    const sql = 'SELECT id FROM person WHERE account = $1 AND active = 1 AND NOT (council = $2 AND id = $3) LIMIT 1';
    return (await this.unit.session.first(sql, [account, this.unit.slug, person])) !== null;
  }

  private forget(): void {
    this.seen.clear();
    this.seenByEmail.clear();
    this.officeSeen = null;
  }

  private async read(where: string, values: readonly string[]): Promise<readonly Person[]> {
    const rows = await this.unit.session.rowsBeside<PersonRow>(
      `SELECT ${personColumns} FROM person WHERE council = $1 AND ${where} ORDER BY name, id`,
      [this.unit.slug, ...values],
    );
    const people = rows.map(personOfRow);
    for (const person of people) {
      this.seen.set(person.id, person);
      this.seenByEmail.set(person.email, person);
    }
    return people;
  }
}
