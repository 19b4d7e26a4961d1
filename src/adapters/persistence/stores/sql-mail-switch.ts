import { type MailSwitch, type OutgoingMail } from '../../../application/ports/mail-switch.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';
import { setMail } from './mail-switch-sql.js';
import { type InTransaction } from './sql-outbox-queue.js';

interface WaitingRow {
  readonly value: string | null;
  /** PostgreSQL gives a count as text. */
  readonly waiting: number | string;
  readonly oldest: string | null;
}

export class SqlMailSwitch implements MailSwitch {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly reading: Session,
  ) {}

  async read(): Promise<OutgoingMail> {
    const row = await this.reading.first<WaitingRow>(
      `SELECT (SELECT value FROM installation_state WHERE name = 'outgoing-mail') AS value,
              count(*) AS waiting, min(queued_at) AS oldest FROM outbox_message WHERE state = 'queued'`,
    );
    return { on: row?.value !== 'off', waiting: Number(row?.waiting ?? 0), oldestQueuedAt: (row?.oldest ?? null) as Instant | null };
  }

  async turn(on: boolean, at: Instant): Promise<void> {
    await this.inTransaction((session) => setMail(session, on, at));
  }
}
