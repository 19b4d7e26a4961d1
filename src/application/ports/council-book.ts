import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { type CalendarAddition } from '../../domain/council/calendar-addition.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';

/** The councils of this installation, as their files say. */
export interface CouncilBook {
  all(): readonly Council[];
  bySlug(slug: CouncilSlug): Council | null;
  /** By mailbox address, in lower case, without a token. */
  byMailbox(mailbox: string): Council | null;
}

/** A book whose councils can come to count with other days while the service runs. */
export interface RenewableCouncilBook extends CouncilBook {
  /** As its file says, with the bank holidays as they are now: without what was added. */
  asFiled(slug: CouncilSlug): Council;
  /** From now on these are added to what the files say: of each council that is named, and nothing of the others. */
  add(additions: ReadonlyMap<CouncilSlug, readonly CalendarAddition[]>): void;
  /** From now on each council's calendar holds these. Councils handed out before stay as they were. */
  renew(bankHolidays: BankHolidayFile): void;
}
