import { type ActorRef } from '../../domain/access/actor.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Attendance, type UnattendedOffice } from '../../domain/council/unattended.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type PersonId } from '../../domain/people/person.js';

/** An enquiry whose member waits for the office. */
export interface Waiting {
  readonly member: PersonId;
  readonly enquiry: EnquiryId;
  /** In the address to which an answer on it goes. */
  readonly threadToken: string;
  readonly reference: string;
  readonly subject: string;
  /** null: no day is due. */
  readonly dueOn: CivilDate | null;
}

/** When nobody attended the office: each is kept. */
export interface UnattendedStore {
  /** The one that began last, ended or not; null: there was none. */
  newest(): Promise<UnattendedOffice | null>;
  /** Those that were said to last to a day or longer, whenever they were ended, in the order in which they began. */
  lastingTo(day: CivilDate): Promise<readonly UnattendedOffice[]>;
  /**
   * An act is what an officer recorded on an enquiry, but that its days move with the office's, and but a plain reply of which nobody
   * has said what it was: the mailbox of somebody who is away may have written it.
   */
  attendance(): Promise<Attendance>;
  begin(state: UnattendedOffice): Promise<void>;
  /** What members asked that is not answered, by reference; a line for each of its members. */
  waiting(): Promise<readonly Waiting[]>;
  end(id: string, at: Instant, by: ActorRef): Promise<void>;
}
