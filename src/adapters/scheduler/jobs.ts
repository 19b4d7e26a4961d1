import { Inject, Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DeliverOutbox } from '../../application/outbox/deliver-outbox.js';
import { type Log } from '../../application/ports/log.js';

export const jobsLog = Symbol('the log of the jobs');

/** All that happens by itself, in one list. Each waits for its own last run to end. */
@Injectable()
export class Jobs {
  constructor(
    private readonly outbox: DeliverOutbox,
    @Inject(jobsLog) private readonly log: Log,
  ) {}

  @Cron('* * * * * *', { name: 'deliver-outbox', waitForCompletion: true })
  async deliverOutbox(): Promise<void> {
    await this.guarded('deliver-outbox', () => this.outbox.run());
  }

  /** A job that fails is told and tried again at its next turn: what it left undone is still due. */
  private async guarded(job: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error('job.failed', error, { job });
    }
  }
}
