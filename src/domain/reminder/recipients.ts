import { type Officer, type Person, type PersonId } from '../people/person.js';
import { type Owed, type Reminder } from './reminders-due.js';

/**
 * Who is reminded: the officer who owes it, the clerk where nobody does or that officer has left, and the clerk too
 * once it is overdue. Each once.
 */
export function recipientsOf(
  { owed, tellsClerk }: Reminder<Owed>,
  officers: readonly Person[],
  clerks: readonly Person[],
): readonly Person[] {
  const handler = officers.find((person) => person.id === owed.obligation.owedBy && mayHandle(person));
  if (handler === undefined) return clerks;
  return tellsClerk ? [handler, ...clerks.filter(({ id }) => id !== handler.id)] : [handler];
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

function mayHandle(person: Person): person is Officer {
  return person.kind === 'officer' && person.active;
}
