import { type SignInStore, type SignInStores, type StandingLink } from '../../../application/ports/sign-in-store.js';
import { type Session as SignedIn } from '../../../domain/access/sign-in.js';
import { type Visitor } from '../../../domain/access/visitor.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';
import { personColumnsOf, personOfRow, type PersonRow } from './person-row.js';
import { type InTransaction } from './sql-outbox-queue.js';
import { SqlSignInStores } from './sql-sign-in-stores.js';

interface SessionRow {
  readonly account: string;
  readonly seen_at: string;
  readonly expires_at: string;
}

/** The person's columns are null where the account acts for nobody any more. */
type VisitorRow = SessionRow & (PersonRow | { readonly id: null });

export class SqlSignInStore implements SignInStore {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly reading: Session,
  ) {}

  run<Outcome>(work: (stores: SignInStores) => Promise<Outcome>): Promise<Outcome> {
    return this.inTransaction((session) => work(new SqlSignInStores(session)));
  }

  standingLink(hash: string, now: Instant): Promise<StandingLink | null> {
    return this.reading.first<StandingLink>(
      'SELECT account FROM sign_in_link WHERE hash = $1 AND spent_at IS NULL AND expires_at > $2',
      [hash, now],
    );
  }

  async session(hash: string): Promise<{ readonly session: SignedIn; readonly visitor: Visitor } | null> {
    const rows = await this.reading.rows<VisitorRow>(
      `SELECT s.account, s.seen_at, s.expires_at, ${personColumnsOf('p')}
         FROM session s JOIN account a ON a.id = s.account
         LEFT JOIN person p ON p.account = s.account AND p.active = 1
        WHERE s.hash = $1 AND s.revoked_at IS NULL AND a.disabled_at IS NULL ORDER BY p.council, p.kind DESC, p.id`,
      [hash],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const { account, seen_at, expires_at } = first;
    const people = rows.flatMap((row) => (row.id === null ? [] : [personOfRow(row)]));
    return {
      session: { account, seenAt: seen_at as Instant, expiresAt: expires_at as Instant },
      visitor: { people },
    };
  }
}
