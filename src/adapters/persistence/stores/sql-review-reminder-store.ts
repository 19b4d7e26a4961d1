import { type ReviewReminderStore } from '../../../application/ports/review-reminder-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlReviewReminderStore implements ReviewReminderStore {
  constructor(private readonly unit: CouncilUnit) {}

  async lastTold(dueOn: CivilDate): Promise<CivilDate | null> {
    const sql = 'SELECT told_on FROM review_reminder WHERE council = $1 AND due_on = $2 ORDER BY told_on DESC LIMIT 1';
    const row = await this.unit.session.first<{ told_on: string }>(sql, [this.unit.slug, dueOn]);
    return row === null ? null : (row.told_on as CivilDate);
  }

  async record(dueOn: CivilDate, toldOn: CivilDate): Promise<void> {
    await this.unit.session.insert('review_reminder', [{ council: this.unit.slug, due_on: dueOn, told_on: toldOn }]);
  }
}
