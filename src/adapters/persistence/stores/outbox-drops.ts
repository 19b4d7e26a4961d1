import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';

interface StaleRow {
  readonly council: string;
  readonly id: string;
  readonly unique_key: string;
  readonly in_doubt: number;
}

const queued = `m.state = 'queued' AND m.next_try_at <= $1`;
const itsLines = `FROM reminder r JOIN obligation o ON o.council = r.council AND o.enquiry = r.enquiry AND o.key = r.obligation
                  WHERE r.council = m.council AND r.outbox_key = m.unique_key`;

/**
 * What must not go any more. Of a merged mail one line that is open is reason enough to send it: it is frozen, it goes
 * within the minute in which it was written, and the line that was settled meanwhile says nothing that was wrong then.
 */
export async function dropFromOutbox(session: Session, now: Instant): Promise<void> {
  await dropIdle(session, now);
  await dropStale(session, now);
}

/** What a member was asked is one request, whatever became of its day. */
async function dropIdle(session: Session, now: Instant): Promise<void> {
  const idle = await session.rows<{ readonly council: string; readonly id: string }>(
    `SELECT m.council, m.id FROM outbox_message m
      WHERE ${queued} AND EXISTS (SELECT 1 ${itsLines})
        AND NOT EXISTS (SELECT 1 ${itsLines} AND o.settled_how IS NULL AND (o.soft = 1 OR o.due_on = r.due_on))`,
    [now],
  );
  for (const mail of idle) await drop(session, mail, now, 'not sent: nothing in it was open any more');
}

async function dropStale(session: Session, now: Instant): Promise<void> {
  const stale = await session.rows<StaleRow>(
    `SELECT m.council, m.id, m.unique_key, CASE WHEN m.attempts > 0 AND m.last_answer = '' THEN 1 ELSE 0 END AS in_doubt
       FROM outbox_message m WHERE ${queued} AND m.good_until <= $1`,
    [now],
  );
  for (const mail of stale) {
    await drop(session, mail, now, 'not sent: its day was over');
    // Of a claim that lapsed nobody knows whether it went: it is not told again.
    if (mail.in_doubt === 0) await session.run('DELETE FROM reminder WHERE council = $1 AND outbox_key = $2', [mail.council, mail.unique_key]);
  }
}

async function drop(session: Session, { council, id }: { readonly council: string; readonly id: string }, now: Instant, why: string): Promise<void> {
  const sql = `UPDATE outbox_message SET state = 'dropped', settled_at = $1, last_answer = $2, trouble = NULL, tell_from = NULL WHERE council = $3 AND id = $4 AND state = 'queued'`;
  await session.run(sql, [now, why, council, id]);
}
