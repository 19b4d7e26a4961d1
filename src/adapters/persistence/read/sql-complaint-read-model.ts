import { type ComplaintMail, type ComplaintReadModel, type StoredComplaint } from '../../../application/ports/complaint-store.js';
import { type Undelivered } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type ComplaintId } from '../../../domain/complaint/fact.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { labelsIn } from '../stores/attachment-labels.js';
import { complaintsOf } from '../stores/complaint-rows.js';
import { bounceProven, openToTheOffice } from '../stores/undelivered-row.js';

export class SqlComplaintReadModel implements ComplaintReadModel {
  constructor(private readonly session: Session) {}

  ofCouncil(council: CouncilSlug): Promise<readonly StoredComplaint[]> {
    return complaintsOf(this.session, council, null);
  }

  async byReference(council: CouncilSlug, reference: string): Promise<StoredComplaint | null> {
    return (await complaintsOf(this.session, council, reference))[0] ?? null;
  }

  async mails(council: CouncilSlug, id: ComplaintId): Promise<readonly ComplaintMail[]> {
    const rows = await this.session.rows<{ id: string; received_at: string; attachments: string }>(
      'SELECT id, received_at, attachments FROM complaint_mail WHERE council = $1 AND complaint = $2 ORDER BY received_at, id',
      [council, id],
    );
    return rows.map((row) => ({ id: row.id, receivedAt: row.received_at as Instant, attachments: labelsIn(row.attachments) }));
  }

  async rawOf(council: CouncilSlug, id: ComplaintId, mail: string): Promise<Uint8Array | null> {
    const sql = 'SELECT raw FROM complaint_mail WHERE council = $1 AND complaint = $2 AND id = $3';
    return (await this.session.first<{ raw: Uint8Array }>(sql, [council, id, mail]))?.raw ?? null;
  }

  /** A letter's key holds the fact that caused it. */
  async undelivered(council: CouncilSlug, id: ComplaintId): Promise<readonly Pick<Undelivered, 'to' | 'trouble' | 'mayHaveArrived' | 'bounceProven'>[]> {
    const rows = await this.session.rows<{ recipient: string; trouble: string; in_doubt: number; bounce_proven: number }>(
      `SELECT o.recipient, o.trouble, o.in_doubt, ${bounceProven} FROM outbox_message o
        WHERE o.council = $1 AND o.trouble IS NOT NULL AND NOT (${openToTheOffice})
          AND EXISTS (SELECT 1 FROM complaint_entry t WHERE t.council = $1 AND t.complaint = $2 AND o.unique_key LIKE '%:' || t.id || ':%')
        ORDER BY o.queued_at, o.id`,
      [council, id],
    );
    return rows.map((row) => ({ to: row.recipient, trouble: row.trouble as Undelivered['trouble'], mayHaveArrived: row.in_doubt === 1, bounceProven: row.bounce_proven === 1 }));
  }
}
