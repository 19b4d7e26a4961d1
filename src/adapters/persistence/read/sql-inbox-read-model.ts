import { type InboxCursor, type InboxLine, type InboxReadModel } from '../../../application/ports/read-models.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type InboxState, type VerdictReason } from '../../../domain/intake/verdict.js';
import { senderStandings } from '../../../domain/intake/sender-standing.js';
import { type Session, type SqlValue } from '../session.js';
import { labelsIn } from '../stores/attachment-labels.js';

interface InboxRow {
  readonly id: string;
  readonly message_id: string | null;
  readonly received_at: string;
  readonly sender: string;
  readonly subject: string;
  readonly state: string;
  readonly reason: string;
  readonly sender_verified: number;
  readonly standing: number;
  readonly bytes: number;
  readonly attachments: string;
  readonly reference: string | null;
}

/** Of a row `i`: what is in confidence is known again, and whoever reads the inbox does not know of it. Nor of its duplicates. */
const isListed = `i.reason <> 'in-confidence' AND NOT EXISTS (
  SELECT 1 FROM inbox_message f WHERE f.council = i.council AND f.id = i.duplicate_of AND f.reason = 'in-confidence')`;

/** Of a row `i`: the place of the standing of its sender among `senderStandings`. */
const standing = `CASE WHEN EXISTS (SELECT 1 FROM person p WHERE p.council = i.council AND p.email = i.sender AND p.active = 1)
                       THEN 1 - i.sender_verified ELSE 2 END`;

const lines = `SELECT i.id, i.message_id, i.received_at, i.sender, i.subject, i.state, i.reason, i.sender_verified, ${standing} AS standing, i.bytes,
                      i.attachments, e.reference
                 FROM inbox_message i LEFT JOIN enquiry e ON e.council = i.council AND e.id = i.enquiry AND e.taken_out IS NULL
                WHERE i.council = $1 AND ${isListed}`;

export class SqlInboxReadModel implements InboxReadModel {
  constructor(private readonly session: Session) {}

  async list(council: CouncilSlug, state: InboxState | null, limit: number, after: InboxCursor | null = null): Promise<readonly InboxLine[]> {
    const values: SqlValue[] = [council];
    const given = (value: SqlValue): string => `$${values.push(value)}`;
    const ofState = state === null ? '' : `AND i.state = ${given(state)}`;
    const isRanked = state === 'needs-attention';
    const rows = await this.session.rows<InboxRow>(
      `${lines} ${ofState} ${after === null ? '' : `AND ${isRanked ? behind(after, given) : before(after, given)}`}
        ORDER BY ${isRanked ? 'standing, i.received_at' : 'i.received_at DESC'}, i.id LIMIT ${limit}`,
      values,
    );
    return rows.map(lineOf);
  }

  async byKey(council: CouncilSlug, key: string): Promise<InboxLine | null> {
    const row = await this.session.first<InboxRow>(`${lines} AND i.id = $2`, [council, key]);
    return row ? lineOf(row) : null;
  }

  async ofEnquiry(council: CouncilSlug, enquiry: EnquiryId): Promise<readonly InboxLine[]> {
    const rows = await this.session.rows<InboxRow>(
      `${lines} AND i.enquiry = $2 AND i.state IN ('enquiry', 'appended') ORDER BY i.received_at, i.id`,
      [council, enquiry],
    );
    return rows.map(lineOf);
  }

  async rawOf(council: CouncilSlug, key: string): Promise<Uint8Array | null> {
    const found = await this.session.first<{ raw: Uint8Array }>(
      `SELECT r.raw FROM inbox_message i
         JOIN inbox_raw r ON r.council = i.council AND r.message = coalesce(i.duplicate_of, i.id)
        WHERE i.council = $1 AND i.id = $2`,
      [council, key],
    );
    return found?.raw ?? null;
  }
}

function before({ receivedAt, key }: InboxCursor, given: (value: SqlValue) => string): string {
  const [at, id] = [given(receivedAt), given(key)];
  return `i.received_at <= ${at} AND (i.received_at < ${at} OR i.id > ${id})`;
}

function behind({ senderStanding, receivedAt, key }: InboxCursor, given: (value: SqlValue) => string): string {
  const [place, at, id] = [given(senderStandings.indexOf(senderStanding)), given(receivedAt), given(key)];
  return `((${standing}) > ${place} OR (${standing}) = ${place} AND (i.received_at > ${at} OR i.received_at = ${at} AND i.id > ${id}))`;
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
    senderStanding: senderStandings[row.standing] ?? 'stranger',
    bytes: row.bytes,
    attachments: labelsIn(row.attachments),
    enquiry: row.reference,
  };
}
