import { type ReviewReminderStore } from '../../src/application/ports/review-reminder-store.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { addOnce, type CouncilRows } from './memory-rows.js';

export class MemoryReviewReminderStore implements ReviewReminderStore {
  constructor(private readonly rows: CouncilRows) {}

  lastTold(dueOn: CivilDate): Promise<CivilDate | null> {
    const told = [...this.rows.reviewReminders.values()].filter((one) => one.dueOn === dueOn).map(({ toldOn }) => toldOn);
    return Promise.resolve(told.toSorted().at(-1) ?? null);
  }

  async record(dueOn: CivilDate, toldOn: CivilDate): Promise<void> {
    await Promise.resolve(addOnce(this.rows.reviewReminders, `${dueOn} ${toldOn}`, { dueOn, toldOn }));
  }
}
