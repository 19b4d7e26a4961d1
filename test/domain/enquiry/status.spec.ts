import { decideAcknowledge } from '../../../src/domain/enquiry/decide/acknowledge.js';
import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideAssign } from '../../../src/domain/enquiry/decide/assign.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideContact } from '../../../src/domain/enquiry/decide/contact.js';
import { decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { type EnquiryState } from '../../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type EnquiryAct, type EnquiryStatus, statusTable } from '../../../src/domain/enquiry/status.js';
import { stateWith } from '../../support/builders.js';
import { acknowledged, answered, at, byMail, closed, contacted, corrected, day, oscar, received } from '../../support/facts.js';

const statuses = Object.keys(statusTable) as EnquiryStatus[];
const acts: readonly EnquiryAct[] = ['assign', 'contact', 'acknowledge', 'answer', 'correct', 'close'];
const now = at('Mon 2026-05-18 09:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'service' }, at: now, recordedAt: now };

/** Each act as somebody would do it whom nothing else forbids it. */
const done: Readonly<Record<EnquiryAct, (state: EnquiryState) => Decision>> = {
  assign: (state) => decideAssign(state, doing, oscar),
  contact: (state) => decideContact(state, doing, { ...byMail, text: 'A word.' }),
  acknowledge: (state) =>
    decideAcknowledge(state, doing, { ...byMail, text: 'Soon.', promisedOn: day('Fri 2026-05-22'), reason: 'Busy.' }, 'Europe/London'),
  answer: (state) => decideAnswer(state, doing, { ...byMail, text: 'Yes.' }),
  correct: (state) => decideCorrect(state, doing, { fact: 'contact', instead: null, reason: 'It was another enquiry.' }, 'Europe/London'),
  close: (state) => decideClose(state, doing, { outcome: 'withdrawn', reason: 'The councillor said so.' }),
};

/** A history that ends in each status that acts lead to. */
const asked = received(at('Tue 2026-05-12 10:00'));
const contact = contacted(asked.at, { id: 'contact' });
const promise = acknowledged(at('Wed 2026-05-13 10:00'), day('Tue 2026-05-19'));
const histories: Readonly<Record<Exclude<EnquiryStatus, 'waiting-for-councillor'>, readonly Fact[]>> = {
  new: [asked, contact],
  acknowledged: [asked, contact, promise],
  answered: [asked, contact, answered(at('Wed 2026-05-13 11:00'))],
  closed: [asked, contact, closed(at('Wed 2026-05-13 11:00'), 'withdrawn')],
};

/** Statuses that a walk over the table reaches. */
function reachedFrom(status: EnquiryStatus, seen: ReadonlySet<EnquiryStatus> = new Set()): ReadonlySet<EnquiryStatus> {
  if (seen.has(status)) return seen;
  const next = Object.values(statusTable[status]).filter((one) => one !== 'same');
  return next.reduce<ReadonlySet<EnquiryStatus>>((all, one) => reachedFrom(one, all), new Set([...seen, status]));
}

describe('the status table, walked as a graph', () => {
  it('reaches every status from new, but the one that asking the councillor will lead to', () => {
    const unreached = statuses.filter((status) => !reachedFrom('new').has(status));
    expect(unreached).toEqual(['waiting-for-councillor']);
  });

  it.each(statuses)('leads from %s to closed', (status) => {
    expect(reachedFrom(status)).toContain('closed');
  });

  it('ends at closed: only a correction leads out, by what it takes back', () => {
    expect(statusTable.closed).toEqual({ correct: 'same' });
  });

  it('allows a correction everywhere', () => {
    expect(statuses.filter((status) => statusTable[status].correct !== 'same')).toEqual([]);
  });

  it('leads back to new from nowhere', () => {
    expect(statuses.filter((status) => Object.values(statusTable[status]).includes('new'))).toEqual([]);
  });
});

const everyPair = Object.entries(histories).flatMap(([status, facts]) =>
  acts.map((act) => [act, status as EnquiryStatus, facts] as const),
);
const allowed = everyPair.filter(([act, status]) => statusTable[status][act] !== undefined);
const forbidden = everyPair.filter(([act, status]) => statusTable[status][act] === undefined);

describe('every act in every status', () => {
  it('is in the table for these, and in no other status', () => {
    expect(forbidden.map(([act, status]) => `${act} when ${status}`)).toEqual([
      'acknowledge when answered',
      'assign when closed',
      'contact when closed',
      'acknowledge when closed',
      'answer when closed',
      'close when closed',
    ]);
  });

  it.each(allowed)('%s when %s leads where the table says', (act, status, facts) => {
    const state = stateWith(facts);
    expect(state.status).toBe(status);
    const decision = done[act](state);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const next = statusTable[status][act];
    expect(stateWith([...facts, decision.value]).status).toBe(next === 'same' ? status : next);
  });

  it.each(forbidden)('%s when %s is refused', (act, status, facts) => {
    expect(done[act](stateWith(facts))).toEqual({ ok: false, refusal: { code: 'status-forbids', act, status } });
  });
});

describe('the status that facts come to', () => {
  const end = closed(at('Thu 2026-05-14 09:00'), 'withdrawn', { id: 'end' });

  it.each<[name: string, then: readonly Fact[], status: EnquiryStatus]>([
    ['is new after receipt and contacts', [contact], 'new'],
    ['stays acknowledged through renewals', [promise, acknowledged(now, day('Fri 2026-05-22'))], 'acknowledged'],
    ['stays answered when a contact follows', [answered(promise.at), contacted(now)], 'answered'],
    ['stays answered through an acknowledgement that happened after', [answered(asked.at), promise], 'answered'],
    ['stays closed whatever happened after', [end, answered(now), promise], 'closed'],
    ['is by when things happened, not by when they were recorded', [answered(now), promise], 'answered'],
    ['comes back when the closure is taken back', [promise, end, corrected(now, 'end')], 'acknowledged'],
  ])('%s', (_, then, status) => {
    expect(stateWith([asked, ...then]).status).toBe(status);
  });
});
