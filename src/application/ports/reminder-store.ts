import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type Obligation, type ObligationKey } from '../../domain/obligation/obligation.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type Snooze } from '../../domain/enquiry/snooze.js';
import { type Owed } from '../../domain/reminder/reminders-due.js';
import { type LedgerStage } from '../../domain/reminder/stage.js';

/** An open obligation, with what tells a reader which enquiry it is part of. */
export interface OwedOnEnquiry extends Owed {
  readonly enquiry: EnquiryId;
  readonly reference: string;
  readonly subject: string;
  /** What leads a mail to it. */
  readonly threadToken: string;
  /** Names. */
  readonly members: readonly string[];
  readonly snoozes: readonly Snooze[];
  readonly obligation: Obligation;
}

/** What was asked of a member and is open. */
export interface AskedOfMember {
  readonly enquiry: EnquiryId;
  readonly obligation: ObligationKey;
  readonly member: PersonId;
  readonly dueOn: CivilDate;
}

/** Whoever stands in for somebody, and since when. */
export interface StandingIn {
  readonly absent: PersonId;
  readonly deputy: Pick<Person, 'id' | 'email'>;
  readonly since: Instant;
}

/** One line of the ledger: this stage of this deadline told this person. */
export interface LedgerEntry {
  readonly enquiry: EnquiryId;
  readonly obligation: ObligationKey;
  readonly stage: LedgerStage;
  readonly recipient: PersonId;
  readonly dueOn: CivilDate;
  /** The mail that carried it. */
  readonly outboxKey: string;
  readonly recordedAt: Instant;
}

export interface ReminderStore {
  /** What is open and falls due on that day or before: read by the index, however much is settled. */
  openDueBy(day: CivilDate): Promise<readonly OwedOnEnquiry[]>;
  /**
   * What is open by a day and owed by somebody who is away, on enquiries of which whoever stands in has had neither a mail
   * nor a reminder since.
   */
  openUntold(standing: StandingIn): Promise<readonly OwedOnEnquiry[]>;
  /** What members are asked to answer by that day or before, and were not reminded of: the longest asked for first. */
  openAskedBy(day: CivilDate): Promise<readonly AskedOfMember[]>;
  /** Puts into the ledger what is not in it, and gives that back. */
  recordNew<Entry extends LedgerEntry>(entries: readonly Entry[]): Promise<readonly Entry[]>;
  /**
   * Nothing of an enquiry is left in the ledger, nor in the mails that told of it: those that were tried lose their words and
   * are not sent again, the others are taken away. What surely has not gone loses all its lines, so that the next morning
   * tells the others.
   */
  forget(enquiry: EnquiryId): Promise<void>;
}
