import { type Absence } from '../../../domain/people/absence.js';

/** `person` and `deputy` are ids; `from` and `until` are civil dates, both days of the absence. */
export interface AbsenceView {
  readonly id: string;
  readonly person: string;
  readonly from: string;
  readonly until: string;
  readonly deputy: string;
}

export function absenceView({ id, person, from, until, deputy }: Absence): AbsenceView {
  return { id, person, from, until, deputy };
}
