import { type FeedConflict } from '../../domain/calendar/bank-holiday-merge.js';
import { type LearntDay } from '../../domain/calendar/bank-holidays-learnt.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type FeedRefusal } from './bank-holiday-source.js';

/** How a list that we read stands. */
export interface SourceState {
  readonly triedAt: Instant;
  /** When it was last taken; null: never. */
  readonly takenAt: Instant | null;
  /** Days running on which it was not; 0: the last one it was. */
  readonly failures: number;
  /** Why it was not, the last time; null: it was. */
  readonly refusal: FeedRefusal | null;
  /** Where it disagreed with what is known, when it was last taken. */
  readonly conflicts: readonly FeedConflict[];
}

export interface KeptBankHolidays {
  /** By nation and date. */
  readonly learnt: readonly LearntDay[];
  /** Of the address asked for; null: it was never read. */
  readonly source: SourceState | null;
}

/** What was learnt of bank holidays: the installation's, for all its councils and processes. Days are added, never removed. */
export interface BankHolidayStore {
  /** `address`: null where no list is read. */
  read(address: string | null): Promise<KeptBankHolidays>;
  /** False where it was taken before, by whichever process: the list is read once a day. */
  takeDay(day: CivilDate, at: Instant): Promise<boolean>;
  /** The list was taken. A day that is known already stays as it was first learnt. */
  keep(address: string, learnt: readonly LearntDay[], conflicts: readonly FeedConflict[], at: Instant): Promise<void>;
  /** The list was not taken: one more day running. */
  keepRefusal(address: string, refusal: FeedRefusal, at: Instant): Promise<void>;
}
