import { type AbsenceStore } from '../../../application/ports/absence-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Absence, type AbsenceId } from '../../../domain/people/absence.js';
import { type Session } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

interface AbsenceRow {
  readonly id: string;
  readonly person: string;
  readonly deputy: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

export class SqlAbsenceStore implements AbsenceStore {
  constructor(private readonly unit: CouncilUnit) {}

  async add({ id, person, from, until, deputy }: Absence, recordedAt: Instant): Promise<void> {
    const row = { council: this.unit.slug, id, person, deputy, starts_on: from, ends_on: until, recorded_at: recordedAt };
    await this.unit.session.insert('absence', [row]);
  }

  endingFrom(day: CivilDate): Promise<readonly Absence[]> {
    return absencesFrom(this.unit.session, this.unit.slug, day);
  }

  async endOn(id: AbsenceId, until: CivilDate): Promise<void> {
    await this.unit.session.run('UPDATE absence SET ends_on = $1 WHERE council = $2 AND id = $3', [until, this.unit.slug, id]);
  }

  async remove(id: AbsenceId): Promise<void> {
    await this.unit.session.run('DELETE FROM absence WHERE council = $1 AND id = $2', [this.unit.slug, id]);
  }
}

export async function absencesFrom(session: Session, council: CouncilSlug, day: CivilDate): Promise<readonly Absence[]> {
  const sql = 'SELECT id, person, deputy, starts_on, ends_on FROM absence WHERE council = $1 AND ends_on >= $2 ORDER BY starts_on, ends_on, id';
  return (await session.rows<AbsenceRow>(sql, [council, day])).map(absenceOf);
}

function absenceOf({ id, person, deputy, starts_on, ends_on }: AbsenceRow): Absence {
  return { id, person, deputy, from: starts_on as CivilDate, until: ends_on as CivilDate };
}
