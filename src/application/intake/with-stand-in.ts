import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { standingFacts } from '../../domain/enquiry/history.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Nominated, type NominatedToday } from '../../domain/intake/thread.js';
import { standInOn } from '../../domain/people/absence.js';
import { type Person } from '../../domain/people/person.js';
import { type Stores } from '../ports/unit-of-work.js';

/** Whether its sender stands in on it: looked up for officers alone whose it is not. */
export async function withStandIn(stores: Stores, nominee: Nominated | null, sender: Person | null, today: CivilDate): Promise<NominatedToday | null> {
  if (nominee === null) return null;
  const isAsked = sender?.kind === 'officer' && nominee.assignedTo !== null && nominee.assignedTo !== sender.id;
  return { ...nominee, standsIn: isAsked && (await standsIn(stores, nominee, sender, today)) ? sender.id : null };
}

async function standsIn({ absences, enquiries }: Stores, { enquiry, assignedTo }: Nominated, { id }: Person, today: CivilDate): Promise<boolean> {
  if (assignedTo === null || standInOn(await absences.endingFrom(today), assignedTo, today, new Set()) !== id) return false;
  const stored = await enquiries.byId(enquiry);
  return stored !== null && !keptAway(standingFacts(stored.facts)).has(id);
}
