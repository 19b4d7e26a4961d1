import { type Delivery, type OutboxCursor, type OutboxLine, type OutboxQuery, type OutboxReadModel } from '../../../application/ports/outbox-read-model.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { places, slicesOf, type Session, type SqlValue } from '../session.js';
import { clerksNotReached } from '../stores/clerks-not-reached.js';
import { bounceProven, needsAttention, openToTheOffice } from '../stores/undelivered-row.js';

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly message_id: string;
  readonly reference: string | null;
  readonly state: string;
  readonly attempts: number;
  readonly queued_at: string;
  readonly next_try_at: string;
  readonly settled_at: string | null;
  readonly last_answer: string;
  readonly in_doubt: number;
  readonly trouble: string | null;
  readonly bounced_at: string | null;
  readonly bounced_by: string | null;
  readonly bounce_proven: number;
}

const lines = `SELECT o.id, o.kind, o.recipient, o.subject, o.message_id, e.reference, o.state, o.attempts, o.queued_at, o.next_try_at,
                      o.settled_at, o.last_answer, o.in_doubt, o.trouble, o.bounced_at, o.bounced_by, ${bounceProven}
                 FROM outbox_message o LEFT JOIN enquiry e ON e.council = o.council AND e.id = o.enquiry
                WHERE o.council = $1`;

export class SqlOutboxReadModel implements OutboxReadModel {
  constructor(private readonly session: Session) {}

  async list({ council, state, trouble, limit }: OutboxQuery): Promise<readonly OutboxLine[]> {
    const values: SqlValue[] = [council];
    const given = (value: SqlValue): string => `$${values.push(value)}`;
    const rows = await this.session.rows<OutboxRow>(
      `${lines} AND ${openToTheOffice} ${state === null ? '' : `AND o.state = ${given(state)}`} ${trouble === null ? '' : `AND o.trouble = ${given(trouble)}`}
        ORDER BY o.queued_at DESC, o.id LIMIT ${limit}`,
      values,
    );
    return rows.map(lineOf);
  }

  async notArrived(council: CouncilSlug, limit: number, after: OutboxCursor | null): Promise<readonly OutboxLine[]> {
    const rest = after === null ? '' : 'AND (o.queued_at > $2 OR o.queued_at = $2 AND o.id > $3)';
    const rows = await this.session.rows<OutboxRow>(
      `${lines} AND ${needsAttention} ${rest} ORDER BY o.queued_at, o.id LIMIT ${limit}`,
      after === null ? [council] : [council, after.queuedAt, after.id],
    );
    return rows.map(lineOf);
  }

  async byKeys(council: CouncilSlug, keys: readonly string[]): Promise<readonly Delivery[]> {
    const found: Delivery[] = [];
    for (const slice of slicesOf(keys)) found.push(...(await this.amongKeys(council, slice)));
    return found;
  }

  clerksNotReached(council: CouncilSlug | null, now: Instant): Promise<readonly string[]> {
    return clerksNotReached(this.session, council, now);
  }

  private amongKeys(council: CouncilSlug, keys: readonly string[]): Promise<readonly Delivery[]> {
    return this.session.rows<Delivery>(
      `SELECT unique_key AS key, CASE WHEN bounced_at IS NULL THEN state ELSE 'bounced' END AS state, coalesce(bounced_at, settled_at) AS at
         FROM outbox_message WHERE council = $1 AND unique_key IN (${places(keys.length, 1)})`,
      [council, ...keys],
    );
  }
}

function lineOf(row: OutboxRow): OutboxLine {
  const { id, kind, recipient, subject, attempts } = row;
  const state = row.state as OutboxLine['state'];
  return {
    ...{ id, kind, to: recipient, subject, messageId: row.message_id, enquiry: row.reference, state, attempts },
    queuedAt: row.queued_at as Instant,
    nextTryAt: state === 'queued' ? (row.next_try_at as Instant) : null,
    settledAt: row.settled_at as Instant | null,
    lastAnswer: row.last_answer,
    mayHaveArrived: row.in_doubt === 1 && state !== 'sent',
    trouble: row.trouble as OutboxLine['trouble'],
    bouncedAt: row.bounced_at as Instant | null,
    bouncedBy: row.bounced_by,
    bounceProven: row.bounce_proven === 1,
  };
}
