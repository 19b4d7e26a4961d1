import { type CivilDate } from '../calendar/civil-date.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type Obligation } from '../obligation/obligation.js';
import { type Absence, absenceOn, standInOn } from '../people/absence.js';
import { type Officer, type Person, type PersonId } from '../people/person.js';
import { worksOn } from '../people/works-on.js';

/** Who is there on a day. */
export interface Staff {
  /** Those who owe something, and those who stand in. */
  readonly officers: readonly Person[];
  readonly clerks: readonly Person[];
  readonly absences: readonly Absence[];
  /** When the office is open. */
  readonly office: WorkingCalendar;
  readonly on: CivilDate;
}

/** Who reads on a day, and the last day of the office that what they are told must do for: nobody reads before the next. */
export interface Recipient {
  readonly reader: Person;
  readonly until: CivilDate;
}

/** What one person is to be told, whoever reads it in their place: who works on that day of the office; empty: nobody does. */
type Place = (on: CivilDate) => readonly Person[];

/**
 * Who is reminded: the officer who owes it, the clerk where nobody does or that officer has left, and the clerk too
 * once it is overdue; whoever stands in, for those who are away. Each once, and on a day on which they work. `kept`: who
 * handed the matter over because of a relation; standing in brings it back to nobody.
 */
export function recipientsOf({ owedBy, deadline }: Obligation, tellsClerk: boolean, staff: Staff, kept: ReadonlySet<PersonId>): readonly Recipient[] {
  const handler = staff.officers.find((person) => person.id === owedBy && mayHandle(person));
  const clerks = staff.clerks.map((clerk) => placeOf(clerk, staff, kept, () => [clerk]));
  const anyClerk: Place = (on) => clerks.flatMap((place) => place(on));
  const places = handler === undefined ? clerks : [placeOf(handler, staff, kept, anyClerk), ...(tellsClerk ? clerks : [])];
  const until = deadline?.dueOn ?? staff.on;
  return once(places.flatMap((place) => place(staff.on).map((reader) => ({ reader, until: servedUntil(place, staff, until) }))));
}

/** `otherwise`: who reads while they are away and nobody stands in. */
function placeOf(person: Person, staff: Staff, kept: ReadonlySet<PersonId>, otherwise: Place): Place {
  return (on) => {
    if (absenceOn(staff.absences, person.id, on) === undefined) return [person].filter((one) => worksOn(one, staff.office, on));
    const deputy = standInFor(person, staff, kept, on);
    return (deputy === undefined ? otherwise(on) : [deputy]).filter((one) => worksOn(one, staff.office, on));
  };
}

/** What comes on days off is told on the last day before them. Looked for no further than the due day. */
function servedUntil(place: Place, { office, on }: Staff, dueOn: CivilDate): CivilDate {
  let last = on;
  for (let next = office.nextWorkingDay(on); next <= dueOn && place(next).length === 0; next = office.nextWorkingDay(next)) last = next;
  return last;
}

/** undefined: whoever was to stand in has left, is away too, or handed the matter over. */
function standInFor({ id }: Person, { officers, absences }: Staff, kept: ReadonlySet<PersonId>, on: CivilDate): Person | undefined {
  const deputy = standInOn(absences, id, on, kept);
  return officers.find((person) => person.id === deputy && mayHandle(person));
}

/** Of those who run the office, the clerk; the deputies where there is no clerk. */
export function clerksOf(office: readonly Person[]): readonly Person[] {
  const clerks = office.filter(({ role }) => role === 'Clerk');
  return clerks.length > 0 ? clerks : office;
}

/** The officers by whom something is owed, each once. */
export function handlersOf(owed: readonly { readonly obligation: Obligation }[]): readonly PersonId[] {
  return [...new Set(owed.flatMap(({ obligation }) => obligation.owedBy ?? []))];
}

/** Mornings. Whoever is away for longer is not waited for: whoever stands in reads meanwhile, or the clerk. */
const mostWaited = 30;

/**
 * The last day of the office that anybody can have to be told for today: how long each officer is not there to read,
 * at most. A bound, and later than need be where somebody stands in.
 */
export function longestServed(officers: readonly Person[], { absences, office, on }: Pick<Staff, 'absences' | 'office' | 'on'>): CivilDate {
  if (officers.every((person) => person.kind !== 'officer' || person.days.length === 0)) return on;
  const isThere = (person: Person, day: CivilDate): boolean => worksOn(person, office, day) && absenceOn(absences, person.id, day) === undefined;
  return officers.map((person) => lastBefore((day) => isThere(person, day), office, on)).toSorted().at(-1) ?? on;
}

function lastBefore(isThere: (day: CivilDate) => boolean, office: WorkingCalendar, on: CivilDate): CivilDate {
  let last = on;
  let next = office.nextWorkingDay(on);
  for (let waited = 0; waited < mostWaited && !isThere(next); waited += 1) [last, next] = [next, office.nextWorkingDay(next)];
  return last;
}

function once(recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.filter(({ reader }, place) => recipients.findIndex((one) => one.reader.id === reader.id) === place);
}

function mayHandle(person: Person): person is Officer {
  return person.kind === 'officer' && person.active;
}
