import { type ComplaintReadModel, type StoredComplaint } from '../../../application/ports/complaint-store.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { complaintsOf } from '../stores/complaint-rows.js';

export class SqlComplaintReadModel implements ComplaintReadModel {
  constructor(private readonly session: Session) {}

  ofCouncil(council: CouncilSlug): Promise<readonly StoredComplaint[]> {
    return complaintsOf(this.session, council, null);
  }

  async byReference(council: CouncilSlug, reference: string): Promise<StoredComplaint | null> {
    return (await complaintsOf(this.session, council, reference))[0] ?? null;
  }
}
