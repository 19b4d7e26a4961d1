import { explainCount } from '../../../src/domain/calendar/explain.js';
import { type CountingSettings, defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { stateOf } from '../../../src/domain/obligation/obligation.js';
import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { everyKind, owed, termsOf } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { acknowledged, answered, at, burdenExplained, burdenRaised, burdenResolved, day, fact, received, replied, requested } from '../../support/facts.js';

const decision = { decidedOn: day('Tue 2026-03-10'), minute: '26/032' };

function termsWith(clarification: CountingSettings['clarification'], clock: 'goes-on' | 'rests' = 'goes-on'): TermsOf {
  const burden = { ...unsaid.burden, clock, decision: clock === 'rests' ? decision : null };
  return termsOf({ protocol: everyKind({ burden }), calendar: { ...council().calendar, counting: { ...defaultCountingSettings, clarification } } });
}

/** Received Monday 18 May: due Wednesday 20 May, where nothing rests. */
const asked = received(at('Mon 2026-05-18 10:00'));
const due = (facts: readonly Fact[], terms: TermsOf): string | undefined => owed('answer-or-promise', facts, terms).deadline?.dueOn;

describe('the count while the councillor is waited for', () => {
  const waits = [requested(at('Tue 2026-05-19 12:00')), replied(at('Thu 2026-05-21 12:00'))];

  it.each<[CountingSettings['clarification'], due: string, why: string]>([
    ['clock-goes-on', 'Wed 2026-05-20', 'no protocol stops it'],
    ['pauses', 'Fri 2026-05-22', 'day 1 Tuesday; Wednesday and Thursday waited; day 2 Friday'],
    ['starts-afresh', 'Tue 2026-05-26', 'two working days after Thursday 21, over the bank holiday'],
  ])('%s: due %s, %s', (clarification, expected) => {
    expect(due([asked, ...waits], termsWith(clarification))).toBe(day(expected));
  });

  it.each<[asked: string, replied: string, due: string]>([
    ['Tue 2026-05-19 12:00', 'Tue 2026-05-19 15:00', 'Wed 2026-05-20'],
    ['Wed 2026-05-20 12:00', 'Wed 2026-05-20 15:00', 'Wed 2026-05-20'],
    ['Wed 2026-05-20 12:00', 'Thu 2026-05-21 12:00', 'Fri 2026-05-22'],
  ])('pauses, asked %s and answered %s: due %s, for nobody is late by having waited', (whenAsked, whenReplied, expected) => {
    expect(due([asked, requested(at(whenAsked)), replied(at(whenReplied))], termsWith('pauses'))).toBe(day(expected));
  });

  it('says in its reason which days were waited', () => {
    const { deadline } = owed('answer-or-promise', [asked, ...waits], termsWith('pauses'));
    expect(deadline === null ? '' : explainCount(deadline.count)).toContain('waiting for the councillor');
  });

  it('has no day while it lasts, nothing becomes late by it, and the day before is kept', () => {
    const resting = owed('answer-or-promise', [asked, requested(at('Tue 2026-05-19 12:00'))], termsWith('pauses'));
    expect([resting.deadline, resting.rests]).toEqual([
      null,
      { since: at('Tue 2026-05-19 12:00'), because: 'waiting-for-councillor', dueOn: day('Wed 2026-05-20') },
    ]);
    expect(stateOf(resting, at('Mon 2026-06-29 12:00'))).toBe('open');
  });

  it.each<[asked: string, state: string]>([
    ['Wed 2026-05-20 23:59', 'open'],
    ['Thu 2026-05-21 00:00', 'missed-and-open'],
  ])('asked %s, with the answer due on Wednesday 20: %s', (when, state) => {
    const history = [asked, requested(at(when))];
    expect(stateOf(owed('answer-or-promise', history, termsWith('pauses')), at('Fri 2026-05-22 12:00'))).toBe(state);
  });

  it('answered while it rests, it is met', () => {
    const history = [asked, requested(at('Tue 2026-05-19 12:00')), answered(at('Fri 2026-05-29 12:00'))];
    expect(stateOf(owed('answer-or-promise', history, termsWith('pauses')), at('Fri 2026-05-29 13:00'))).toBe('met');
  });

  it('never rests a day that was promised', () => {
    const history = [asked, acknowledged(at('Mon 2026-05-18 11:00'), day('Fri 2026-05-22')), ...waits];
    expect(owed('promise', history, termsWith('pauses')).deadline?.dueOn).toBe(day('Fri 2026-05-22'));
  });
});

describe('the count while a burden is discussed', () => {
  const [raised, explained] = [burdenRaised(at('Mon 2026-05-18 12:00')), burdenExplained(at('Tue 2026-05-19 12:00'))];
  const resolved = burdenResolved(at('Thu 2026-05-21 12:00'), 'proceed');

  it.each<['goes-on' | 'rests', due: string]>([
    ['goes-on', 'Wed 2026-05-20'],
    ['rests', 'Fri 2026-05-22'],
  ])('%s: due %s', (clock, expected) => {
    expect(due([asked, raised, explained, resolved], termsWith('clock-goes-on', clock))).toBe(day(expected));
  });

  it('rests since the member was told, and says why', () => {
    const { rests } = owed('answer-or-promise', [asked, raised, explained], termsWith('clock-goes-on', 'rests'));
    expect(rests).toMatchObject({ since: explained.at, because: 'burden-discussed' });
  });

  it.each<[name: string, then: readonly Fact[]]>([
    ['while only the office knows', [raised]],
    ['where it was resolved before the member was told', [raised, resolved]],
    ['where another was raised since', [raised, explained, resolved, burdenRaised(at('Fri 2026-05-22 09:00'))]],
  ])('does not rest %s', (_, then) => {
    expect(owed('answer-or-promise', [asked, ...then], termsWith('clock-goes-on', 'rests')).rests).toBeNull();
  });

  it('rests again where it is reopened after the member was told', () => {
    const reopened = fact({ kind: 'burden-reopened' }, at('Fri 2026-05-22 09:00'));
    expect(owed('answer-or-promise', [asked, raised, explained, resolved, reopened], termsWith('clock-goes-on', 'rests')).rests?.since).toBe(reopened.at);
  });

  it('a discussion within a wait leaves out each day once', () => {
    const history = [asked, requested(at('Tue 2026-05-19 11:00')), raised, explained, resolved, replied(at('Fri 2026-05-22 12:00'))];
    expect(due(history, termsWith('pauses', 'rests'))).toBe(day('Tue 2026-05-26'));
  });
});
