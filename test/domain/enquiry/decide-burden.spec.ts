import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import {
  type BurdenResolution,
  decideDiscussBurden,
  decideExplainBurden,
  decideRaiseBurden,
  decideReopenBurden,
  decideResolveBurden,
} from '../../../src/domain/enquiry/decide/burden.js';
import { burdenSigns, type Workload } from '../../../src/domain/burden/suggestion.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { stateWith } from '../../support/builders.js';
import { ada, at, burdenDiscussed, burdenExplained, burdenRaised, burdenResolved, byMail, day, received } from '../../support/facts.js';

const asked = received(at('Mon 2026-05-18 10:00'));
const raised = burdenRaised(at('Tue 2026-05-19 10:00'));
const explained = burdenExplained(at('Tue 2026-05-19 11:00'));
const discussed = burdenDiscussed(at('Tue 2026-05-19 12:00'));
const resolved = burdenResolved(at('Tue 2026-05-19 13:00'));
const now = at('Wed 2026-05-20 09:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'service' }, at: now, recordedAt: now };
const outcome = (decision: Decision): string => (decision.ok ? decision.value.happening.kind : decision.refusal.code);

type Act = 'raise' | 'explain' | 'discuss' | 'decline' | 'reopen';
const acts: Readonly<Record<Act, (facts: readonly Fact[]) => Decision>> = {
  raise: (facts) => decideRaiseBurden(stateWith(facts), doing, { hours: 12, reason: 'On paper.', text: 'Minutes.' }),
  explain: (facts) => decideExplainBurden(stateWith(facts), doing, { ...byMail, text: 'Much.', narrower: 'This year?' }),
  discuss: (facts) => decideDiscussBurden(stateWith(facts), doing, { held: true, channel: 'telephone', with: [ada], text: 'We spoke.' }),
  decline: (facts) => decideDiscussBurden(stateWith(facts), doing, { held: false, text: 'Rather not.' }),
  reopen: (facts) => decideReopenBurden(stateWith(facts), doing, { reason: 'It grew.' }),
};

describe('what may be done in which stage of the discussion', () => {
  it.each<[stage: string, facts: readonly Fact[], possible: readonly Act[]]>([
    ['nothing raised', [asked], ['raise']],
    ['raised', [asked, raised], ['explain', 'discuss', 'decline']],
    ['explained', [asked, raised, explained], ['explain', 'discuss', 'decline']],
    ['discussed', [asked, raised, explained, discussed], ['explain', 'discuss', 'decline']],
    ['resolved', [asked, raised, explained, discussed, resolved], ['raise', 'reopen']],
  ])('%s', (_, facts, possible) => {
    const names = Object.keys(acts) as Act[];
    expect(names.filter((act) => acts[act](facts).ok)).toEqual(names.filter((act) => possible.includes(act)));
    for (const act of names.filter((name) => !possible.includes(name))) expect(outcome(acts[act](facts))).toBe('burden-stage');
  });
});

describe('what is recorded late', () => {
  it.each<[when: string, expected: string]>([
    ['Tue 2026-05-19 09:59', 'burden-stage'],
    ['Tue 2026-05-19 10:00', 'burden-discussed'],
  ])('a discussion at %s, of what was raised at 10:00: %s', (when, expected) => {
    const then = { ...doing, at: at(when) };
    expect(outcome(decideDiscussBurden(stateWith([asked, raised]), then, { held: true, channel: 'telephone', with: [ada], text: 'We spoke.' }))).toBe(expected);
  });
});

describe('an outcome', () => {
  const resolve = (facts: readonly Fact[], given: Partial<BurdenResolution>): string =>
    outcome(decideResolveBurden(stateWith(facts), doing, { outcome: 'narrowed', agreedBy: [ada], phasedUntil: null, text: 'This year.', ...given }, 'Europe/London'));
  const talked = [asked, raised, explained, discussed];

  it.each<[name: string, found: string, expected: string]>([
    ['narrowed, once it was discussed', resolve(talked, {}), 'burden-resolved'],
    ['narrowed without a discussion', resolve([asked, raised, explained], {}), 'burden-not-discussed'],
    ['done as it was asked, without one', resolve([asked, raised], { outcome: 'proceed' }), 'burden-resolved'],
    ['no longer asked for, without one', resolve([asked, raised], { outcome: 'withdrawn' }), 'burden-resolved'],
    ['phased until today', resolve(talked, { outcome: 'phased', phasedUntil: day('Wed 2026-05-20') }), 'burden-resolved'],
    ['phased until yesterday', resolve(talked, { outcome: 'phased', phasedUntil: day('Tue 2026-05-19') }), 'burden-phase'],
    ['phased without a day', resolve(talked, { outcome: 'phased' }), 'burden-phase'],
    ['narrowed, with a day that nothing follows by', resolve(talked, { phasedUntil: day('Wed 2026-05-27') }), 'burden-phase'],
    ['of nothing that was raised', resolve([asked], { outcome: 'proceed' }), 'burden-stage'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('signs of a burden (great-aycliffe/7.13)', () => {
  const settings = unsaid.burden.suggestWhenOver;
  const load = (estimatedHours: number | null, openEnquiries: number, hoursInThirtyDays: number): Workload => ({
    estimatedHours,
    members: [{ name: 'Councillor Ada Hill', openEnquiries, hoursInThirtyDays }],
  });

  it.each<[name: string, workload: Workload, signs: readonly string[]]>([
    ['as much as each limit', load(8, 10, 20), []],
    ['one over each', load(9, 11, 21), ['estimatedHours', 'openEnquiries', 'hoursInThirtyDays']],
    ['nobody estimated it', load(null, 0, 0), []],
  ])('%s', (_, workload, signs) => {
    expect(burdenSigns(workload, settings).map(({ sign }) => sign)).toEqual(signs);
  });

  it('are not looked for where the council says so', () => {
    expect(burdenSigns(load(99, 99, 99), { estimatedHours: null, openEnquiries: null, hoursInThirtyDays: null })).toEqual([]);
  });
});
