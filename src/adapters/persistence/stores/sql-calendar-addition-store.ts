import { type CalendarAdditionStore, type KeptAddition } from '../../../application/ports/calendar-addition-store.js';
import { type ActorRef } from '../../../domain/access/actor.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { additionColumns, type AdditionRow, keptAdditionOf, whoOf } from './calendar-addition-row.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlCalendarAdditionStore implements CalendarAdditionStore {
  constructor(private readonly unit: CouncilUnit) {}

  async inForce(): Promise<readonly KeptAddition[]> {
    const rows = await this.unit.session.rows<AdditionRow>(
      `SELECT ${additionColumns} FROM calendar_addition WHERE council = $1 AND withdrawn_at IS NULL ORDER BY recorded_at, id`,
      [this.unit.slug],
    );
    return rows.map(keptAdditionOf);
  }

  async add({ id, addition, reason, by, recordedAt }: KeptAddition): Promise<void> {
    const row = {
      ...{ council: this.unit.slug, id, addition: JSON.stringify(addition), reason, recorded_at: recordedAt },
      ...{ actor_kind: by.kind, actor: by.kind === 'person' ? by.person : null, withdrawn_at: null, withdrawn_by: null },
    };
    await this.unit.session.insert('calendar_addition', [row]);
  }

  async withdraw(id: string, by: ActorRef, at: Instant): Promise<void> {
    await this.unit.session.run(
      `UPDATE calendar_addition SET withdrawn_at = $1, withdrawn_by = $2 WHERE council = $3 AND id = $4 AND withdrawn_at IS NULL`,
      [at, whoOf(by), this.unit.slug, id],
    );
  }
}
