import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Absence, type AbsenceId } from '../../domain/people/absence.js';
import { type Instant } from '../../domain/calendar/instant.js';

export interface AbsenceStore {
  add(absence: Absence, recordedAt: Instant): Promise<void>;
  /** Those that end on this day or after it, the first to begin first. */
  endingFrom(day: CivilDate): Promise<readonly Absence[]>;
  /** From now on its last day is this one. */
  endOn(id: AbsenceId, until: CivilDate): Promise<void>;
  /** As if it had never been: it had not begun. */
  remove(id: AbsenceId): Promise<void>;
}

export interface AbsenceReadModel {
  /** Those that end on this day or after it, the first to begin first. */
  endingFrom(council: CouncilSlug, day: CivilDate): Promise<readonly Absence[]>;
}
