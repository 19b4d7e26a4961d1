import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';
import { unlessBounced } from './bounced-mail.js';

/** What decides whether a mail that is due still goes. */
export interface Droppable {
  readonly council: string;
  readonly id: string;
  readonly unique_key: string;
  readonly good_until: string | null;
  readonly attempts: number;
  readonly last_answer: string;
  /** 1: of an earlier try nobody knows whether it went. */
  readonly in_doubt: number;
  /** 1: it has lines in the ledger of reminders, and none of them is open as it was. */
  readonly is_idle: number;
}

const itsLines = `FROM reminder r JOIN obligation o ON o.council = r.council AND o.enquiry = r.enquiry AND o.key = r.obligation
                  WHERE r.council = m.council AND r.outbox_key = m.unique_key`;

/** Of a mail `m`. What a member was asked is one request, whatever became of its day. */
const isIdle = `CASE WHEN EXISTS (SELECT 1 ${itsLines})
                      AND NOT EXISTS (SELECT 1 ${itsLines} AND o.settled_how IS NULL AND (o.soft = 1 OR o.due_on = r.due_on))
                     THEN 1 ELSE 0 END AS is_idle`;

export const droppableColumns = `m.council, m.id, m.unique_key, m.good_until, m.attempts, m.last_answer, m.in_doubt, ${isIdle}`;

/** Of a try that has no answer nobody knows whether it went. */
export const hasNotGone = `(attempts = 0 OR in_doubt = 0 AND last_answer <> '')`;

/** What waits goes no more. */
export const takenOut = `state = CASE WHEN state = 'queued' THEN 'dropped' ELSE state END,
              last_answer = CASE WHEN state = 'queued' THEN 'not sent: what it was on was taken out' ELSE last_answer END`;

/**
 * Drops of these what must not go any more; how many. Of a merged mail one line that is open is reason enough to send
 * it: it is frozen, it goes within the minute in which it was written, and a line that was settled meanwhile says nothing
 * that was wrong then.
 */
export async function dropFromOutbox(session: Session, mails: readonly Droppable[], now: Instant): Promise<number> {
  let dropped = 0;
  for (const mail of mails) {
    const why = reasonToDrop(mail, now);
    if (why === null) continue;
    // Of a try that has no answer nobody knows whether it went: it is not told again.
    const isInDoubt = mail.in_doubt === 1 || (mail.attempts > 0 && mail.last_answer === '');
    await drop(session, mail, now, `${isInDoubt ? 'not sent again, and an earlier try may have arrived' : 'not sent'}: ${why}`);
    if (!isInDoubt) await session.run('DELETE FROM reminder WHERE council = $1 AND outbox_key = $2', [mail.council, mail.unique_key]);
    dropped += 1;
  }
  return dropped;
}

function reasonToDrop({ is_idle, good_until }: Droppable, now: Instant): string | null {
  if (is_idle === 1) return 'nothing in it was open any more';
  return good_until !== null && good_until <= now ? 'its day was over' : null;
}

async function drop(session: Session, { council, id }: Droppable, now: Instant, why: string): Promise<void> {
  const sql = `UPDATE outbox_message SET state = 'dropped', settled_at = $1, last_answer = $2, ${unlessBounced('NULL', 'NULL')} WHERE council = $3 AND id = $4`;
  await session.run(sql, [now, why, council, id]);
}
