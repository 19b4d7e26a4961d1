import { type Addressed, addressed, type AddresseeRefusal, membersOfGroup } from '../notice/addressees.js';
import { addresseeWords, type NoticeTo } from '../notice/notice.js';
import { isSameName } from '../people/same-name.js';
import { type Member, type PersonId } from '../people/person.js';
import { ok, refused, type Result } from '../result.js';
import { type BulletinRefusal } from './refusal.js';

/** Whom information concerns, by what they are responsible for and never by name: whoever it is when it is sent. */
export type Concern = { readonly kind: 'every-member' } | { readonly kind: 'group'; readonly group: string } | NoticeTo;

export interface Concerned {
  /** Named as the list of people names it. */
  readonly concern: Concern;
  readonly members: readonly PersonId[];
}

export function concernedBy(concern: Concern, members: readonly Member[]): Result<Concerned, BulletinRefusal> {
  switch (concern.kind) {
    case 'every-member':
      return members.length === 0 ? refused({ code: 'bulletin-item-for-nobody', named: [concernWords(concern)] }) : ok({ concern, members: members.map(({ id }) => id) });
    case 'group':
      return inGroup(concern.group, members);
    default:
      return byRole(addressed(concern, { members, asking: [] }));
  }
}

function inGroup(named: string, members: readonly Member[]): Result<Concerned, AddresseeRefusal> {
  const found = membersOfGroup(named, members);
  return found.ok ? ok({ concern: { kind: 'group', group: found.value.group }, members: found.value.recipients }) : found;
}

function byRole(found: Result<Addressed, AddresseeRefusal>): Result<Concerned, AddresseeRefusal> {
  return found.ok ? ok({ concern: found.value.to, members: found.value.recipients }) : found;
}

/** Whether a member is among them. */
export function isConcerned(concern: Concern, { id }: Member, members: readonly Member[]): boolean {
  const found = concernedBy(concern, members);
  return found.ok && found.value.members.includes(id);
}

export function isSameConcern(one: Concern, other: Concern): boolean {
  return one.kind === other.kind && isSameName(named(one), named(other));
}

function named(concern: Concern): string {
  switch (concern.kind) {
    case 'every-member':
      return '';
    case 'group':
      return concern.group;
    case 'chair':
      return concern.committee;
    case 'ward':
      return concern.ward;
  }
}

/** "every councillor", "the members for the ward “Park”": as the office reads whom it goes to. */
export function concernWords(concern: Concern): string {
  switch (concern.kind) {
    case 'every-member':
      return 'every councillor';
    case 'group':
      return `the members of the group “${concern.group}”`;
    default:
      return addresseeWords(concern);
  }
}

/** "you sit for the ward “Park”": as a member reads why they have it. */
export function becauseWords(concern: Concern): string {
  switch (concern.kind) {
    case 'every-member':
      return 'it goes to every councillor';
    case 'group':
      return `you belong to the group “${concern.group}”`;
    case 'chair':
      return `you chair “${concern.committee}”`;
    case 'ward':
      return `you sit for the ward “${concern.ward}”`;
  }
}
