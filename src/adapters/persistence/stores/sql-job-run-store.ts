import { type JobName, type JobPeriod, type JobRunStore } from '../../../application/ports/job-run-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlJobRunStore implements JobRunStore {
  constructor(private readonly unit: CouncilUnit) {}

  /** Begun and finished in one commit: no row ever stands for half a run. */
  async take(job: JobName, period: JobPeriod, at: Instant): Promise<boolean> {
    const { slug: council, session } = this.unit;
    const row = { job, council, period, started_at: at, finished_at: at };
    return (await session.insert('job_run', [row], 'ON CONFLICT (job, council, period) DO NOTHING')) === 1;
  }
}
