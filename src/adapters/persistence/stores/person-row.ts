import { type Person } from '../../../domain/people/person.js';

export interface PersonRow {
  readonly council: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly active: number;
  /** Of members: null and none for officers. "group" is a word of SQL’s own. */
  readonly political_group: string | null;
  readonly ward: string | null;
  /** A list as JSON. */
  readonly chairs: string;
}

const columns = ['council', 'id', 'kind', 'name', 'email', 'role', 'active', 'political_group', 'ward', 'chairs'] as const;

export const personColumns = columns.join(', ');

/** Where the table goes by another name beside others. */
export function personColumnsOf(table: string): string {
  return columns.map((column) => `${table}.${column}`).join(', ');
}

/** Kind and role were checked when they were put in. */
export function personOfRow(row: PersonRow): Person {
  const { council, id, kind, name, email, role, active, political_group: group, ward, chairs } = row;
  const standing = kind === 'member' && { group, ward, chairs: JSON.parse(chairs) as readonly string[] };
  return { council, id, kind, name, email, role, ...standing, active: active === 1 } as Person;
}

/** What may change of a person. */
export function changingColumns(person: Person) {
  const { kind, name, role, active } = person;
  const { group, ward, chairs } = person.kind === 'member' ? person : { group: null, ward: null, chairs: [] };
  return { kind, name, role, active: active ? 1 : 0, political_group: group, ward, chairs: JSON.stringify(chairs) };
}
