import { type Person } from '../../../domain/people/person.js';

export interface PersonRow {
  readonly council: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly active: number;
}

export const personColumns = 'council, id, kind, name, email, role, active';

/** Kind and role were checked when they were put in. */
export function personOfRow(row: PersonRow): Person {
  return { ...row, active: row.active === 1 } as Person;
}
