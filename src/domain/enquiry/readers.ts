import { type Actor } from '../access/actor.js';
import { type AgendaItem, agendaItemOf } from '../agenda/agenda-item.js';
import { type InboxState, type VerdictReason } from '../intake/verdict.js';
import { type Obligation } from '../obligation/obligation.js';
import { type PersonId, runsTheOffice } from '../people/person.js';
import { type Correction, type Fact, type FactId, type Happening } from './fact.js';
import { type EnquiryState } from './enquiry.js';

/** As whom somebody reads an enquiry: the clerk reads all of it, a member what concerns them. */
export type Reader = { readonly as: 'clerk' } | { readonly as: 'officer' } | { readonly as: 'member'; readonly id: PersonId };

export function readerOf(actor: Actor): Reader {
  if (actor.kind !== 'person') return { as: 'officer' };
  if (runsTheOffice(actor.person)) return { as: 'clerk' };
  const { kind, id } = actor.person;
  return kind === 'member' ? { as: kind, id } : { as: kind };
}

/** A message of the inbox, as far as it decides who may open it. */
export interface KeptMail {
  readonly key: string;
  readonly state: InboxState;
  readonly reason: VerdictReason;
}

/** The fact that a message became; null: it is an officer's, which did something by its words. */
export function factOfMail({ key, state }: KeptMail, facts: readonly Fact[]): Fact | null {
  const its = ({ happening }: Fact): boolean => (state === 'enquiry' ? happening.kind === 'received' : happening.kind === 'appended' && happening.inboxMessage === key);
  return facts.find(its) ?? null;
}

/**
 * Whether a reader may open a message of the enquiry whole, with its files. The office may. A member may open what came
 * from their own address: what a person put there may be an officer's forward, with words about them beside their own.
 */
export function mayOpenMail(reader: Reader, mail: KeptMail, { facts }: Pick<EnquiryState, 'facts'>): boolean {
  if (mail.state !== 'enquiry' && mail.state !== 'appended') return false;
  if (reader.as !== 'member') return true;
  const happening = factOfMail(mail, facts)?.happening;
  if (mail.reason === 'from-a-member') return happening?.kind === 'received' && happening.members.includes(reader.id);
  return mail.reason === 'from-a-party' && happening?.kind === 'appended' && happening.from === reader.id;
}

/**
 * What of the facts a reader is shown. Why a matter was handed over is the clerk's alone (houghton-regis/7.1), and that
 * it was says why. Members see neither notes, estimates and flags nor other members' enquiries, nothing that another member
 * was asked, nothing of another member's item for an agenda, and nothing of a burden before it was explained to them.
 */
export function factsFor(reader: Reader, state: EnquiryState): readonly Fact[] {
  if (reader.as === 'clerk') return state.facts;
  const facts = state.facts.map(withoutPrivateReason);
  if (reader.as === 'officer') return facts;
  const untold = untoldOfBurdens(state);
  return facts.filter((fact) => isForMember(reader.id, fact, state, untold)).map(toldByRole);
}

export function obligationsFor(reader: Reader, state: EnquiryState): readonly Obligation[] {
  if (reader.as !== 'member') return state.obligations;
  const untold = untoldOfBurdens(state);
  // What is owed to others of the council is no part of what a member asked for.
  return state.obligations.filter(({ soft, owedBy, owedTo, startedBy }) => !untold.has(startedBy) && (soft ? owedBy === reader.id : owedTo.includes(reader.id)));
}

/** The item for an agenda that was asked for last; null too where it is another member's. */
export function agendaItemFor(reader: Reader, state: EnquiryState): AgendaItem | null {
  const item = agendaItemOf(state);
  return reader.as === 'member' && item?.of !== reader.id ? null : item;
}

/** Who else was told, members read by role: the chair, the ward, the groups. */
function toldByRole(fact: Fact): Fact {
  const { happening } = fact;
  return { ...fact, happening: happening.kind === 'corrected' ? insteadTold(happening, roleAlone) : roleAlone(happening) };
}

type OneThing = Exclude<Happening, Correction>;

function roleAlone(happening: OneThing): OneThing {
  return happening.kind === 'notified' || happening.kind === 'group-report' ? { ...happening, recipients: [] } : happening;
}

/** What an amendment puts in the place of a fact is told as that fact would be. */
function insteadTold(correction: Correction, told: (happening: OneThing) => OneThing): Correction {
  const { instead } = correction;
  return instead === null ? correction : { ...correction, instead: { ...instead, happening: told(instead.happening) } };
}

function withoutPrivateReason(fact: Fact): Fact {
  const { happening, words: said } = fact;
  const { privateReason, ...others } = said;
  const words = privateReason === undefined ? said : others;
  return { ...fact, words, happening: happening.kind === 'corrected' ? insteadTold(happening, withoutHandOver) : withoutHandOver(happening) };
}

function withoutHandOver(happening: OneThing): OneThing {
  return happening.kind === 'assigned' ? { kind: 'assigned', officer: happening.officer } : happening;
}

function isForMember(member: PersonId, { id, happening }: Fact, state: EnquiryState, untold: ReadonlySet<FactId>): boolean {
  switch (happening.kind) {
    case 'estimated':
    case 'noted':
    case 'snoozed':
    case 'contentious-flagged':
    case 'contentious-lifted':
    case 'sender-confirmed':
    case 'joined':
    case 'promise-agreed':
    case 'notice-due':
    case 'copy-supplied':
      return false;
    case 'requested':
    case 'item-requested':
      return happening.of === member;
    case 'papers-received':
    case 'late-papers-accepted':
    case 'late-papers-refused':
    case 'item-withdrawn':
    case 'item-moved':
      return itemsMemberAt(id, state) === member;
    case 'replied':
    case 'appended':
      return happening.from === member;
    case 'corrected': {
      const corrected = state.facts.find((fact) => fact.id === happening.fact);
      return corrected === undefined || isForMember(member, corrected, state, untold);
    }
    default:
      return !untold.has(id);
  }
}

/** Whose item a fact goes on with: that of the item asked for last when it was recorded, as that stands now. */
function itemsMemberAt(id: FactId, { facts, history }: EnquiryState): PersonId | null {
  const asked = facts.slice(0, facts.findIndex((fact) => fact.id === id)).findLast(({ happening }) => happening.kind === 'item-requested');
  const happening = (history.find(({ origin }) => origin === asked?.id) ?? asked)?.happening;
  return happening?.kind === 'item-requested' ? happening.of : null;
}

/** The facts of burdens that the members were not told of, or not yet anew since one was reopened. */
function untoldOfBurdens({ facts, history }: EnquiryState): ReadonlySet<FactId> {
  const burdens: FactId[][] = [];
  const told = new Set<FactId[]>();
  for (const { id, happening } of history) {
    if (happening.kind === 'burden-raised' || happening.kind === 'burden-reopened') burdens.push([]);
    const last = burdens.at(-1);
    if (last === undefined || !happening.kind.startsWith('burden-')) continue;
    last.push(id);
    if (happening.kind === 'burden-explained') told.add(last);
  }
  const standing = new Set(history.map(({ id }) => id));
  // What was taken back is shown to the office alone: whether it was told can no longer be seen from it.
  const takenBack = facts.filter(({ id, happening }) => happening.kind.startsWith('burden-') && !standing.has(id)).map(({ id }) => id);
  return new Set([...burdens.filter((burden) => !told.has(burden)).flat(), ...takenBack]);
}
