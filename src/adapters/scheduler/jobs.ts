import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { SendBulletin } from '../../application/bulletin/send-bulletin.js';
import { AdditionsInUse } from '../../application/calendar/additions-in-use.js';
import { RefreshBankHolidays } from '../../application/calendar/refresh-bank-holidays.js';
import { WarnOfBankHolidays } from '../../application/calendar/warn-of-bank-holidays.js';
import { SendMonthlyDigest } from '../../application/digest/send-monthly-digest.js';
import { SendWeeklyDigest } from '../../application/digest/send-weekly-digest.js';
import { RunCouncilJob } from '../../application/jobs/run-council-job.js';
import { DeliverOutbox } from '../../application/outbox/deliver-outbox.js';
import { TellOfUndelivered } from '../../application/outbox/tell-of-undelivered.js';
import { type Log } from '../../application/ports/log.js';
import { AskForReportsAgain } from '../../application/report-request/ask-again.js';
import { RemindMembers } from '../../application/reminder/remind-members.js';
import { SendDueReminders } from '../../application/reminder/send-due-reminders.js';
import { RemindOfReview } from '../../application/review/remind-of-review.js';

export const jobsLog = Symbol('the log of the jobs');

/**
 * No hour of a council is in this list: which of its periods has come due is asked of its own calendar, in its own zone.
 * A zone whose clocks change would make the scheduler skip or repeat an hour of minutes.
 */
const byItself = { timeZone: 'UTC', waitForCompletion: true };

/** All that happens by itself, in one list. Each waits for its own last run to end. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly underWay = new Set<Promise<void>>();
  private ending = false;

  constructor(
    private readonly outbox: DeliverOutbox,
    private readonly councils: RunCouncilJob,
    private readonly reminders: SendDueReminders,
    private readonly memberReminders: RemindMembers,
    private readonly digest: SendWeeklyDigest,
    private readonly monthlyDigest: SendMonthlyDigest,
    private readonly bulletin: SendBulletin,
    private readonly additions: AdditionsInUse,
    private readonly bankHolidays: RefreshBankHolidays,
    private readonly bankHolidayWarning: WarnOfBankHolidays,
    private readonly reports: AskForReportsAgain,
    private readonly review: RemindOfReview,
    private readonly undelivered: TellOfUndelivered,
    @Inject(jobsLog) private readonly log: Log,
  ) {}

  @Cron('* * * * * *', { name: 'deliver-outbox', ...byItself })
  async deliverOutbox(): Promise<void> {
    await this.guarded('deliver-outbox', () => this.outbox.run());
  }

  @Cron('0 * * * * *', { name: 'send-due-reminders', ...byItself })
  async sendDueReminders(): Promise<void> {
    await this.guarded('send-due-reminders', () => this.councils.run(this.reminders));
  }

  @Cron('10 * * * * *', { name: 'remind-members', ...byItself })
  async remindMembers(): Promise<void> {
    await this.guarded('remind-members', () => this.councils.run(this.memberReminders));
  }

  /** Half a minute apart from the reminders: on a Monday both have work. */
  @Cron('30 * * * * *', { name: 'send-weekly-digest', ...byItself })
  async sendWeeklyDigest(): Promise<void> {
    await this.guarded('send-weekly-digest', () => this.councils.run(this.digest));
  }

  @Cron('35 * * * * *', { name: 'send-monthly-digest', ...byItself })
  async sendMonthlyDigest(): Promise<void> {
    await this.guarded('send-monthly-digest', () => this.councils.run(this.monthlyDigest));
  }

  @Cron('40 * * * * *', { name: 'send-bulletin', ...byItself })
  async sendBulletin(): Promise<void> {
    await this.guarded('send-bulletin', () => this.councils.run(this.bulletin));
  }

  /** Asks each minute whether its one reading of the day is due, and what other processes have learnt. */
  @Cron('15 * * * * *', { name: 'refresh-bank-holidays', ...byItself })
  async refreshBankHolidays(): Promise<void> {
    await this.guarded('refresh-bank-holidays', () => this.bankHolidays.run());
  }

  /** What another process, such as the command line, added to a council's days. */
  @Cron('5 * * * * *', { name: 'take-up-calendar-additions', ...byItself })
  async takeUpCalendarAdditions(): Promise<void> {
    await this.guarded('take-up-calendar-additions', () => this.additions.renew());
  }

  @Cron('45 * * * * *', { name: 'warn-of-bank-holidays', ...byItself })
  async warnOfBankHolidays(): Promise<void> {
    await this.guarded('warn-of-bank-holidays', () => this.councils.run(this.bankHolidayWarning));
  }

  @Cron('50 * * * * *', { name: 'tell-of-undelivered', ...byItself })
  async tellOfUndelivered(): Promise<void> {
    await this.guarded('tell-of-undelivered', () => this.councils.run(this.undelivered));
  }

  @Cron('20 * * * * *', { name: 'ask-for-reports-again', ...byItself })
  async askForReportsAgain(): Promise<void> {
    await this.guarded('ask-for-reports-again', () => this.councils.run(this.reports));
  }

  @Cron('50 * * * * *', { name: 'remind-of-review', ...byItself })
  async remindOfReview(): Promise<void> {
    await this.guarded('remind-of-review', () => this.councils.run(this.review));
  }

  /** Begins nothing more, and waits for what has begun: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    this.ending = true;
    this.councils.stop();
    this.bankHolidays.stop();
    await Promise.all(this.underWay);
  }

  private async guarded(job: string, work: () => Promise<unknown>): Promise<void> {
    if (this.ending) return;
    const run = this.told(job, work);
    this.underWay.add(run);
    await run;
    this.underWay.delete(run);
  }

  /** A job that fails is told and tried again at its next turn: what it left undone is still due. */
  private async told(job: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error('job.failed', error, { job });
    }
  }
}
