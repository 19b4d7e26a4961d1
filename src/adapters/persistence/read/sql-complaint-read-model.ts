import { type ComplaintReadModel, type StoredComplaint } from '../../../application/ports/complaint-store.js';
import { type Undelivered } from '../../../application/ports/outbox-store.js';
import { type ComplaintFact } from '../../../domain/complaint/fact.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { complaintsOf } from '../stores/complaint-rows.js';
import { openToTheOffice } from '../stores/sql-outbox-store.js';

export class SqlComplaintReadModel implements ComplaintReadModel {
  constructor(private readonly session: Session) {}

  ofCouncil(council: CouncilSlug): Promise<readonly StoredComplaint[]> {
    return complaintsOf(this.session, council, null);
  }

  async byReference(council: CouncilSlug, reference: string): Promise<StoredComplaint | null> {
    return (await complaintsOf(this.session, council, reference))[0] ?? null;
  }

  /** A letter's key holds the fact that caused it. */
  async undelivered(council: CouncilSlug, facts: readonly ComplaintFact[]): Promise<readonly Pick<Undelivered, 'to' | 'trouble'>[]> {
    const caused = facts.map((_, index) => `o.unique_key LIKE $${index + 2}`).join(' OR ');
    const rows = await this.session.rows<{ recipient: string; trouble: string }>(
      `SELECT o.recipient, o.trouble FROM outbox_message o
        WHERE o.council = $1 AND o.trouble IS NOT NULL AND NOT (${openToTheOffice}) AND (${caused}) ORDER BY o.queued_at, o.id`,
      [council, ...facts.map(({ id }) => `%:${id}:%`)],
    );
    return rows.map(({ recipient, trouble }) => ({ to: recipient, trouble: trouble as Undelivered['trouble'] }));
  }
}
