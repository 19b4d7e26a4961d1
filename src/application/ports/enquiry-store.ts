import { type Instant } from '../../domain/calendar/instant.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Fact, type FactId } from '../../domain/enquiry/fact.js';
import { type MeetingId } from '../../domain/meeting/meeting.js';
import { type Nominee, type Pointer } from '../../domain/intake/thread.js';
import { type PersonId } from '../../domain/people/person.js';

/** What is fixed about an enquiry, apart from its facts. */
export interface StoredEnquiry {
  readonly id: EnquiryId;
  readonly reference: string;
  /** 128 random bits: in the address that answers come back to. */
  readonly threadToken: string;
  readonly subject: string;
  /** Rises by one with each act: what an If-Match is compared with. */
  readonly version: number;
  readonly facts: readonly Fact[];
}

export interface NewEnquiry {
  readonly id: EnquiryId;
  readonly threadToken: string;
  readonly subject: string;
}

/** An enquiry that is dealt with elsewhere. */
export interface TakenOut {
  readonly by: FactId;
  readonly member: PersonId | null;
}

export interface EnquiryStore {
  /** Gives it the council's next number; the reference is `<prefix>-<number>`, at least four digits. */
  open(enquiry: NewEnquiry, referencePrefix: string, recordedAt: Instant): Promise<StoredEnquiry>;
  byReference(reference: string): Promise<StoredEnquiry | null>;
  byId(id: EnquiryId): Promise<StoredEnquiry | null>;
  /** Those on which something is owed whose last moment is after that instant, as they were opened. */
  withDaysAfter(at: Instant): Promise<readonly StoredEnquiry[]>;
  /** Those that are not answered or closed, or on which something is owed, as they were opened. */
  unsettled(): Promise<readonly StoredEnquiry[]>;
  /** Those that are answered with this one, as they were opened. */
  joinedTo(id: EnquiryId): Promise<readonly StoredEnquiry[]>;
  /** Those on which an answer is promised for after this meeting, or an item is on its way to it, as they were opened. */
  awaitingMeeting(meeting: MeetingId): Promise<readonly StoredEnquiry[]>;
  /** Those on which a report is to be asked for again, by this day. */
  toAskAgain(by: CivilDate): Promise<readonly StoredEnquiry[]>;
  /** Whom a pointer leads to; null where it leads nowhere in this council. */
  nominee(pointer: Pointer): Promise<Nominee | null>;
  /** The same of one that was taken out: the fact by which it was, and whose it had been. */
  takenOut(pointer: Pointer): Promise<TakenOut | null>;
  /** Of what people wrote on it nothing is left, nor of its subject: the facts stay, without words. */
  removeWords(id: EnquiryId): Promise<void>;
  /**
   * Appends facts to the timeline and puts the projection (obligations, members, status, next due day)
   * in place of the old one. Raises the version.
   */
  record(enquiry: StoredEnquiry, facts: readonly Fact[], state: EnquiryState): Promise<StoredEnquiry>;
}
