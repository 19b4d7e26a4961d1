import { type MemberLoad } from '../../domain/burden/suggestion.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type EnquiryStatus } from '../../domain/enquiry/status.js';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { type SenderStanding } from '../../domain/intake/sender-standing.js';
import { type InboxState, type VerdictReason } from '../../domain/intake/verdict.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type ClauseId } from '../../domain/protocol/protocol.js';
import { type StoredEnquiry } from './enquiry-store.js';
import { type VersionArchive } from './version-store.js';

/** What a list asks for. Everything belongs to one council. */
export interface EnquiryQuery {
  readonly council: CouncilSlug;
  readonly status: EnquiryStatus | null;
  /** Only those whose next due day is before this day; null: all. */
  readonly dueBefore: CivilDate | null;
  /** Only those that this person takes part in; null: all of the council's. */
  readonly party: PersonId | null;
  /** Officers in whose place that person acts: their enquiries too, but what that person handed over because of a relation. */
  readonly standsFor?: readonly PersonId[];
  /** Only those that are flagged as contentious; left out: all. */
  readonly contentious?: boolean;
  readonly after: EnquiryCursor | null;
  readonly limit: number;
}

/** Where a page ended: due order; of one day what nothing proves after what is proven; then by id. */
export interface EnquiryCursor {
  readonly dueOn: CivilDate | null;
  readonly senderVerified: boolean;
  readonly id: string;
}

/** One line of the council's list. */
export interface EnquiryLine {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly status: EnquiryStatus;
  readonly receivedAt: Instant;
  /** The earliest day on which something is owed; null: nothing is, or no day is set. */
  readonly dueOn: CivilDate | null;
  /** The clause or the law that gives that day; null: there is none. */
  readonly dueUnder: ClauseId | null;
  readonly assignedTo: string | null;
  readonly members: readonly string[];
  readonly senderVerified: boolean;
  /** Flagged as contentious: for the office alone. */
  readonly contentious: boolean;
  readonly version: number;
}

/** Each answers a screen with one query, on the read side. */
export interface EnquiryReadModel {
  list(query: EnquiryQuery): Promise<readonly EnquiryLine[]>;
  byReference(council: CouncilSlug, reference: string): Promise<StoredEnquiry | null>;
  /** Names of people by id, for timelines. */
  people(council: CouncilSlug, ids: readonly PersonId[]): Promise<readonly Person[]>;
  versions(council: CouncilSlug): VersionArchive;
  /** Those that are answered with an enquiry, by reference, with their members' names. */
  joinedTo(council: CouncilSlug, enquiry: EnquiryId): Promise<readonly Pick<EnquiryLine, 'reference' | 'members'>[]>;
  /** The open enquiries of members, and the hours estimated for what they asked since an instant, in the order of the ids. */
  workload(council: CouncilSlug, members: readonly PersonId[], since: Instant): Promise<readonly (Omit<MemberLoad, 'name'> & { readonly member: PersonId })[]>;
}

/** A message in the inbox list, without its bytes. */
export interface InboxLine {
  readonly key: string;
  readonly messageId: string | null;
  readonly receivedAt: Instant;
  readonly from: string;
  readonly subject: string;
  readonly state: InboxState;
  readonly reason: VerdictReason;
  readonly senderVerified: boolean;
  /** As the council’s list of people is now. */
  readonly senderStanding: SenderStanding;
  readonly bytes: number;
  /** None of a message that was kept before labels were. */
  readonly attachments: readonly AttachmentLabel[];
  /** The reference of the enquiry that it opened or was put with. */
  readonly enquiry: string | null;
}

/** Where a page of the inbox ended. */
export type InboxCursor = Pick<InboxLine, 'receivedAt' | 'key' | 'senderStanding'>;

export interface InboxReadModel {
  /**
   * Newest first, and by key where two came at the same instant. Of what needs attention, by the standing of the sender,
   * and of one standing what has waited longest first: a flood of forged or strangers’ mail stands behind all else.
   */
  list(council: CouncilSlug, state: InboxState | null, limit: number, after?: InboxCursor | null): Promise<readonly InboxLine[]>;
  byKey(council: CouncilSlug, key: string): Promise<InboxLine | null>;
  /** Those that opened the enquiry or were put with it, in the order in which they came. */
  ofEnquiry(council: CouncilSlug, enquiry: EnquiryId): Promise<readonly InboxLine[]>;
  /** The bytes as they came, of a second copy those of the first; null: there are none, or they were removed. */
  rawOf(council: CouncilSlug, key: string): Promise<Uint8Array | null>;
}

/** Whose a token is, and since when. Whether it ran out is not the store's to say. */
export interface KnownToken {
  readonly person: Person;
  readonly createdAt: Instant;
}

export interface AccessReadModel {
  /** null: nobody's, or revoked, or the person no longer acts for the council. */
  tokenByHash(hash: string): Promise<KnownToken | null>;
}

export interface PeopleReadModel {
  /** The council's active people, by name. */
  list(council: CouncilSlug): Promise<readonly Person[]>;
}
