import { type EnquiryId } from '../enquiry/enquiry-id.js';
import { type Absence, absenceOn, standInOn } from '../people/absence.js';
import { type Person, type PersonId } from '../people/person.js';
import { worksOn } from '../people/works-on.js';
import { type Staff } from './recipients.js';
import { type Owed, type Reminder } from './reminders-due.js';

export interface StandIn {
  readonly absence: Absence;
  readonly deputy: Person;
}

/** Who stands in for whom on a day, of those who are still there and work on it. */
export function standInsOn({ officers, absences, office, on }: Staff): readonly StandIn[] {
  const activeOf = (id: PersonId | null): Person | undefined => officers.find((person) => person.id === id && person.active);
  return absences.flatMap((absence) => {
    const { person } = absence;
    if (absenceOn(absences, person, on) !== absence || activeOf(person) === undefined) return [];
    const deputy = activeOf(standInOn(absences, person, on, new Set()));
    return deputy !== undefined && worksOn(deputy, office, on) ? [{ absence, deputy }] : [];
  });
}

interface OnEnquiry extends Owed {
  readonly enquiry: EnquiryId;
}

/**
 * What whoever stands in has had no mail of: a line an enquiry, of what falls due first on it. Not what they handed over
 * because of a relation. `untold`: what falls due first stands first.
 */
export function handedOn<One extends OnEnquiry>(untold: readonly One[], { absence, deputy }: StandIn, keptFrom: (owed: One) => ReadonlySet<PersonId>): readonly Reminder<One>[] {
  const firsts = new Map<EnquiryId, Reminder<One>>();
  for (const owed of untold) {
    const { deadline } = owed.obligation;
    if (deadline === null || firsts.has(owed.enquiry) || keptFrom(owed).has(deputy.id)) continue;
    const { dueOn } = deadline;
    firsts.set(owed.enquiry, { owed, reader: deputy, stage: `standing-in-${absence.id}`, dueOn, until: dueOn });
  }
  return [...firsts.values()];
}

/** Of what is handed on, what stands not in the same mail already because it is due. */
export function besides<One extends OnEnquiry>(due: readonly Reminder<One>[], handed: readonly Reminder<One>[]): readonly Reminder<One>[] {
  const told = new Set(due.map(placeOf));
  return handed.filter((reminder) => !told.has(placeOf(reminder)));
}

function placeOf({ owed, reader }: Reminder<OnEnquiry>): string {
  return `${owed.enquiry} ${reader.id}`;
}
