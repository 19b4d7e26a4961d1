import { type CalendarAdditionReadModel, type KeptAddition } from '../../../application/ports/calendar-addition-store.js';
import { type CalendarAddition } from '../../../domain/council/calendar-addition.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';
import { additionColumns, type AdditionRow, keptAdditionOf } from '../stores/calendar-addition-row.js';

const inForce = 'withdrawn_at IS NULL ORDER BY council, recorded_at, id';

export class SqlCalendarAdditionReadModel implements CalendarAdditionReadModel {
  constructor(private readonly session: Session) {}

  async inForceByCouncil(): Promise<ReadonlyMap<CouncilSlug, readonly CalendarAddition[]>> {
    const rows = await this.session.rows<AdditionRow>(`SELECT ${additionColumns} FROM calendar_addition WHERE ${inForce}`);
    const byCouncil = new Map<CouncilSlug, CalendarAddition[]>();
    for (const row of rows) byCouncil.set(row.council, [...(byCouncil.get(row.council) ?? []), keptAdditionOf(row).addition]);
    return byCouncil;
  }

  async inForce(council: CouncilSlug): Promise<readonly KeptAddition[]> {
    const sql = `SELECT ${additionColumns} FROM calendar_addition WHERE council = $1 AND ${inForce}`;
    return (await this.session.rows<AdditionRow>(sql, [council])).map(keptAdditionOf);
  }
}
