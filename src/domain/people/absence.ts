import { type CivilDate } from '../calendar/civil-date.js';
import { ok, refused, type Result } from '../result.js';
import { type PersonId } from './person.js';

export type AbsenceId = string;

/** An officer is away, both days included, and another stands in. */
export interface Absence {
  readonly id: AbsenceId;
  readonly person: PersonId;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly deputy: PersonId;
}

export type AbsenceRefusal =
  | { readonly code: 'absence-days'; readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate }
  | { readonly code: 'own-deputy'; readonly person: PersonId }
  | { readonly code: 'absence-overlaps'; readonly from: CivilDate; readonly until: CivilDate; readonly other: Absence }
  | { readonly code: 'no-such-absence'; readonly absence: string };

/** It ends after it begins and is not over, nobody stands in for themselves, and on each day one person does. */
export function checkAbsence({ person, from, until, deputy }: Omit<Absence, 'id'>, others: readonly Absence[], today: CivilDate): Result<true, AbsenceRefusal> {
  if (until < from || until < today) return refused({ code: 'absence-days', from, until, today });
  if (deputy === person) return refused({ code: 'own-deputy', person });
  const other = others.find((one) => one.person === person && one.from <= until && from <= one.until);
  return other === undefined ? ok(true) : refused({ code: 'absence-overlaps', from, until, other });
}

export function absenceOn(absences: readonly Absence[], person: PersonId, day: CivilDate): Absence | undefined {
  return absences.find((absence) => absence.person === person && absence.from <= day && day <= absence.until);
}

/**
 * Who stands in for somebody on a day; null: they are there, or whoever was to stand in is away too. `kept`: who handed the
 * matter over because of a relation; standing in brings it back to nobody.
 */
export function standInOn(absences: readonly Absence[], person: PersonId, day: CivilDate, kept: ReadonlySet<PersonId>): PersonId | null {
  const deputy = absenceOn(absences, person, day)?.deputy;
  return deputy === undefined || kept.has(deputy) || absenceOn(absences, deputy, day) !== undefined ? null : deputy;
}

/** Who sees on a day to what is assigned to somebody; null: they are away, and nobody stands in. */
export function inPlaceOf(absences: readonly Absence[], person: PersonId, day: CivilDate, kept: ReadonlySet<PersonId>): PersonId | null {
  return absenceOn(absences, person, day) === undefined ? person : standInOn(absences, person, day, kept);
}

/** Whom somebody stands in for on a day. */
export function absentFor(absences: readonly Absence[], deputy: PersonId, day: CivilDate): readonly PersonId[] {
  const away = absences.filter((absence) => absence.deputy === deputy).map(({ person }) => person);
  return [...new Set(away)].filter((person) => standInOn(absences, person, day, new Set()) === deputy);
}
