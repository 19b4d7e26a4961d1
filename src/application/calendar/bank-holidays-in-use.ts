import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { type LearntDay, withLearnt } from '../../domain/calendar/bank-holidays-learnt.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type BankHolidayStore, type SourceState } from '../ports/bank-holiday-store.js';
import { type Clock } from '../ports/clock.js';
import { type RenewableCouncilBook } from '../ports/council-book.js';
import { type Concern } from '../ports/vital.js';
import { type BankHolidayAlert, bankHolidayAlerts } from './bank-holiday-alerts.js';

/** The bank holidays that this process counts with: those it came with, and those that any process has learnt. */
export class BankHolidaysInUse implements Concern {
  private learnt: readonly LearntDay[] = [];
  private source: SourceState | null = null;
  private current: BankHolidayFile;

  constructor(
    private readonly store: BankHolidayStore,
    private readonly councils: RenewableCouncilBook,
    private readonly shipped: BankHolidayFile,
    /** Of the list that is read; null: none is. */
    readonly address: string | null,
    private readonly clock: Clock,
  ) {
    this.current = shipped;
  }

  get file(): BankHolidayFile {
    return this.current;
  }

  /** Takes up what has been learnt since; true where the councils count with other days from now on. */
  async renew(): Promise<boolean> {
    const { learnt, source } = await this.store.read(this.address);
    this.source = source;
    if (JSON.stringify(learnt) === JSON.stringify(this.learnt)) return false;
    this.learnt = learnt;
    this.current = withLearnt(this.shipped, learnt);
    this.councils.renew(this.current);
    return true;
  }

  /** As was last read of the store: asks nothing of it. */
  alerts(): readonly BankHolidayAlert[] {
    return bankHolidayAlerts(this.current, this.source, this.today());
  }

  concerns(): readonly string[] {
    return [...new Set(this.alerts().map(({ kind }) => `bank-holidays-${kind}`))];
  }

  /** The list is nobody's in particular: its days go by UTC. */
  today(): CivilDate {
    return civilTimeOf(this.clock.now(), 'UTC').date;
  }
}
