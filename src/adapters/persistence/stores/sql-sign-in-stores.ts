import { type AccountHolder, type NewLink, type NewSession, type SignInStores, type StandingLink } from '../../../application/ports/sign-in-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Person } from '../../../domain/people/person.js';
import { type Session } from '../session.js';
import { personColumns, personOfRow, type PersonRow } from './person-row.js';
import { removeUnspentLinks, takeAccount } from './sql-sign-in-account.js';

/** Within one transaction. */
export class SqlSignInStores implements SignInStores {
  constructor(private readonly session: Session) {}

  async holders(email: string): Promise<readonly AccountHolder[]> {
    const rows = await this.session.rows<PersonRow & { readonly account: string | null }>(
      `SELECT ${personColumns}, account FROM person WHERE email = $1 AND active = 1 ORDER BY council`,
      [email],
    );
    return rows.map((row) => ({ person: personOfRow(row), account: row.account }));
  }

  async clerks(): Promise<readonly Person[]> {
    const rows = await this.session.rows<PersonRow>(
      `SELECT ${personColumns} FROM person WHERE kind = 'officer' AND role = 'Clerk' AND active = 1 ORDER BY council, id`,
    );
    return rows.map(personOfRow);
  }

  async isInUse(): Promise<boolean> {
    return (await this.session.first('SELECT hash FROM session LIMIT 1')) !== null;
  }

  async addAccount(account: string, createdAt: Instant): Promise<void> {
    await this.session.insert('account', [{ id: account, created_at: createdAt, disabled_at: null }]);
  }

  async link({ council, id }: Person, account: string): Promise<void> {
    await this.session.run('UPDATE person SET account = $1 WHERE council = $2 AND id = $3', [account, council, id]);
  }

  async putPerson({ council, id, kind, name, email, role, active }: Person, account: string): Promise<void> {
    const row = { council, id, kind, name, email, role, active: active ? 1 : 0, account, version: 1 };
    const replaced = ['kind', 'name', 'role', 'active', 'account'].map((column) => `${column} = excluded.${column}`);
    await this.session.insert(
      'person',
      [row],
      `ON CONFLICT (council, email) DO UPDATE SET ${replaced.join(', ')}, version = person.version + 1`,
    );
  }

  async addLink({ hash, account, createdAt, expiresAt }: NewLink): Promise<void> {
    const row = { hash, account, created_at: createdAt, expires_at: expiresAt, spent_at: null };
    await this.session.insert('sign_in_link', [row]);
  }

  async withdrawLinks(account: string): Promise<void> {
    await takeAccount(this.session, account);
    await removeUnspentLinks(this.session, account);
  }

  async clearLinks(now: Instant): Promise<void> {
    await this.session.run('DELETE FROM sign_in_link WHERE expires_at <= $1', [now]);
  }

  /** The row's own lock decides between two who spend at once: the later one finds it spent. */
  async spendLink(hash: string, now: Instant): Promise<StandingLink | null> {
    const taken = await this.session.run(
      'UPDATE sign_in_link SET spent_at = $1 WHERE hash = $2 AND spent_at IS NULL AND expires_at > $1',
      [now, hash],
    );
    if (taken !== 1) return null;
    return this.session.first<StandingLink>('SELECT account FROM sign_in_link WHERE hash = $1', [hash]);
  }

  async addSession({ hash, account, createdAt, seenAt, expiresAt }: NewSession): Promise<void> {
    const times = { created_at: createdAt, seen_at: seenAt, expires_at: expiresAt, revoked_at: null };
    await this.session.insert('session', [{ hash, account, ...times, data: '{}' }]);
  }

  async noteSession(hash: string, seenAt: Instant): Promise<void> {
    await this.session.run('UPDATE session SET seen_at = $1 WHERE hash = $2 AND seen_at < $1', [seenAt, hash]);
  }

  async revokeSession(hash: string, at: Instant): Promise<void> {
    await this.session.run('UPDATE session SET revoked_at = $1 WHERE hash = $2 AND revoked_at IS NULL', [at, hash]);
  }
}
