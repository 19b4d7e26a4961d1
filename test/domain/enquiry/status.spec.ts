import { decideAcknowledge } from '../../../src/domain/enquiry/decide/acknowledge.js';
import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideLatePapers, decideReceivePapers, decideRequestItem, decideWithdrawItem } from '../../../src/domain/enquiry/decide/agenda.js';
import { decideAgreePromise } from '../../../src/domain/enquiry/decide/agree-promise.js';
import { decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideAppoint } from '../../../src/domain/enquiry/decide/appoint.js';
import { decideAssign } from '../../../src/domain/enquiry/decide/assign.js';
import { decideDiscussBurden, decideExplainBurden, decideRaiseBurden, decideReopenBurden, decideResolveBurden } from '../../../src/domain/enquiry/decide/burden.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideConfirmSender } from '../../../src/domain/enquiry/decide/confirm-sender.js';
import { decideContact } from '../../../src/domain/enquiry/decide/contact.js';
import { decideConvert } from '../../../src/domain/enquiry/decide/convert.js';
import { decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { decideEstimate } from '../../../src/domain/enquiry/decide/estimate.js';
import { decideHandOver } from '../../../src/domain/enquiry/decide/hand-over.js';
import { decideClarify, decideExtend, decideFeesNotice, decideRecordFee, decideSeekClarification } from '../../../src/domain/enquiry/decide/information.js';
import { decideJoin } from '../../../src/domain/enquiry/decide/join.js';
import { decideNote } from '../../../src/domain/enquiry/decide/note.js';
import { decideNotify } from '../../../src/domain/enquiry/decide/notify.js';
import { decidePassOn } from '../../../src/domain/enquiry/decide/pass-on.js';
import { decideReopen } from '../../../src/domain/enquiry/decide/reopen.js';
import { decideReply } from '../../../src/domain/enquiry/decide/reply.js';
import { decideFlagContentious, decideLiftContentious } from '../../../src/domain/enquiry/decide/flag-contentious.js';
import { decideSnooze } from '../../../src/domain/enquiry/decide/snooze.js';
import { decideReportToGroup } from '../../../src/domain/enquiry/decide/report-to-group.js';
import { decideRequest } from '../../../src/domain/enquiry/decide/request.js';
import { decideTakeOut } from '../../../src/domain/enquiry/decide/take-out.js';
import { decideSupplyCopy } from '../../../src/domain/enquiry/decide/supply-copy.js';
import { type EnquiryState } from '../../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type EnquiryAct, type EnquiryStatus, statusTable } from '../../../src/domain/enquiry/status.js';
import { groupNotice, informationTerms, member, correctionTerms, promiseTerms, stateWith } from '../../support/builders.js';
import {
  acknowledged,
  ada,
  answered,
  appended,
  at,
  burdenRaised,
  burdenResolved,
  byMail,
  clarificationSought,
  clarified,
  closed,
  groupReported,
  contacted,
  converted,
  corrected,
  day,
  fact,
  feesNotice,
  flagged,
  itemRequested,
  olive,
  oscar,
  papersReceived,
  received,
  replied,
  requested,
} from '../../support/facts.js';

const statuses = Object.keys(statusTable) as EnquiryStatus[];

const now = at('Mon 2026-05-18 09:00');
/** What is overdue is never quiet. */
const beforeDue = at('Wed 2026-05-13 09:00');
const next = at('Mon 2026-05-25 10:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'service' }, at: now, recordedAt: now };

/** Each act as somebody would do it whom nothing else forbids it. */
const done: Readonly<Record<EnquiryAct, (state: EnquiryState) => Decision>> = {
  assign: (state) => decideAssign(state, doing, oscar),
  contact: (state) => decideContact(state, doing, { ...byMail, text: 'A word.' }),
  acknowledge: (state) =>
    decideAcknowledge(state, doing, { ...byMail, text: 'Soon.', promisedOn: day('Fri 2026-05-22'), reason: 'Busy.' }, promiseTerms()),
  answer: (state) => decideAnswer(state, doing, { ...byMail, text: 'Yes.' }),
  correct: (state) => decideCorrect(state, doing, { fact: 'contact', instead: null, reason: 'It was another enquiry.' }, correctionTerms()),
  reopen: (state) => decideReopen(state, doing, { fact: 'since', because: 'new-question' }),
  close: (state) => decideClose(state, doing, { outcome: 'withdrawn', reason: 'The councillor said so.' }, informationTerms()),
  'hand-over': (state) => decideHandOver(state, doing, { officer: olive, privateReason: 'Neighbours.' }),
  'agree-promise': (state) => decideAgreePromise(state, doing, { until: day('Fri 2026-07-31'), reason: 'The committee.' }, 'Europe/London'),
  request: (state) => decideRequest(state, doing, { ...byMail, text: 'Which bench?' }, 'Europe/London'),
  reply: (state) => decideReply(state, doing, { channel: 'telephone', text: 'The one by the pond.' }),
  note: (state) => decideNote(state, doing, { text: 'The key is at the desk.' }),
  snooze: (state) => decideSnooze(state, state.status === 'answered' ? doing : { ...doing, at: beforeDue, recordedAt: beforeDue }, { of: oscar, until: day('Thu 2026-05-14'), reason: 'The contractor comes on Thursday.' }, 'Europe/London'),
  'flag-contentious': (state) => decideFlagContentious(state, doing, { reason: 'It was before the court.' }),
  'lift-contentious': (state) => decideLiftContentious(stateWith([...state.facts, flagged(at('Wed 2026-05-13 10:30'))]), doing, { reason: 'The court has spoken.' }),
  'pass-on': (state) => decidePassOn(state, doing, { officer: olive, text: '' }),
  'confirm-sender': (state) => decideConfirmSender(state, doing, { text: 'She said so on the telephone.' }),
  estimate: (state) => decideEstimate(state, doing, { hours: 9, text: 'The files.' }),
  'raise-burden': (state) => decideRaiseBurden(state, doing, { hours: 9, reason: 'On paper.', text: 'The files.' }),
  'explain-burden': (state) => decideExplainBurden(raised(state), doing, { ...byMail, text: 'Much.', narrower: 'This year?' }),
  'discuss-burden': (state) => decideDiscussBurden(raised(state), doing, { held: false, text: 'Rather not.' }),
  'resolve-burden': (state) => decideResolveBurden(raised(state), doing, { outcome: 'proceed', agreedBy: [ada], phasedUntil: null, text: 'All.' }, 'Europe/London'),
  'reopen-burden': (state) => decideReopenBurden(raised(state, burdenResolved(at('Wed 2026-05-13 10:40'))), doing, { reason: 'It grew.' }),
  convert: (state) => decideConvert(state, doing, { ...byMail, regime: 'foi', text: '' }),
  'seek-clarification': (state) => decideSeekClarification(request(state), doing, { ...byMail, text: 'Which year?' }, informationTerms()),
  clarify: (state) => decideClarify(request(state, clarificationSought(at('Wed 2026-05-13 10:40'))), doing, { channel: 'telephone', text: 'Last year.' }),
  'give-fees-notice': (state) => decideFeesNotice(request(state), doing, { ...byMail, pence: 1250, text: 'Copies.' }, informationTerms()),
  'record-fee': (state) => decideRecordFee(request(state, feesNotice(at('Wed 2026-05-13 10:40'))), doing),
  extend: (state) => decideExtend(request(state), doing, { ...byMail, ground: 'public-interest', reason: 'It is weighed.' }, informationTerms()),
  appoint: (state) => decideAppoint(state, doing, { appointment: null, step: { step: 'offered', times: [next] }, text: '' }),
  notify: (state) => decideNotify(state, doing, { to: { kind: 'ward', ward: 'Northern' }, text: 'The path is shut.' }, circle),
  'report-to-group': (state) => decideReportToGroup(state, doing, { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: null }, { rule: groupNotice, hasGroups: true }, circle),
  'supply-copy': (state) => decideSupplyCopy(stateWith([...state.facts, groupReported(at('Wed 2026-05-13 10:30'))]), doing, { member: 'member-ben' }, groupNotice),
  'request-item': (state) => decideRequestItem(state, doing, { meeting: council, text: 'The pond.' }, 'Europe/London'),
  'receive-papers': (state) => decideReceivePapers(withItem(state), doing, { channel: 'email', text: '' }),
  'decide-late-papers': (state) => decideLatePapers(withItem(state, papersReceived(at('Wed 2026-05-13 10:40'))), doing, { taken: true, reason: 'Short ones.' }),
  'withdraw-item': (state) => decideWithdrawItem(withItem(state), doing, { reason: 'Settled.' }),
  'take-out': (state) => decideTakeOut(state, doing, { joinedHere: [], split: [] }),
  join: (state) => decideJoin(state, doing, { target: { id: 'other', reference: 'HR-0002', status: 'new', isJoined: false }, reason: 'The same.' }, { id: 'itself', leads: false }),
};
const acts = Object.keys(done) as EnquiryAct[];
const circle = { members: [member({ group: 'Orchard' }), member({ id: 'member-ben', group: 'Harbour', ward: 'Northern' })], asking: [ada] };

/** The same enquiry with a burden that was raised on it before. */
function raised({ facts }: EnquiryState, ...then: readonly Fact[]): EnquiryState {
  return stateWith([...facts, burdenRaised(at('Wed 2026-05-13 10:30')), ...then]);
}

/** The same enquiry, made a request for information before. */
function request({ facts }: EnquiryState, ...then: readonly Fact[]): EnquiryState {
  return stateWith([...facts, converted(at('Wed 2026-05-13 10:30')), ...then]);
}

const council = { id: 'council', title: 'Council', heldOn: day('Thu 2026-05-21'), startsAt: null };

/** The same enquiry with an item that was asked for on it before. */
function withItem({ facts }: EnquiryState, ...then: readonly Fact[]): EnquiryState {
  return stateWith([...facts, itemRequested(at('Wed 2026-05-13 10:30')), ...then]);
}

/** A history that ends in each status that acts lead to. */
const asked = received(at('Tue 2026-05-12 10:00'));
const contact = contacted(asked.at, { id: 'contact' });
const since = appended(at('Thu 2026-05-14 10:00'), { id: 'since' });
const promise = acknowledged(at('Wed 2026-05-13 10:00'), day('Tue 2026-05-19'));
const histories: Readonly<Record<EnquiryStatus, readonly Fact[]>> = {
  new: [asked, contact],
  acknowledged: [asked, contact, promise],
  'waiting-for-councillor': [asked, contact, requested(at('Wed 2026-05-13 10:00'))],
  answered: [asked, contact, answered(at('Wed 2026-05-13 11:00')), since],
  closed: [asked, contact, closed(at('Wed 2026-05-13 11:00'), 'withdrawn'), since],
};

/** Statuses that a walk over the table reaches. */
function reachedFrom(status: EnquiryStatus, seen: ReadonlySet<EnquiryStatus> = new Set()): ReadonlySet<EnquiryStatus> {
  if (seen.has(status)) return seen;
  const next = Object.values(statusTable[status]).filter((one) => one !== 'same');
  return next.reduce<ReadonlySet<EnquiryStatus>>((all, one) => reachedFrom(one, all), new Set([...seen, status]));
}

describe('the status table, walked as a graph', () => {
  it('reaches every status from new', () => {
    const unreached = statuses.filter((status) => !reachedFrom('new').has(status));
    expect(unreached).toEqual([]);
  });

  it.each(statuses)('leads from %s to closed', (status) => {
    expect(reachedFrom(status)).toContain('closed');
  });

  it('ends at closed: a correction leads out by what it takes back, and an officer who opens it again; a copy may still be asked for, a flag be lifted, and what is no enquiry taken out', () => {
    expect(statusTable.closed).toEqual({ 'lift-contentious': 'same', correct: 'same', 'supply-copy': 'same', reopen: 'new', 'take-out': 'closed' });
  });

  it('allows a correction everywhere', () => {
    expect(statuses.filter((status) => statusTable[status].correct !== 'same')).toEqual([]);
  });

  it('leads back to new only by opening again what has ended', () => {
    const back = statuses.flatMap((status) => Object.entries(statusTable[status]).flatMap(([act, to]) => (to === 'new' ? [[status, act]] : [])));
    expect(back).toEqual([['answered', 'reopen'], ['closed', 'reopen']]);
  });
});

const everyPair = Object.entries(histories).flatMap(([status, facts]) =>
  acts.map((act) => [act, status as EnquiryStatus, facts] as const),
);
const allowed = everyPair.filter(([act, status]) => statusTable[status][act] !== undefined);
const forbidden = everyPair.filter(([act, status]) => statusTable[status][act] === undefined);

describe('every act in every status', () => {
  it('is in the table for these, and in no other status', () => {
    const whenAnswered = forbidden.flatMap(([act, status]) => (status === 'answered' ? [act] : []));
    const burden = ['raise-burden', 'explain-burden', 'discuss-burden', 'resolve-burden', 'reopen-burden'];
    const byLaw = ['convert', 'seek-clarification', 'clarify', 'give-fees-notice', 'record-fee', 'extend'];
    expect(whenAnswered.toSorted()).toEqual(['acknowledge', 'agree-promise', 'estimate', 'join', 'request', 'request-item', 'snooze', ...burden, ...byLaw].toSorted());
    expect(forbidden.flatMap(([act, status]) => (status === 'closed' ? [act] : []))).toEqual(acts.filter((act) => !['correct', 'lift-contentious', 'supply-copy', 'reopen', 'take-out'].includes(act)));
    // To be opened again is for what has ended alone.
    expect(forbidden).toHaveLength(whenAnswered.length + acts.length - 5 + 3);
  });

  it.each(allowed)('%s when %s leads where the table says', (act, status, facts) => {
    const state = stateWith(facts);
    expect(state.status).toBe(status);
    const decision = done[act](state);
    if (!decision.ok) throw new Error(decision.refusal.code);
    // The reply of the only member who was asked leads back to where the asking began.
    const to = act === 'reply' && status === 'waiting-for-councillor' ? 'new' : statusTable[status][act];
    expect(stateWith([...facts, decision.value]).status).toBe(to === 'same' ? status : to);
  });

  it.each(forbidden)('%s when %s is refused', (act, status, facts) => {
    expect(done[act](stateWith(facts))).toEqual({ ok: false, refusal: { code: 'status-forbids', act, status } });
  });
});

describe('the status that facts come to', () => {
  const unverified = fact({ kind: 'appended', inboxMessage: 'message-1', from: ada, senderVerified: false }, now);
  const end = closed(at('Thu 2026-05-14 09:00'), 'withdrawn', { id: 'end' });

  it.each<[name: string, then: readonly Fact[], status: EnquiryStatus]>([
    ['is new after receipt and contacts', [contact], 'new'],
    ['stays acknowledged through renewals', [promise, acknowledged(now, day('Fri 2026-05-22'))], 'acknowledged'],
    ['stays answered when a contact follows', [answered(promise.at), contacted(now)], 'answered'],
    ['stays answered through an acknowledgement that happened after', [answered(asked.at), promise], 'answered'],
    ['stays closed whatever happened after', [end, answered(now), promise], 'closed'],
    ['is by when things happened, not by when they were recorded', [answered(now), promise], 'answered'],
    ['waits for the councillor once asked', [requested(now)], 'waiting-for-councillor'],
    ['is acknowledged again once the councillor answered', [promise, requested(promise.at), replied(now)], 'acknowledged'],
    ['waits on while one of two was not heard', [requested(promise.at), requested(promise.at, 'member-ben'), replied(now)], 'waiting-for-councillor'],
    ['waits on where the sender is not verified', [requested(promise.at), unverified], 'waiting-for-councillor'],
    ['is acknowledged by a timescale that is given while waiting', [requested(promise.at), acknowledged(now, day('Fri 2026-05-22'))], 'acknowledged'],
    ['waits for what makes a request clear, whatever else the councillor writes', [converted(promise.at), clarificationSought(promise.at), replied(now)], 'waiting-for-councillor'],
    ['goes on once the request is clear', [promise, converted(promise.at), clarificationSought(at('Thu 2026-05-14 10:00')), clarified(now)], 'acknowledged'],
    ['waits on for an answer, though the request is clear', [converted(promise.at), requested(promise.at), clarificationSought(promise.at), clarified(now)], 'waiting-for-councillor'],
    ['comes back when the closure is taken back', [promise, end, corrected(now, 'end')], 'acknowledged'],
  ])('%s', (_, then, status) => {
    expect(stateWith([asked, ...then]).status).toBe(status);
  });
});
