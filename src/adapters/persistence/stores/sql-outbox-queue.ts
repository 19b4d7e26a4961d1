import { type ClaimedMail, kindsInConfidence, type OutboxKey, type OutboxQueue } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { places, type Session } from '../session.js';
import { unlessBounced } from './bounced-mail.js';
import { dropFromOutbox, droppableColumns, type Droppable } from './outbox-drops.js';
import { whileMailIsOn } from './mail-switch-sql.js';

/** Runs work in a transaction of the engine's own kind. */
export type InTransaction = <Outcome>(work: (session: Session) => Promise<Outcome>) => Promise<Outcome>;

interface DueRow extends Droppable {
  readonly kind: string;
  readonly message_id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly mime: Uint8Array;
  readonly queued_at: string;
}

const nothing = new Uint8Array(0);

/** As `outbox-drops.ts` has it too: a try that nobody told the end of. */
const hasNoEnd = `attempts > 0 AND last_answer = ''`;

/** A letter that still waited when another body got the complaint goes whole, and nothing of it is kept once it went. */
const isReferred = `kind LIKE '${kindsInConfidence}%' AND EXISTS (SELECT 1 FROM complaint_entry t
                     JOIN complaint_entry r ON r.council = t.council AND r.complaint = t.complaint AND r.happening LIKE '%"kind":"referred"%'
                    WHERE t.council = $3 AND unique_key LIKE '%:' || t.id || ':%')`;
const onceReferred = `subject = CASE WHEN ${isReferred} THEN '' ELSE subject END, mime = CASE WHEN ${isReferred} THEN $5 ELSE mime END`;

/**
 * Claiming moves the next try to the end of the lease: a claim whose process died comes due again by itself. It takes the
 * answer to an earlier try away: whatever has been tried and has no answer may have gone, and stays in doubt whatever a
 * later try comes to.
 */
export class SqlOutboxQueue implements OutboxQueue {
  constructor(
    private readonly inTransaction: InTransaction,
    /** On PostgreSQL other replicas claim at the same time: each takes what no other holds. */
    private readonly lock: '' | 'FOR UPDATE SKIP LOCKED',
  ) {}

  claim(now: Instant, leaseUntil: Instant, most: number): Promise<readonly ClaimedMail[]> {
    return this.inTransaction(async (session) => {
      const due = await this.dueNow(session, now, most);
      for (const council of new Set(due.map((row) => row.council))) {
        const ids = due.filter((row) => row.council === council).map((row) => row.id);
        await session.run(
          `UPDATE outbox_message SET next_try_at = $1, attempts = attempts + 1, last_answer = '', in_doubt = CASE WHEN ${hasNoEnd} THEN 1 ELSE in_doubt END
            WHERE council = $2 AND id IN (${places(ids.length, 2)})`,
          [leaseUntil, council, ...ids],
        );
      }
      return due.map(claimedOf);
    });
  }

  /**
   * What is due and still goes: what does not is dropped, and what comes after it takes its place. What was never tried is
   * due whatever its time: the clock may have run ahead as it was queued.
   */
  private async dueNow(session: Session, now: Instant, most: number): Promise<readonly DueRow[]> {
    const due = await session.rows<DueRow>(
      `SELECT ${droppableColumns}, m.kind, m.message_id, m.sender, m.recipient, m.mime, m.queued_at FROM outbox_message m
        WHERE m.state = 'queued' AND (m.next_try_at <= $1 OR m.attempts = 0) AND ${whileMailIsOn} ORDER BY m.next_try_at LIMIT ${most} ${this.lock}`,
      [now],
    );
    return (await dropFromOutbox(session, due, now)) === 0 ? due : this.dueNow(session, now, most);
  }

  /** After a lapsed claim two may have tried: what one of them sent is sent. What a bounce said stands, whatever a later try comes to. */
  async markSent({ council, id }: OutboxKey, at: Instant, answer: string): Promise<void> {
    const sql = `UPDATE outbox_message SET state = 'sent', settled_at = $1, last_answer = $2, ${unlessBounced('NULL', 'NULL')}, ${onceReferred}
                  WHERE council = $3 AND id = $4 AND state <> 'sent'`;
    await this.inTransaction((session) => session.run(sql, [at, answer, council, id, nothing]));
  }

  /** What was dropped while it was being tried stays so: it may be emptied by now, and nobody is to send it again. */
  async giveUp({ council, id }: OutboxKey, at: Instant, answer: string): Promise<void> {
    const sql = `UPDATE outbox_message SET state = 'failed', settled_at = $1, last_answer = $2, ${inDoubtBy(answer)} ${unlessBounced(`'failed'`, '$1')}, ${onceReferred}
                  WHERE council = $3 AND id = $4 AND state NOT IN ('sent', 'dropped')`;
    await this.inTransaction((session) => session.run(sql, [at, answer, council, id, nothing]));
  }

  async tryAgain({ council, id }: OutboxKey, at: Instant, answer: string, tellFrom: Instant): Promise<void> {
    const sql = `UPDATE outbox_message SET next_try_at = $1, last_answer = $2, ${inDoubtBy(answer)}
                        ${unlessBounced(`'delayed'`, 'CASE WHEN told_at IS NULL THEN $3 END')}
                  WHERE council = $4 AND id = $5 AND state = 'queued'`;
    await this.inTransaction((session) => session.run(sql, [at, answer, tellFrom, council, id]));
  }
}

/** No answer: the server may have taken it. */
function inDoubtBy(answer: string): string {
  return answer === '' ? 'in_doubt = 1,' : '';
}

function claimedOf(row: DueRow): ClaimedMail {
  return {
    id: row.id,
    council: row.council,
    kind: row.kind,
    messageId: row.message_id,
    from: row.sender,
    to: row.recipient,
    mime: row.mime,
    queuedAt: row.queued_at as Instant,
    attempts: row.attempts,
  };
}
