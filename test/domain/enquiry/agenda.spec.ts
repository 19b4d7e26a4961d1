import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideLatePapers, decideReceivePapers, decideRequestItem, decideWithdrawItem, type ItemRequest } from '../../../src/domain/enquiry/decide/agenda.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { everyKind, stateWith, termsOf } from '../../support/builders.js';
import { ada, at, day, fact, itemRequested, papersReceived, received } from '../../support/facts.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Fri 2026-05-01 10:00'));
const item = itemRequested(at('Fri 2026-05-01 10:30'));
const doing = (when: string): Doing => ({ factId: 'the-act', by: { kind: 'service' }, at: at(when), recordedAt: at(when) });
const state = (...facts: readonly Fact[]) => stateWith([asked, ...facts], terms);
const council: ItemRequest['meeting'] = { id: 'council', title: 'Council', heldOn: day('Thu 2026-05-21'), startsAt: clockTime('19:30') };
const request = (when: string, facts: readonly Fact[] = [], differing: Partial<ItemRequest> = {}) =>
  decideRequestItem(state(...facts), doing(when), { meeting: council, text: 'The pond.', ...differing }, 'Europe/London');
const codeOf = (decision: ReturnType<typeof request>) => (decision.ok ? decision.value.happening.kind : decision.refusal.code);

describe('asking for an item on an agenda', () => {
  it('notes who asks, for which meeting as it stands', () => {
    expect(request('Mon 2026-05-04 10:00')).toMatchObject({
      ok: true,
      value: { happening: { kind: 'item-requested', of: ada, meeting: 'council', title: 'Council', heldOn: day('Thu 2026-05-21') }, words: { text: 'The pond.' } },
    });
  });

  it.each<[when: string, outcome: string]>([
    ['Thu 2026-05-14 17:00', 'item-requested'],
    ['Thu 2026-05-21 19:29', 'item-requested'],
    ['Thu 2026-05-21 19:30', 'item-for-held-meeting'],
    ['Fri 2026-05-22 09:00', 'item-for-held-meeting'],
  ])('%s, for the meeting of Thursday 21 May at 19:30: %s', (when, outcome) => {
    expect(codeOf(request(when))).toBe(outcome);
  });

  it('of a joint enquiry says who', () => {
    const joint = [received(asked.at, { members: [ada, 'member-ben'] })];
    const by = (differing: Partial<ItemRequest>) => decideRequestItem(stateWith(joint, terms), doing('Mon 2026-05-04 10:00'), { meeting: council, text: 'The pond.', ...differing }, 'Europe/London');
    expect([codeOf(by({})), codeOf(by({ of: 'member-cyd' })), codeOf(by({ of: 'member-ben' }))]).toEqual(['not-a-member-of-it', 'not-a-member-of-it', 'item-requested']);
  });

  it.each<[name: string, facts: readonly Fact[], outcome: string]>([
    ['while the papers of one are awaited', [item], 'agenda-item-stage'],
    ['while late papers wait', [item, papersReceived(at('Fri 2026-05-15 10:00'))], 'agenda-item-stage'],
    ['while the first stands on its agenda', [item, papersReceived(at('Tue 2026-05-12 10:00'))], 'agenda-item-stage'],
    ['once the first was withdrawn', [item, fact({ kind: 'item-withdrawn' }, at('Tue 2026-05-12 10:00'))], 'item-requested'],
    ['once the first was not taken', [item, fact({ kind: 'late-papers-refused' }, at('Fri 2026-05-15 10:00'))], 'item-requested'],
  ])('a second time, %s', (_, facts, outcome) => {
    expect(codeOf(request('Mon 2026-05-18 10:00', facts))).toBe(outcome);
  });

  it.each<[when: string, outcome: string]>([
    ['Thu 2026-05-21 23:59', 'agenda-item-stage'],
    ['Fri 2026-05-22 00:00', 'item-requested'],
  ])('for a later meeting, on %s, when the first stood on the agenda of Thursday 21 May: %s', (when, outcome) => {
    const later = { ...council, id: 'later', heldOn: day('Thu 2026-06-18') };
    expect(codeOf(request(when, [item, papersReceived(at('Tue 2026-05-12 10:00'))], { meeting: later }))).toBe(outcome);
  });
});

describe('the papers', () => {
  const receive = (when: string, ...facts: readonly Fact[]) => codeOf(decideReceivePapers(state(...facts), doing(when), { channel: 'letter', text: '' }));
  const decide = (taken: boolean, when: string, ...facts: readonly Fact[]) => codeOf(decideLatePapers(state(...facts), doing(when), { taken, reason: 'So.' }));

  it.each<[name: string, when: string, facts: readonly Fact[], outcome: string]>([
    ['with their item', 'Fri 2026-05-01 10:30', [item], 'papers-received'],
    ['before it', 'Fri 2026-05-01 10:29', [item], 'papers-before-item'],
    ['of no item', 'Mon 2026-05-04 10:00', [], 'agenda-item-stage'],
    ['late, and better ones again', 'Mon 2026-05-18 10:00', [item, papersReceived(at('Fri 2026-05-15 10:00'))], 'papers-received'],
    ['when they are there', 'Wed 2026-05-13 10:00', [item, papersReceived(at('Tue 2026-05-12 10:00'))], 'agenda-item-stage'],
  ])('come %s', (_, when, facts, outcome) => {
    expect(receive(when, ...facts)).toBe(outcome);
  });

  it('leave no empty words', () => {
    expect(decideReceivePapers(state(item), doing('Mon 2026-05-04 10:00'), { channel: 'letter', text: ' ' })).toMatchObject({ ok: true, value: { words: {} } });
  });

  const late = papersReceived(at('Fri 2026-05-15 10:00'));
  it.each<[name: string, taken: boolean, when: string, facts: readonly Fact[], outcome: string]>([
    ['late ones are taken', true, 'Fri 2026-05-15 11:00', [item, late], 'late-papers-accepted'],
    ['late ones are not', false, 'Fri 2026-05-15 11:00', [item, late], 'late-papers-refused'],
    ['such as have not come are not, once their day has gone by', false, 'Thu 2026-05-14 17:00', [item], 'late-papers-refused'],
    ['and not a minute sooner', false, 'Thu 2026-05-14 16:59', [item], 'agenda-item-stage'],
    ['nor are they taken', true, 'Fri 2026-05-15 11:00', [item], 'agenda-item-stage'],
    ['those that came in time need no decision', true, 'Wed 2026-05-13 10:00', [item, papersReceived(at('Tue 2026-05-12 10:00'))], 'agenda-item-stage'],
  ])('%s', (_, taken, when, facts, outcome) => {
    expect(decide(taken, when, ...facts)).toBe(outcome);
  });

  it('are wanted no more once the item is withdrawn, which happens once', () => {
    const withdraw = (...facts: readonly Fact[]) => codeOf(decideWithdrawItem(state(...facts), doing('Mon 2026-05-18 10:00'), { reason: 'Settled.' }));
    expect([withdraw(item), withdraw(item, fact({ kind: 'item-withdrawn' }, at('Mon 2026-05-04 10:00'))), withdraw()]).toEqual(['item-withdrawn', 'agenda-item-stage', 'agenda-item-stage']);
  });
});
