import { type CountedEnquiry } from '../../../src/domain/digest/counted-enquiry.js';
import { type Figures } from '../../../src/domain/digest/figures.js';
import { behindFigures, figuresOf } from '../../../src/domain/digest/figures-of.js';
import { periodOf } from '../../../src/domain/digest/week.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { everyKind, stateWith, termsOf } from '../../support/builders.js';
import { answered, assigned, at, burdenDiscussed, burdenExplained, burdenRaised, burdenResolved, byMail, fact, olive, oscar, received, replied, requested } from '../../support/facts.js';
import { office } from '../calendar/offices.js';

/** The week of Monday 16 to Sunday 22 November 2026, read at the opening of the Monday after. */
const week = periodOf('2026-W48', 'Europe/London');
const monday = at('Mon 2026-11-23 09:00');
const context = { calendar: office(), office: office(), counting: defaultCountingSettings, unattended: [], needsAttention: 0 };
const asked = received(at('Mon 2026-11-16 10:00'));
const taken = assigned(at('Mon 2026-11-16 10:05'), oscar);
const terms = termsOf({ protocol: everyKind() });

function counted(facts: readonly Fact[]): CountedEnquiry {
  return stateWith([asked, taken, ...facts], terms);
}

function figures(facts: readonly Fact[]): Figures {
  return figuresOf([counted(facts)], week, monday, context);
}

/** The figures of one kind that are not nought. */
function told(facts: readonly Fact[], of: RegExp): Partial<Figures> {
  return Object.fromEntries(Object.entries(figures(facts)).filter(([name, value]) => of.test(name) && value > 0));
}

describe('the discussion of a burden', () => {
  const raised = burdenRaised(at('Mon 2026-11-16 11:00'));
  const explained = burdenExplained(at('Tue 2026-11-17 11:00'));
  const discussed = burdenDiscussed(at('Wed 2026-11-18 11:00'));

  it.each<[what: string, facts: readonly Fact[], figures: Partial<Figures>]>([
    ['raised', [raised], { burdensRaised: 1, burdensToExplainNow: 1 }],
    ['explained', [raised, explained], { burdensRaised: 1, burdensToDiscussNow: 1 }],
    ['discussed', [raised, explained, discussed], { burdensRaised: 1, burdensToAgreeNow: 1 }],
    ['declined', [raised, explained, fact({ kind: 'burden-declined' }, at('Wed 2026-11-18 11:00'))], { burdensRaised: 1, burdensToAgreeNow: 1 }],
    ['agreed, narrowed', [raised, explained, discussed, burdenResolved(at('Sun 2026-11-22 23:59'))], { burdensRaised: 1, burdensNarrowed: 1 }],
    ['agreed after the week', [raised, explained, discussed, burdenResolved(at('Mon 2026-11-23 00:00'))], { burdensRaised: 1 }],
    ['agreed, and raised again', [raised, burdenResolved(at('Tue 2026-11-17 09:00'), 'proceed'), burdenRaised(at('Wed 2026-11-18 09:00'))], { burdensRaised: 2, burdensToExplainNow: 1, burdensProceeded: 1 }],
    ['left when the enquiry was answered', [raised, explained, answered(at('Thu 2026-11-19 10:00'))], { burdensRaised: 1 }],
    ['to a committee', [raised, burdenResolved(at('Tue 2026-11-17 09:00'), 'to-committee')], { burdensRaised: 1, burdensToCommittee: 1 }],
    ['by the law on information', [raised, burdenResolved(at('Tue 2026-11-17 09:00'), 'foi')], { burdensRaised: 1, burdensToFoi: 1 }],
  ])('%s', (_, facts, expected) => {
    expect(told(facts, /^burdens/)).toEqual(expected);
  });
});

describe('what members were asked for', () => {
  const asks = requested(at('Tue 2026-11-17 10:00'));

  it.each<[what: string, facts: readonly Fact[], awaited: number]>([
    ['is awaited', [asks], 1],
    ['is awaited of each who was asked', [asks, requested(at('Tue 2026-11-17 10:01'), olive)], 2],
    ['came', [asks, replied(at('Wed 2026-11-18 10:00'))], 0],
    ['was asked after the Monday’s opening', [requested(at('Mon 2026-11-23 09:01'))], 0],
  ])('%s', (_, facts, awaited) => {
    expect(figures(facts).repliesAwaitedNow).toBe(awaited);
  });

  it('is in no other figure where the office opened it to ask, and nobody asked the office', () => {
    const opened = received(at('Mon 2026-11-16 10:00'), { byOffice: true });
    const made = figuresOf([stateWith([opened, asks], terms)], week, monday, context);
    expect(Object.entries(made).filter(([name, value]) => value > 0 && name !== 'hoursOpen')).toEqual([['repliesAwaitedNow', 1]]);
  });
});

describe('another end', () => {
  it.each<[what: string, happening: Fact['happening'], figures: Partial<Figures>]>([
    ['the county’s matter', { kind: 'answered', ...byMail, response: { kind: 'redirected', body: 'county', name: 'The county' } }, { answered: 1, answeredInTime: 1, redirected: 1 }],
    ['refused', { kind: 'answered', ...byMail, response: { kind: 'refused', ground: 'party', clause: 'houghton-regis/8.1' } }, { answered: 1, answeredInTime: 1, refused: 1 }],
  ])('%s is an answer, with a figure of its own', (_, happening, expected) => {
    expect(told([fact(happening, at('Tue 2026-11-17 10:00'))], /^(answered|redirected|refused)/)).toEqual(expected);
  });
});

describe('hours', () => {
  it('are those estimated for what came in, beside those that the office was open', () => {
    const estimate = fact({ kind: 'estimated', hours: 7.5 }, at('Tue 2026-11-17 10:00'));
    expect(figures([estimate])).toMatchObject({ estimated: 1, hoursEstimated: 7.5, hoursOpen: 40 });
    expect(figures([])).toMatchObject({ estimated: 0, hoursEstimated: 0 });
  });

  it('of opening are those until now, of a period that is not over', () => {
    const open = (asOf: string): number => figuresOf([], periodOf('2026-W49', 'Europe/London'), at(asOf), context).hoursOpen;
    expect([open('Sun 2026-11-22 12:00'), open('Tue 2026-11-24 13:00'), open('Mon 2026-11-30 09:00')]).toEqual([0, 12, 40]);
  });

  it('of opening are fewer in the week of a bank holiday', () => {
    expect(figuresOf([], periodOf('2026-W23', 'Europe/London'), monday, context).hoursOpen).toBe(32);
  });
});

describe('the list behind a figure', () => {
  it('says when each came to be counted', () => {
    const behind = behindFigures([counted([burdenRaised(at('Mon 2026-11-16 11:00')), answered(at('Thu 2026-11-19 10:00'))])], week, monday, context);
    expect([behind.received, behind.burdensRaised, behind.answeredLate].map((list) => list.map(({ at: when }) => when))).toEqual([
      [at('Mon 2026-11-16 10:00')],
      [at('Mon 2026-11-16 11:00')],
      [at('Thu 2026-11-19 10:00')],
    ]);
  });
});
