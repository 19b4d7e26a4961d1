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
  /** Of officers, the same: none for members. */
  readonly days: string;
}

const columns = ['council', 'id', 'kind', 'name', 'email', 'role', 'active', 'political_group', 'ward', 'chairs', 'days'] as const;

export const personColumns = columns.join(', ');

/** Where the table goes by another name beside others. */
export function personColumnsOf(table: string): string {
  return columns.map((column) => `${table}.${column}`).join(', ');
}

/** Kind, role and days were checked when they were put in. */
export function personOfRow(row: PersonRow): Person {
  const { council, id, kind, name, email, role, active, political_group: group, ward, chairs, days } = row;
  const more = kind === 'member' ? { group, ward, chairs: JSON.parse(chairs) as readonly string[] } : { days: JSON.parse(days) as readonly string[] };
  return { council, id, kind, name, email, role, ...more, active: active === 1 } as Person;
}

/** What may change of a person. */
export function changingColumns(person: Person) {
  const { kind, name, role, active } = person;
  const { group, ward, chairs } = person.kind === 'member' ? person : { group: null, ward: null, chairs: [] };
  const days = person.kind === 'officer' ? person.days : [];
  return { kind, name, role, active: active ? 1 : 0, political_group: group, ward, chairs: JSON.stringify(chairs), days: JSON.stringify(days) };
}
