import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type InboxState, type VerdictReason } from '../../domain/intake/verdict.js';
import { type ReplayFigures } from '../../domain/replay/replay-figures.js';
import { type ReplayedEnquiry } from '../../domain/replay/replayed-enquiry.js';
import { type OwedWords } from '../outbox/letter.js';
import { type LeftOut } from './old-mail.js';

/** What the protocol would have said of old mail. */
export interface ReplayReport {
  /** When the first message and the last one came. */
  readonly from: Instant;
  readonly until: Instant;
  /** Of those taken in: how many came to what, and why. */
  readonly messages: readonly MessageCount[];
  readonly leftOut: readonly LeftOut[];
  /** Kept for a person to look at, because something failed. */
  readonly failed: readonly string[];
  readonly enquiries: readonly ReplayedLine[];
  readonly figures: ReplayFigures;
}

export interface MessageCount {
  readonly state: InboxState;
  readonly reason: VerdictReason;
  readonly count: number;
}

/** One enquiry with its words, in the order in which they came. */
export interface ReplayedLine extends Omit<ReplayedEnquiry, 'due'> {
  readonly reference: string;
  readonly subject: string;
  readonly councillors: readonly string[];
  readonly dueOn: CivilDate | null;
  /** By which clause, and the count behind the day; null: no day is due. */
  readonly due: (Pick<OwedWords, 'under' | 'why'> & { readonly isProvisional: boolean }) | null;
}
