import { type Member, type Person, type PersonId } from '../people/person.js';
import { isSameName } from '../people/same-name.js';
import { type GroupNoticeRule } from '../protocol/protocol.js';
import { ok, refused, type Result } from '../result.js';
import { type NoticeTo } from './notice.js';

export type AddresseeRefusal =
  | { readonly code: 'no-such-committee'; readonly committee: string; readonly known: readonly string[] }
  | { readonly code: 'no-such-ward'; readonly ward: string; readonly known: readonly string[] }
  | { readonly code: 'no-such-group'; readonly group: string; readonly known: readonly string[] }
  | { readonly code: 'nobody-to-tell'; readonly whom: string };

/** Who takes part in the council now, and who of them asks: those know already, and are told no second time. */
export interface Circle {
  readonly members: readonly Member[];
  readonly asking: readonly PersonId[];
}

export interface Addressed {
  /** Named as the list of people names it. */
  readonly to: NoticeTo;
  readonly recipients: readonly PersonId[];
}

export function membersAmong(people: readonly Person[]): readonly Member[] {
  return people.filter((person) => person.kind === 'member');
}

export function addressed(to: NoticeTo, circle: Circle): Result<Addressed, AddresseeRefusal> {
  return to.kind === 'chair' ? chairOf(to.committee, circle) : membersFor(to.ward, circle);
}

function chairOf(named: string, { members, asking }: Circle): Result<Addressed, AddresseeRefusal> {
  const known = committeesOf(members);
  const committee = known.find((one) => isSameName(one, named));
  if (committee === undefined) return refused({ code: 'no-such-committee', committee: named, known });
  const chairs = members.filter((member) => member.chairs.some((one) => isSameName(one, committee)));
  return toldOr(chairs, asking, `the chair of “${committee}”`, (recipients) => ({ to: { kind: 'chair', committee }, recipients }));
}

function membersFor(named: string, { members, asking }: Circle): Result<Addressed, AddresseeRefusal> {
  const known = wardsOf(members);
  const ward = known.find((one) => isSameName(one, named));
  if (ward === undefined) return refused({ code: 'no-such-ward', ward: named, known });
  const theirs = members.filter((member) => member.ward !== null && isSameName(member.ward, ward));
  return toldOr(theirs, asking, `another member for the ward “${ward}”`, (recipients) => ({ to: { kind: 'ward', ward }, recipients }));
}

export interface Audience {
  readonly group: string;
  readonly recipients: readonly PersonId[];
}

/** All other groups, each member apart; and those of no group, where the protocol names them too. */
export function audienceBeside(named: string, { nonAligned }: Pick<GroupNoticeRule, 'nonAligned'>, { members, asking }: Circle): Result<Audience, AddresseeRefusal> {
  const known = groupsOf(members);
  const group = known.find((one) => isSameName(one, named));
  if (group === undefined) return refused({ code: 'no-such-group', group: named, known });
  const others = members.filter((member) => (member.group === null ? nonAligned : !isSameName(member.group, group)));
  return toldOr(others, asking, `another councillor than those of “${group}”`, (recipients) => ({ group, recipients }));
}

/** The members of one group. */
export function membersOfGroup(named: string, members: readonly Member[]): Result<Audience, AddresseeRefusal> {
  const known = groupsOf(members);
  const group = known.find((one) => isSameName(one, named));
  if (group === undefined) return refused({ code: 'no-such-group', group: named, known });
  const theirs = members.filter((member) => member.group !== null && isSameName(member.group, group));
  return ok({ group, recipients: theirs.map(({ id }) => id) });
}

function toldOr<Told>(whom: readonly Member[], asking: readonly PersonId[], words: string, told: (recipients: readonly PersonId[]) => Told): Result<Told, AddresseeRefusal> {
  const recipients = whom.map(({ id }) => id).filter((id) => !asking.includes(id));
  return recipients.length === 0 ? refused({ code: 'nobody-to-tell', whom: words }) : ok(told(recipients));
}

export function committeesOf(members: readonly Member[]): readonly string[] {
  return namesAmong(members.flatMap(({ chairs }) => chairs));
}

export function wardsOf(members: readonly Member[]): readonly string[] {
  return namesAmong(members.flatMap(({ ward }) => ward ?? []));
}

export function groupsOf(members: readonly Member[]): readonly string[] {
  return namesAmong(members.flatMap(({ group }) => group ?? []));
}

/** Each once, in order, as it is written first. */
function namesAmong(names: readonly string[]): readonly string[] {
  return names.filter((name, place) => names.findIndex((other) => isSameName(name, other)) === place).toSorted();
}
