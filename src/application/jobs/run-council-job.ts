import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Clock } from '../ports/clock.js';
import { type CouncilBook } from '../ports/council-book.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Log } from '../ports/log.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type CouncilJob } from './council-job.js';

/**
 * Takes the period of a job that has come due, for each council, and has its effect: both in one unit of work, so that
 * a crash takes back both and another process finds the period taken or free. What is known to be taken is remembered,
 * so that most minutes ask the database nothing.
 */
export class RunCouncilJob {
  private readonly taken = new Map<string, JobPeriod>();
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilBook,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** One council's failure is told and leaves its period free; the others have their turn. */
  async run(job: CouncilJob): Promise<void> {
    for (const council of this.councils.all()) {
      if (this.stopping) return;
      try {
        await this.runFor(job, council, this.clock.now());
      } catch (error) {
        this.log.error('job.failed', error, { job: job.name, council: council.slug });
      }
    }
  }

  /** The turn under way is finished, no other is begun. */
  stop(): void {
    this.stopping = true;
  }

  private async runFor(job: CouncilJob, council: Council, now: Instant): Promise<void> {
    const period = job.periodAt(council, now);
    const key = `${job.name} ${council.slug}`;
    if (period === null || this.taken.get(key) === period) return;
    await this.unitOfWork.run(council.slug, async (stores) => {
      if (await stores.jobRuns.take(job.name, period, now)) await job.run(stores, { council, period, now });
    });
    this.taken.set(key, period);
  }
}
