import { weekDueAt } from '../../domain/digest/due-week.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { bankHolidays } from '../outbox/letters/bank-holidays.js';
import { type Post } from '../outbox/post.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type BankHolidaysInUse } from './bank-holidays-in-use.js';

/** While there is something to look at, each council's clerk is written to: in office hours, at most once in an ISO week. */
export class WarnOfBankHolidays implements CouncilJob {
  readonly name = 'warn-of-bank-holidays';

  constructor(
    private readonly inUse: BankHolidaysInUse,
    private readonly calendars: OfficeCalendars,
    private readonly post: Post,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return this.inUse.alerts().length === 0 ? null : weekDueAt(this.calendars.officeOf(council), now);
  }

  async run(stores: Stores, { council, period: week, now }: Turn): Promise<void> {
    const [readers, loopMark] = [await stores.people.office(), await loopMarkOf(stores)];
    const told = { alerts: this.inUse.alerts(), isRead: this.inUse.address !== null, week, at: now, loopMark };
    await this.post.queue(stores, readers.map((reader) => bankHolidays(reader, council, told)));
  }
}
