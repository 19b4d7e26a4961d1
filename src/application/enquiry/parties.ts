import { type EnquiryParties } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Absence, inPlaceOf, standInOn } from '../../domain/people/absence.js';
import { type PersonId } from '../../domain/people/person.js';

/** Who takes part in an enquiry on a day, as the policy asks, and who of its officers sees to it. */
export interface PartiesOfDay extends EnquiryParties {
  /** Whom it is assigned to, or whoever stands in; null: nobody has it, or nobody stands in while they are away. */
  readonly inCharge: PersonId | null;
}

/** `awayFrom`: the absences that end on a day or after it. */
export async function partiesOn(
  { members, assignedTo, history }: Pick<EnquiryState, 'members' | 'assignedTo' | 'history'>,
  day: CivilDate,
  awayFrom: (day: CivilDate) => Promise<readonly Absence[]>,
): Promise<PartiesOfDay> {
  if (assignedTo === null) return { members, assignedTo, standsIn: null, inCharge: null };
  const [absences, kept] = [await awayFrom(day), keptAway(history)];
  return { members, assignedTo, standsIn: standInOn(absences, assignedTo, day, kept), inCharge: inPlaceOf(absences, assignedTo, day, kept) };
}
