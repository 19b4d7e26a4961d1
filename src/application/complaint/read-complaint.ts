import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type ComplaintMail, type ComplaintReadModel } from '../ports/complaint-store.js';
import { type EnquiryReadModel, type PeopleReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type ComplaintFile, complaintFile, partiesOf, peopleIn } from './complaint-file.js';

export interface ComplaintDetail extends ComplaintFile {
  /** Everybody whom it names, those who left too. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly asOf: Instant;
  /** Mail on it that did not arrive, or not yet. */
  readonly undelivered: Awaited<ReturnType<ComplaintReadModel['undelivered']>>;
  /** Messages that were taken for an enquiry's. */
  readonly mails: readonly ComplaintMail[];
}

/** One complaint, to who handles it. To everybody else it is not there. */
export class ReadComplaint {
  constructor(
    private readonly complaints: ComplaintReadModel,
    private readonly people: PeopleReadModel,
    private readonly named: Pick<EnquiryReadModel, 'people'>,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, reference: string): Promise<Result<ComplaintDetail, Refusal>> {
    const { slug } = council;
    const [stored, active] = await Promise.all([this.complaints.byReference(slug, reference), this.people.list(slug)]);
    if (stored === null) return refused({ code: 'no-such-complaint', reference });
    const file = complaintFile(council, stored, active);
    const allowed = may(actor, 'complaint.read', { council: slug, complaint: partiesOf(file) });
    if (!allowed.ok) return allowed;
    const [people, undelivered, mails] = await Promise.all([
      this.named.people(slug, peopleIn(file)),
      this.complaints.undelivered(slug, stored.id),
      this.complaints.mails(slug, stored.id),
    ]);
    return ok({ ...file, undelivered, mails, people: new Map(people.map((person) => [person.id, person])), asOf: this.clock.now() });
  }
}
