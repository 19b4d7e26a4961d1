import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { weekDueAt } from '../../domain/digest/due-week.js';
import { weeksBetween } from '../../domain/digest/week.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Rhythm, type SendDigest } from './send-digest.js';

const weekly: Rhythm = { job: 'send-weekly-digest', of: 'week', between: weeksBetween, mostMissed: 52 };

/** Each council's digest, once in each ISO week, at its office's first opening of the week. */
export class SendWeeklyDigest implements CouncilJob {
  readonly name = weekly.job;

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly digests: SendDigest,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return weekDueAt(this.calendars.officeOf(council), now);
  }

  run(stores: Stores, turn: Turn): Promise<void> {
    return this.digests.run(stores, turn, weekly);
  }
}
