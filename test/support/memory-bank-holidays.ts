import { type FeedRefusal } from '../../src/application/ports/bank-holiday-source.js';
import { type BankHolidayStore, type KeptBankHolidays, type SourceState } from '../../src/application/ports/bank-holiday-store.js';
import { type FeedConflict } from '../../src/domain/calendar/bank-holiday-merge.js';
import { type LearntDay } from '../../src/domain/calendar/bank-holidays-learnt.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { kept } from './memory-rows.js';

export class MemoryBankHolidayStore implements BankHolidayStore {
  private readonly days = new Map<string, LearntDay>();
  private readonly sources = new Map<string, SourceState>();
  private readonly taken = new Set<CivilDate>();

  read(address: string | null): Promise<KeptBankHolidays> {
    const learnt = [...this.days].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
    return Promise.resolve(kept({ learnt, source: this.sources.get(address ?? '') ?? null }));
  }

  takeDay(day: CivilDate): Promise<boolean> {
    const isFree = !this.taken.has(day);
    this.taken.add(day);
    return Promise.resolve(isFree);
  }

  keep(address: string, learnt: readonly LearntDay[], conflicts: readonly FeedConflict[], at: Instant): Promise<void> {
    for (const day of learnt) {
      const key = `${day.nation} ${day.date}`;
      if (!this.days.has(key)) this.days.set(key, day);
    }
    this.sources.set(address, { triedAt: at, takenAt: at, failures: 0, refusal: null, conflicts });
    return Promise.resolve();
  }

  keepRefusal(address: string, refusal: FeedRefusal, at: Instant): Promise<void> {
    const before = this.sources.get(address) ?? { takenAt: null, failures: 0, conflicts: [] };
    this.sources.set(address, { ...before, triedAt: at, failures: before.failures + 1, refusal });
    return Promise.resolve();
  }
}
