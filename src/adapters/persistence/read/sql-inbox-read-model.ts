import { type InboxLine, type InboxReadModel } from '../../../application/ports/read-models.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type InboxState, type VerdictReason } from '../../../domain/intake/verdict.js';
import { type Session, type SqlValue } from '../session.js';

interface InboxRow {
  readonly id: string;
  readonly message_id: string | null;
  readonly received_at: string;
  readonly sender: string;
  readonly subject: string;
  readonly state: string;
  readonly reason: string;
  readonly sender_verified: number;
  readonly bytes: number;
  readonly reference: string | null;
}

export class SqlInboxReadModel implements InboxReadModel {
  constructor(private readonly session: Session) {}

  async list(council: CouncilSlug, state: InboxState | null, limit: number): Promise<readonly InboxLine[]> {
    const values: SqlValue[] = state === null ? [council] : [council, state];
    const rows = await this.session.rows<InboxRow>(
      `SELECT i.id, i.message_id, i.received_at, i.sender, i.subject, i.state, i.reason, i.sender_verified, i.bytes,
              e.reference
         FROM inbox_message i LEFT JOIN enquiry e ON e.council = i.council AND e.id = i.enquiry
        WHERE i.council = $1 ${state === null ? '' : 'AND i.state = $2'}
        ORDER BY i.received_at DESC, i.id LIMIT ${limit}`,
      values,
    );
    return rows.map(lineOf);
  }
}

function lineOf(row: InboxRow): InboxLine {
  return {
    key: row.id,
    messageId: row.message_id,
    receivedAt: row.received_at as Instant,
    from: row.sender,
    subject: row.subject,
    state: row.state as InboxState,
    reason: row.reason as VerdictReason,
    senderVerified: row.sender_verified === 1,
    bytes: row.bytes,
    enquiry: row.reference,
  };
}
