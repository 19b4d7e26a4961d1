import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type ComplaintReadModel } from '../ports/complaint-store.js';
import { type PeopleReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type ComplaintFile, complaintFile, partiesOf } from './complaint-file.js';

/** As of an instant, which their age is told by. */
export interface OwnComplaints {
  readonly files: readonly ComplaintFile[];
  readonly asOf: Instant;
}

/** Those that the reader handles, the newest first; to everybody else there are none. */
export class ListComplaints {
  constructor(
    private readonly complaints: ComplaintReadModel,
    private readonly people: PeopleReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<OwnComplaints, Refusal>> {
    const allowed = may(actor, 'complaint.list', { council: council.slug });
    if (!allowed.ok) return allowed;
    const [all, active] = await Promise.all([this.complaints.ofCouncil(council.slug), this.people.list(council.slug)]);
    const files = all.map((stored) => complaintFile(council, stored, active));
    const own = files.filter((file) => may(actor, 'complaint.read', { council: council.slug, complaint: partiesOf(file) }).ok);
    return ok({ files: own.toReversed(), asOf: this.clock.now() });
  }
}
