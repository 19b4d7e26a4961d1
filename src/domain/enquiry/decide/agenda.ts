import { type AgendaItem, agendaItemOf, type AgendaItemStage, isPastItsDay, isToCome } from '../../agenda/agenda-item.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { hasBegun, type Meeting } from '../../meeting/meeting.js';
import { type PersonId } from '../../people/person.js';
import { ok, refused, type Result } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Channel } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type EnquiryAct } from '../status.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface ItemRequest {
  /** Left out: the enquiry's only member. */
  readonly of?: PersonId;
  readonly meeting: Pick<Meeting, 'id' | 'title' | 'heldOn' | 'startsAt'>;
  /** What the item is about. */
  readonly text: string;
}

/**
 * A member asks for an item on the agenda of one meeting that has not begun. Where the day for its papers has gone by
 * already it may be asked for all the same: they come late, and the clerk decides. One item at a time: the first would no
 * longer move with its meeting, nor could it be withdrawn.
 */
export function decideRequestItem(state: EnquiryState, doing: Doing, { of, meeting, text }: ItemRequest, zone: string): Decision {
  const possible = mayHappen(state, 'request-item', doing);
  if (!possible.ok) return possible;
  const member = of ?? (state.members.length === 1 ? state.members[0] : undefined);
  if (member === undefined || !state.members.includes(member)) {
    return refused({ code: 'not-a-member-of-it', person: of ?? null, members: state.members });
  }
  const before = agendaItemOf(state);
  if (before !== null && isToCome(before, civilTimeOf(doing.at, zone).date)) return refused({ code: 'agenda-item-stage', act: 'request-item', stage: before.stage });
  const { id, title, heldOn } = meeting;
  if (hasBegun(meeting, doing.at, zone)) return refused({ code: 'item-for-held-meeting', title, heldOn });
  return ok(factOf(doing, { kind: 'item-requested', of: member, meeting: id, title, heldOn }, { text }));
}

/** The papers of the item came. After their day they meet nothing by themselves: the clerk takes them, or does not. */
export function decideReceivePapers(state: EnquiryState, doing: Doing, { channel, text }: { readonly channel: Channel; readonly text: string }): Decision {
  const item = itemAt(state, doing, 'receive-papers', ['papers-awaited', 'late-papers']);
  if (!item.ok) return item;
  const { askedAt } = item.value;
  if (doing.at < askedAt) return refused({ code: 'papers-before-item', at: doing.at, askedAt });
  return ok(factOf(doing, { kind: 'papers-received', channel }, text.trim() === '' ? {} : { text }));
}

/** Taken: they came late. Not taken: they came late, or have not come by their day. Either way with a reason, which the member is told. */
export function decideLatePapers(state: EnquiryState, doing: Doing, { taken, reason }: { readonly taken: boolean; readonly reason: string }): Decision {
  const item = itemAt(state, doing, 'decide-late-papers', taken || !isPastItsDay(state, doing.at) ? ['late-papers'] : ['late-papers', 'papers-awaited']);
  return item.ok ? ok(factOf(doing, { kind: taken ? 'late-papers-accepted' : 'late-papers-refused' }, { reason })) : item;
}

/** The member no longer asks for the item. */
export function decideWithdrawItem(state: EnquiryState, doing: Doing, { reason }: { readonly reason: string }): Decision {
  const item = itemAt(state, doing, 'withdraw-item', ['papers-awaited', 'late-papers', 'on-agenda']);
  return item.ok ? ok(factOf(doing, { kind: 'item-withdrawn' }, { reason })) : item;
}

function itemAt(state: EnquiryState, doing: Doing, act: EnquiryAct, stages: readonly AgendaItemStage[]): Result<AgendaItem, EnquiryRefusal> {
  const possible = mayHappen(state, act, doing);
  if (!possible.ok) return possible;
  const item = agendaItemOf(state);
  if (item === null || !stages.includes(item.stage)) return refused({ code: 'agenda-item-stage', act, stage: item?.stage ?? null });
  return ok(item);
}
