import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { monthReported } from '../../domain/digest/due-month.js';
import { monthsBetween } from '../../domain/digest/month.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Rhythm, type SendDigest } from './send-digest.js';

const monthly: Rhythm = { job: 'send-monthly-digest', of: 'month', between: monthsBetween, mostMissed: 12 };

/** Besides the week's, of a council that chose it: once for each month, at its office's first opening after it. */
export class SendMonthlyDigest implements CouncilJob {
  readonly name = monthly.job;

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly digests: SendDigest,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return council.digest.monthly ? monthReported(this.calendars.officeOf(council), now) : null;
  }

  run(stores: Stores, turn: Turn): Promise<void> {
    return this.digests.run(stores, turn, monthly);
  }
}
