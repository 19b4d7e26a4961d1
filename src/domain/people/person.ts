import { type WeekdayName } from '../calendar/calendar-definition.js';
import { type CouncilSlug } from '../council/council.js';

export type PersonId = string;
export type MemberRole = 'Member' | 'Chair' | 'Mayor';
export type OfficerRole = 'Clerk' | 'Deputy' | 'Officer';
export const memberRoles: readonly MemberRole[] = ['Member', 'Chair', 'Mayor'];
export const officerRoles: readonly OfficerRole[] = ['Clerk', 'Deputy', 'Officer'];

interface PersonFacts {
  readonly id: PersonId;
  readonly council: CouncilSlug;
  readonly name: string;
  /** In lower case: the key by which mail finds the person within the council. */
  readonly email: string;
  readonly active: boolean;
}

/** Where a member stands in the council, so that a notice finds whom it is for. */
export interface Standing {
  /** Political group; null: non-aligned. */
  readonly group: string | null;
  /** null: the list does not say. */
  readonly ward: string | null;
  /** The committees whose chair they are. */
  readonly chairs: readonly string[];
}

export const noStanding: Standing = { group: null, ward: null, chairs: [] };

export type Member = PersonFacts & Standing & { readonly kind: 'member'; readonly role: MemberRole };
export type Officer = PersonFacts & {
  readonly kind: 'officer';
  readonly role: OfficerRole;
  /** The weekdays on which they work, in the order of the week; none: whenever the office is open. No day that is due hangs on them. */
  readonly days: readonly WeekdayName[];
};
export type Person = Member | Officer;

/** The clerk and the deputy run the service for their council; the council's other officers handle what is theirs. */
export function runsTheOffice(person: Person): boolean {
  return person.kind === 'officer' && (person.role === 'Clerk' || person.role === 'Deputy');
}
