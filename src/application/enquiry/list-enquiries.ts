import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryStatus } from '../../domain/enquiry/status.js';
import { absentFor } from '../../domain/people/absence.js';
import { runsTheOffice } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { type AbsenceReadModel } from '../ports/absence-store.js';
import { type Clock } from '../ports/clock.js';
import { type EnquiryCursor, type EnquiryLine, type EnquiryReadModel } from '../ports/read-models.js';

export interface ListRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly status: EnquiryStatus | null;
  readonly overdue: boolean;
  /** Only those that are flagged as contentious; left out: all. */
  readonly contentious?: boolean;
  readonly after: EnquiryCursor | null;
  readonly limit: number;
}

/** `contentious`: whether it is flagged; null: not for its reader to know. */
export type ListedEnquiry = Omit<EnquiryLine, 'contentious'> & { readonly contentious: boolean | null };

export interface EnquiryPage {
  /** The council's day that "overdue" was judged on. */
  readonly today: CivilDate;
  readonly lines: readonly ListedEnquiry[];
  /** Where the next page begins; null: this is the last. */
  readonly next: EnquiryCursor | null;
}

/** The council's enquiries in due order; an officer or member sees those they take part in, and those of whoever they stand in for. */
export class ListEnquiries {
  constructor(
    private readonly enquiries: EnquiryReadModel,
    private readonly absences: AbsenceReadModel,
    private readonly clock: Clock,
  ) {}

  async run(asked: ListRequest): Promise<Result<EnquiryPage, NotAllowed>> {
    const { actor, council, status, overdue, contentious = false, after, limit } = asked;
    const [allowed, flags] = [may(actor, 'enquiry.list', { council: council.slug }), may(actor, 'enquiry.list-contentious', { council: council.slug })];
    if (!allowed.ok) return allowed;
    if (contentious && !flags.ok) return flags;
    const today = civilTimeOf(this.clock.now(), council.zone).date;
    const party = actor.kind === 'person' && !runsTheOffice(actor.person) ? actor.person.id : null;
    // Whoever was an officer once and is a councillor now stands in for nobody.
    const standsFor = actor.kind !== 'person' || actor.person.kind !== 'officer' || party === null ? [] : absentFor(await this.absences.endingFrom(council.slug, today), party, today);
    const dueBefore = overdue ? today : null;
    const query = { council: council.slug, status, dueBefore, party, standsFor, contentious, after, limit: limit + 1 };
    const found = await this.enquiries.list(query);
    const lines = found.slice(0, limit).map((line) => (flags.ok ? line : { ...line, contentious: null }));
    return ok({ today, lines, next: found.length > limit ? cursorOf(lines.at(-1)) : null });
  }
}

function cursorOf(line: ListedEnquiry | undefined): EnquiryCursor | null {
  return line === undefined ? null : { dueOn: line.dueOn, senderVerified: line.senderVerified, id: line.id };
}
