import { type AbsenceReadModel } from '../../../application/ports/absence-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Absence } from '../../../domain/people/absence.js';
import { type Session } from '../session.js';
import { absencesFrom } from '../stores/sql-absence-store.js';

export class SqlAbsenceReadModel implements AbsenceReadModel {
  constructor(private readonly session: Session) {}

  endingFrom(council: CouncilSlug, day: CivilDate): Promise<readonly Absence[]> {
    return absencesFrom(this.session, council, day);
  }
}
