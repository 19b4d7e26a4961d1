import { type Person } from '../../../domain/people/person.js';

/** Whom acts can name: `members` of an enquiry and its `officer` are ids of these. */
export function peopleView(people: readonly Person[]) {
  return { items: people.map(({ id, kind, role, name, email }) => ({ id, kind, role, name, email })) };
}

export type PeopleView = ReturnType<typeof peopleView>;
