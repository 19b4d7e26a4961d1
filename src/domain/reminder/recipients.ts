import { type CivilDate } from '../calendar/civil-date.js';
import { type Snooze } from '../enquiry/snooze.js';
import { type Absence, absenceOn, standInOn } from '../people/absence.js';
import { type Officer, type Person, type PersonId } from '../people/person.js';
import { type Owed, type Reminder } from './reminders-due.js';

/** Who is there on a day. */
export interface Staff {
  /** Those who owe something, and those who stand in. */
  readonly officers: readonly Person[];
  readonly clerks: readonly Person[];
  readonly absences: readonly Absence[];
  readonly on: CivilDate;
}

/**
 * Who is reminded: the officer who owes it, the clerk where nobody does or that officer has left, and the clerk too
 * once it is overdue; whoever stands in, for those who are away. Each once. `kept`: who handed the matter over because of
 * a relation; standing in brings it back to nobody.
 */
export function recipientsOf({ owed, tellsClerk }: Reminder<Owed>, staff: Staff, kept: ReadonlySet<PersonId>): readonly Person[] {
  const { officers } = staff;
  const clerks = staff.clerks.map((clerk) => standInFor(clerk, staff, kept) ?? clerk);
  const handler = officers.find((person) => person.id === owed.obligation.owedBy && mayHandle(person));
  const reader = handler && (absenceOn(staff.absences, handler.id, staff.on) === undefined ? handler : standInFor(handler, staff, kept));
  if (reader === undefined) return once(clerks);
  return once(tellsClerk ? [reader, ...clerks] : [reader]);
}

/** undefined: they are there; or whoever was to stand in has left, is away too, or handed the matter over. */
function standInFor({ id }: Person, { officers, absences, on }: Staff, kept: ReadonlySet<PersonId>): Person | undefined {
  const deputy = standInOn(absences, id, on, kept);
  return officers.find((person) => person.id === deputy && mayHandle(person));
}

/** Only what comes before the due day can be quiet: the day itself, and what is overdue, never is. */
export function isQuiet(reader: PersonId, { stage }: Reminder<Owed>, snoozes: readonly Snooze[], on: CivilDate): boolean {
  return stage.startsWith('before-') && snoozes.some(({ of, until }) => of === reader && on < until);
}

/** Of those who run the office, the clerk; the deputies where there is no clerk. */
export function clerksOf(office: readonly Person[]): readonly Person[] {
  const clerks = office.filter(({ role }) => role === 'Clerk');
  return clerks.length > 0 ? clerks : office;
}

/** The officers that reminders are owed by, each once. */
export function handlersOf(reminders: readonly Reminder<Owed>[]): readonly PersonId[] {
  return [...new Set(reminders.flatMap(({ owed }) => owed.obligation.owedBy ?? []))];
}

function once(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function mayHandle(person: Person): person is Officer {
  return person.kind === 'officer' && person.active;
}
