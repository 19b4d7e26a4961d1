import { type EnquiryParties } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type EnquiryState } from '../../domain/enquiry/enquiry.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Absence, standInOn } from '../../domain/people/absence.js';

/** Who takes part in an enquiry on a day. `awayFrom`: the absences that end on a day or after it. */
export async function partiesOn(
  { members, assignedTo, history }: Pick<EnquiryState, 'members' | 'assignedTo' | 'history'>,
  day: CivilDate,
  awayFrom: (day: CivilDate) => Promise<readonly Absence[]>,
): Promise<EnquiryParties> {
  const standsIn = assignedTo === null ? null : standInOn(await awayFrom(day), assignedTo, day, keptAway(history));
  return { members, assignedTo, standsIn };
}
