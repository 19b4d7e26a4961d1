import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { burdenOf } from '../../../src/domain/burden/burden.js';
import { type ObligationKindName } from '../../../src/domain/obligation/obligation.js';
import { everyKind, obligationsOf, stateWith, termsOf } from '../../support/builders.js';
import { answered, at, burdenDiscussed, burdenExplained, burdenRaised, burdenResolved, day, fact, received } from '../../support/facts.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Mon 2026-05-18 10:00'));
const raised = burdenRaised(at('Tue 2026-05-19 10:00'));
const explained = burdenExplained(at('Wed 2026-05-20 10:00'));
const discussed = burdenDiscussed(at('Thu 2026-05-21 10:00'));
const declined = fact({ kind: 'burden-declined' }, at('Thu 2026-05-21 10:00'));
const resolved = burdenResolved(at('Fri 2026-05-22 10:00'));
const reopened = fact({ kind: 'burden-reopened' }, at('Wed 2026-05-27 10:00'));

function how(kind: ObligationKindName, facts: readonly Fact[]): readonly (string | undefined)[] {
  return obligationsOf(facts, {}, terms).filter((one) => one.kind === kind).map(({ settled }) => settled?.how);
}

describe('a burden that was raised (houghton-regis/10.3)', () => {
  it.each<[name: string, then: readonly Fact[], explain: readonly (string | undefined)[], discuss: readonly (string | undefined)[]]>([
    ['is to be explained and discussed', [raised], [undefined], [undefined]],
    ['explained', [raised, explained], ['met'], [undefined]],
    ['discussed', [raised, explained, discussed], ['met'], ['met']],
    ['declined: nobody need be talked to who would rather not', [raised, explained, declined], ['met'], ['lifted']],
    ['resolved without a word: nothing is owed any more', [raised, resolved], ['lifted'], ['lifted']],
    ['answered after all', [raised, answered(at('Wed 2026-05-20 12:00'))], ['lifted'], ['lifted']],
    ['reopened: both anew', [raised, explained, discussed, resolved, reopened], ['met', undefined], ['met', undefined]],
  ])('%s', (_, then, explain, discuss) => {
    expect([how('burden-explanation', [asked, ...then]), how('burden-discussion', [asked, ...then])]).toEqual([explain, discuss]);
  });

  it('gives no day, as the clause gives none', () => {
    const duties = obligationsOf([asked, raised], {}, terms).filter(({ kind }) => kind.startsWith('burden-'));
    expect(duties.map(({ deadline, localStandard }) => [deadline, localStandard])).toEqual([[null, null], [null, null]]);
  });

  it('gives one by a local standard, shown as that', () => {
    const standard = { rule: 'explain', withinWorkingDays: 3, decidedOn: day('Tue 2026-03-10'), minute: '26/033' };
    const local = termsOf({ protocol: everyKind({ localStandards: [standard] }) });
    const duty = obligationsOf([asked, raised], {}, local).find(({ kind }) => kind === 'burden-explanation');
    expect([duty?.deadline?.dueOn, duty?.localStandard]).toEqual([day('Fri 2026-05-22'), standard]);
  });
});

describe('how far the discussion has come', () => {
  it.each<[stage: string | undefined, outcome: string | undefined, then: readonly Fact[]]>([
    [undefined, undefined, []],
    ['raised', undefined, [raised]],
    ['explained', undefined, [raised, explained]],
    ['discussed', undefined, [raised, explained, discussed]],
    ['discussed', undefined, [raised, discussed, burdenExplained(at('Thu 2026-05-21 12:00'))]],
    ['declined', undefined, [raised, explained, declined]],
    ['resolved', 'narrowed', [raised, explained, discussed, resolved]],
    ['explained', undefined, [raised, explained, discussed, resolved, reopened]],
    ['raised', undefined, [raised, resolved, reopened]],
    ['raised', undefined, [raised, explained, resolved, burdenRaised(at('Wed 2026-05-27 10:00'), 30)]],
  ])('%s, %s', (stage, outcome, then) => {
    const burden = burdenOf(stateWith([asked, ...then]).history);
    expect([burden?.stage, burden?.outcome?.kind]).toEqual([stage, outcome]);
  });
});
