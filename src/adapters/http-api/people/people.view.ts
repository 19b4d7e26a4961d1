import { type Person } from '../../../domain/people/person.js';

/** Whom acts can name: `members` of an enquiry and its `officer` are ids of these. */
export function peopleView(people: readonly Person[]) {
  return { items: people.map((person) => ({ ...personLine(person), ...standingLine(person) })) };
}

function personLine({ id, kind, role, name, email }: Person) {
  return { id, kind, role, name, email };
}

/** Where a member stands; on which weekdays an officer works, none: whenever the office is open. */
function standingLine(person: Person) {
  if (person.kind === 'officer') return { days: person.days };
  const { group, ward, chairs } = person;
  return { group, ward, chairs };
}

export type PeopleView = ReturnType<typeof peopleView>;
