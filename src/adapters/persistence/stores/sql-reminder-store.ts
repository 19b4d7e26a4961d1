import { type AskedOfMember, type LedgerEntry, type OwedOnEnquiry, type ReminderStore, type StandingIn } from '../../../application/ports/reminder-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type CouncilUnit } from './council-unit.js';
import { runsOf } from './job-rows.js';
import { hasNotGone, takenOut } from './outbox-drops.js';
import { obligationColumns, obligationOfRow, type ObligationRow } from './reminder-obligation.js';

interface OwedRow extends ObligationRow {
  readonly enquiry: string;
  readonly reference: string;
  readonly subject: string;
  readonly thread_token: string;
  readonly snoozes: string;
  readonly sender_verified: number;
  readonly member: string;
  readonly member_name: string;
}

/** A row for each member of the enquiry. */
const owedOnEnquiries = `SELECT o.enquiry, ${obligationColumns('o')}, e.reference, e.subject, e.thread_token, e.snoozes, e.sender_verified, p.id AS member, p.name AS member_name
   FROM obligation o
   JOIN enquiry e ON e.council = o.council AND e.id = o.enquiry
   JOIN enquiry_member m ON m.council = o.council AND m.enquiry = o.enquiry
   JOIN person p ON p.council = m.council AND p.id = m.person`;
const inOrder = 'ORDER BY o.due_on, o.enquiry, o.key, p.name, p.id';

/** What is asked of members is no debt of the office. `settled_how IS NULL` leads to what is open by the index. */
export const openDueBySql = `${owedOnEnquiries}
  WHERE o.council = $1 AND o.settled_how IS NULL AND o.due_on <= $2 AND o.soft = 0
  ${inOrder}`;

/** The mails of one reader are looked through once, not for each enquiry. `due_on > ''`: what has a day, by the index. */
const openUntoldSql = `${owedOnEnquiries}
  WHERE o.council = $1 AND o.settled_how IS NULL AND o.due_on > '' AND o.soft = 0 AND o.owed_by = $2
    AND NOT EXISTS (SELECT 1 FROM reminder r
                     WHERE r.council = o.council AND r.enquiry = o.enquiry AND r.recipient = $3 AND r.recorded_at >= $5)
    AND o.enquiry NOT IN (SELECT w.enquiry FROM outbox_message w
                           WHERE w.council = $1 AND w.enquiry IS NOT NULL AND w.recipient = $4 AND w.queued_at >= $5)
  ${inOrder}`;

/** What was never answered stays open for good, so what the ledger has is left out here. */
export const openAskedBySql = `SELECT o.enquiry, o.key, o.owed_by, o.due_on
   FROM obligation o
  WHERE o.council = $1 AND o.settled_how IS NULL AND o.due_on <= $2 AND o.soft = 1 AND o.owed_by IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM reminder r
                     WHERE r.council = o.council AND r.enquiry = o.enquiry AND r.obligation = o.key AND r.stage = 'asked' AND r.recipient = o.owed_by)
  ORDER BY o.due_on, o.enquiry, o.key`;

interface AskedRow {
  readonly enquiry: string;
  readonly key: string;
  readonly owed_by: string;
  readonly due_on: string;
}

export class SqlReminderStore implements ReminderStore {
  constructor(private readonly unit: CouncilUnit) {}

  async openDueBy(day: CivilDate): Promise<readonly OwedOnEnquiry[]> {
    const rows = await this.unit.session.rows<OwedRow>(openDueBySql, [this.unit.slug, day]);
    return owedIn(rows);
  }

  async openUntold({ absent, deputy, since }: StandingIn): Promise<readonly OwedOnEnquiry[]> {
    const rows = await this.unit.session.rows<OwedRow>(openUntoldSql, [this.unit.slug, absent, deputy.id, deputy.email, since]);
    return owedIn(rows);
  }

  async openAskedBy(day: CivilDate): Promise<readonly AskedOfMember[]> {
    const rows = await this.unit.session.rows<AskedRow>(openAskedBySql, [this.unit.slug, day]);
    return rows.map(({ enquiry, key: obligation, owed_by: member, due_on }) => ({ enquiry, obligation, member, dueOn: due_on as CivilDate }));
  }

  async recordNew<Entry extends LedgerEntry>(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const fresh: Entry[] = [];
    for (const entry of entries) if (await this.recordOne(entry)) fresh.push(entry);
    return fresh;
  }

  async forget(enquiry: EnquiryId): Promise<void> {
    const { session, slug } = this.unit;
    const told = `council = $1 AND unique_key IN (SELECT outbox_key FROM reminder WHERE council = $1 AND enquiry = $2)`;
    const waiting = await session.rows<{ unique_key: string }>(`SELECT unique_key FROM outbox_message WHERE ${told} AND state = 'queued' AND attempts = 0`, [slug, enquiry]);
    const itsLines = `outbox_key IN (SELECT unique_key FROM outbox_message WHERE ${told} AND state = 'queued' AND ${hasNotGone})`;
    await session.run(`DELETE FROM reminder WHERE council = $1 AND enquiry <> $2 AND ${itsLines}`, [slug, enquiry]);
    await session.run(`UPDATE outbox_message SET mime = $3, trouble = NULL, tell_from = NULL, ${takenOut} WHERE ${told}`, [slug, enquiry, new Uint8Array(0)]);
    for (const { unique_key } of waiting) await session.run('DELETE FROM outbox_message WHERE council = $1 AND unique_key = $2', [slug, unique_key]);
    await session.run('DELETE FROM reminder WHERE council = $1 AND enquiry = $2', [slug, enquiry]);
  }

  private async recordOne({ enquiry, obligation, stage, recipient, dueOn, outboxKey, recordedAt }: LedgerEntry): Promise<boolean> {
    const key = { council: this.unit.slug, enquiry, obligation, stage, recipient, due_on: dueOn };
    const row = { ...key, outbox_key: outboxKey, recorded_at: recordedAt };
    return (await this.unit.session.insert('reminder', [row], `ON CONFLICT (${Object.keys(key).join(', ')}) DO NOTHING`)) === 1;
  }
}

function owedIn(rows: readonly OwedRow[]): readonly OwedOnEnquiry[] {
  return runsOf(rows, ({ enquiry, key }) => `${enquiry} ${key}`).flatMap(owedOf);
}

function owedOf(rows: readonly OwedRow[]): readonly OwedOnEnquiry[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { enquiry, reference, subject, thread_token: threadToken } = first;
  const snoozes = JSON.parse(first.snoozes) as OwedOnEnquiry['snoozes'];
  const owedTo = rows.map(({ member }) => member);
  const obligation = obligationOfRow(first, owedTo);
  return [{ enquiry, reference, subject, threadToken, members: rows.map(({ member_name }) => member_name), snoozes, senderVerified: first.sender_verified === 1, obligation }];
}
