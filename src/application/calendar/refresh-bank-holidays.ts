import { type BankHolidayFeed } from '../../domain/calendar/bank-holiday-feed.js';
import { mergeBankHolidays } from '../../domain/calendar/bank-holiday-merge.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { epochOf, type Instant, instantOfEpoch, msInMinute } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type LoadCouncils } from '../council/load-councils.js';
import { type BankHolidaySource, type FeedRefusal } from '../ports/bank-holiday-source.js';
import { type BankHolidayStore } from '../ports/bank-holiday-store.js';
import { type Clock } from '../ports/clock.js';
import { type Log } from '../ports/log.js';
import { type BankHolidaysInUse } from './bank-holidays-in-use.js';

/** 03:20 in UTC: nobody is at work, and the full hours are everybody's. */
const quietMinute = 3 * 60 + 20;

interface RefreshPorts {
  readonly store: BankHolidayStore;
  readonly source: BankHolidaySource | null;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Asked each minute. Reads the published list once a day, in whichever process comes first: at the quiet hour, or as
 * soon as a process runs after it. What is new is added to what is kept, and every process takes it up within a
 * minute: each council then has a new calendar version, in force from that moment.
 */
export class RefreshBankHolidays {
  private dayTaken: CivilDate | null = null;
  private dayTold: CivilDate | null = null;
  private versionsDue = false;

  constructor(
    private readonly inUse: BankHolidaysInUse,
    private readonly loadCouncils: LoadCouncils,
    private readonly ports: RefreshPorts,
  ) {}

  async run(): Promise<void> {
    if (this.ports.source !== null) await this.readWhenDue(this.ports.source);
    await this.takeUp();
    this.tell();
  }

  /** What waits for the list waits no longer. */
  stop(): void {
    this.ports.source?.stop();
  }

  private async readWhenDue(source: BankHolidaySource): Promise<void> {
    const { store, clock } = this.ports;
    const now = clock.now();
    const day = dayDueAt(now);
    if (day === this.dayTaken) return;
    if (await store.takeDay(day, now)) await this.read(source);
    this.dayTaken = day;
  }

  private async read(source: BankHolidaySource): Promise<void> {
    const read = await source.read();
    if (read.ok) await this.learn(source.address, read.value);
    else await this.keepRefusal(source.address, read.refusal);
  }

  /** Merged into what any process has learnt until now. */
  private async learn(address: string, feed: BankHolidayFeed): Promise<void> {
    const { store, clock, log } = this.ports;
    await this.takeUp();
    const today = this.inUse.today();
    const { learnt, conflicts } = mergeBankHolidays(this.inUse.file, feed, today);
    await store.keep(address, learnt.map((day) => ({ ...day, learnt: today, source: address })), conflicts, clock.now());
    log.info('bank-holidays.read', { learnt: learnt.length, conflicts: conflicts.length });
    for (const { nation, date, kind } of conflicts) log.warn('bank-holidays.disagree', { nation, date, kind });
  }

  private async keepRefusal(address: string, refusal: FeedRefusal): Promise<void> {
    if (refusal.code === 'stopped') return;
    const { store, clock, log } = this.ports;
    await store.keepRefusal(address, refusal, clock.now());
    log.warn('bank-holidays.not-read', { code: refusal.code });
  }

  /** Versions that could not be written are due until they are: the councils count with the new days already. */
  private async takeUp(): Promise<void> {
    if (await this.inUse.renew()) this.versionsDue = true;
    if (!this.versionsDue) return;
    await this.loadCouncils.run();
    this.versionsDue = false;
    this.ports.log.info('bank-holidays.in-force');
  }

  /** Once a day, for whoever reads the log. */
  private tell(): void {
    const today = this.inUse.today();
    if (this.dayTold === today) return;
    this.dayTold = today;
    for (const code of this.inUse.concerns()) this.ports.log.warn('bank-holidays.alert', { code });
  }
}

/** The newest day whose quiet hour has come. */
function dayDueAt(now: Instant): CivilDate {
  return civilTimeOf(instantOfEpoch(epochOf(now) - quietMinute * msInMinute), 'UTC').date;
}
