import { type CountedEnquiry } from '../../../src/domain/digest/counted-enquiry.js';
import { type Figures, isAllWell } from '../../../src/domain/digest/figures.js';
import { figureSums } from '../../../src/domain/digest/figure-list.js';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { periodOf } from '../../../src/domain/digest/week.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { stateWith, termsOf, timelyProtocol } from '../../support/builders.js';
import { acknowledged, answered, appended, assigned, at, closed, corrected, day, fact, oscar, received } from '../../support/facts.js';
import { office } from '../calendar/offices.js';

/** The week of Monday 16 to Sunday 22 November 2026, read at the opening of the Monday after. */
const week = periodOf('2026-W48', 'Europe/London');
const monday = at('Mon 2026-11-23 09:00');
const context = { calendar: office(), office: office(), counting: defaultCountingSettings, unattended: [], needsAttention: 0 };
const none = figuresOf([], week, monday, context);

function figures(facts: readonly Fact[], asOf = monday, terms?: TermsOf): Figures {
  const counted: CountedEnquiry = stateWith(facts, terms);
  return figuresOf([counted], week, asOf, context);
}

/** The parts of a sum, which are looked at apart. */
const apart = new Set<string>(['answered', ...(figureSums.find(({ whole }) => whole === 'openNow')?.parts ?? [])]);

/** What differs from a week in which nothing happened. */
function told(facts: readonly Fact[], terms?: TermsOf): Partial<Figures> {
  const found = Object.entries(figures(facts, monday, terms)).filter(([name, value]) => !apart.has(name) && value !== none[name as keyof Figures]);
  return Object.fromEntries(found);
}

const asked = received(at('Mon 2026-11-16 10:00'));
const taken = assigned(at('Mon 2026-11-16 10:05'), oscar);
const before = received(at('Fri 2026-11-13 10:00'));
const again = fact({ kind: 'reopened', fact: 'since', because: 'new-question', askedAt: at('Tue 2026-11-17 09:00') }, at('Wed 2026-11-18 09:00'));
const noDays = termsOf({ protocol: timelyProtocol() });

describe('an enquiry in the week', () => {
  it.each<[what: string, facts: readonly Fact[], figures: Partial<Figures>]>([
    ['answered in time', [asked, taken, answered(at('Wed 2026-11-18 23:59'))], { received: 1, answeredInTime: 1 }],
    ['answered late', [asked, taken, answered(at('Thu 2026-11-19 00:00'))], { received: 1, answeredLate: 1 }],
    ['open and overdue', [asked, taken], { received: 1, openNow: 1, overdueNow: 1 }],
    ['open, nobody’s, and unverified', [received(at('Fri 2026-11-20 17:20'), { senderVerified: false })], { received: 1, openNow: 1, dueNext: 1, unassignedNow: 1, unverifiedNow: 1 }],
    ['withdrawn', [asked, taken, closed(at('Tue 2026-11-17 10:00'), 'withdrawn')], { received: 1, withdrawn: 1 }],
    ['recorded by mistake', [asked, taken, closed(at('Tue 2026-11-17 10:00'), 'mistaken')], { received: 1, mistaken: 1 }],
    ['received before, answered late', [before, taken, answered(at('Wed 2026-11-18 10:00'))], { answeredLate: 1 }],
    ['received before, answered in time', [before, taken, answered(at('Tue 2026-11-17 10:00'))], { answeredInTime: 1 }],
    ['answered after the week', [asked, taken, answered(at('Mon 2026-11-23 08:00'))], { received: 1 }],
    ['received on the Sunday at midnight', [received(at('Mon 2026-11-23 00:00')), taken], { openNow: 1, dueNext: 1 }],
    ['received in its first moment', [received(at('Mon 2026-11-16 00:00')), taken, answered(at('Mon 2026-11-16 09:00'))], { received: 1, answeredInTime: 1 }],
    ['answered, opened again and late the second time', [asked, taken, answered(at('Mon 2026-11-16 12:00')), appended(at('Tue 2026-11-17 09:00'), { id: 'since' }), again, answered(at('Fri 2026-11-20 00:00'))], { received: 1, reopened: 1, answeredInTime: 1, answeredLate: 1 }],
    ['answered before and open again', [before, taken, answered(at('Fri 2026-11-13 12:00')), appended(at('Tue 2026-11-17 09:00'), { id: 'since' }), again], { reopened: 1, openNow: 1, overdueNow: 1 }],
    ['answered twice counts once', [asked, taken, answered(at('Tue 2026-11-17 10:00')), answered(at('Fri 2026-11-20 10:00'))], { received: 1, answeredInTime: 1 }],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  it('has no day to be late by, where none is set', () => {
    expect(told([asked, taken, answered(at('Fri 2026-11-20 10:00'))], noDays)).toEqual({ received: 1, answeredNoDaySet: 1 });
    expect(told([asked, taken], noDays)).toEqual({ received: 1, openNow: 1 });
  });
});

describe('a promise', () => {
  const promise = (when: string, by: string): Fact => acknowledged(at(when), day(by));
  const made = promise('Tue 2026-11-17 10:00', 'Fri 2026-11-20');

  it.each<[what: string, facts: readonly Fact[], figures: Partial<Figures>]>([
    ['kept', [made, answered(at('Fri 2026-11-20 18:00'))], { acknowledged: 1, promisesKept: 1, answeredWithinPromise: 1 }],
    ['missed, then answered', [made, answered(at('Sat 2026-11-21 10:00'))], { acknowledged: 1, promisesMissed: 1, answeredLate: 1 }],
    ['missed and open', [made], { acknowledged: 1, promisesMissed: 1, openNow: 1, overdueNow: 1 }],
    ['renewed in time', [made, promise('Fri 2026-11-20 10:00', 'Wed 2026-11-25')], { acknowledged: 1, promisesRenewed: 1, openNow: 1, dueNext: 1 }],
    ['renewed too late', [made, promise('Sat 2026-11-21 10:00', 'Wed 2026-11-25')], { acknowledged: 1, promisesMissed: 1, openNow: 1, dueNext: 1 }],
    ['lifted', [made, closed(at('Thu 2026-11-19 10:00'), 'withdrawn')], { acknowledged: 1, withdrawn: 1 }],
    ['due the Monday after', [promise('Tue 2026-11-17 10:00', 'Mon 2026-11-30')], { acknowledged: 1, openNow: 1 }],
  ])('%s', (_, facts, expected) => {
    expect(told([asked, taken, ...facts])).toEqual({ received: 1, ...expected });
  });

  it('is counted once, however many rules the protocol has', () => {
    const one = timelyProtocol();
    const [rule] = one.rules;
    if (rule === undefined) throw new Error('The protocol has a rule.');
    const two = termsOf({ protocol: { ...one, rules: [rule, { ...rule, id: 'another' }] } });
    expect(told([asked, taken, made, answered(at('Fri 2026-11-20 18:00'))], two)).toMatchObject({ acknowledged: 1, promisesKept: 1 });
  });
});

describe('logged late', () => {
  it.each<[received: string, logged: string, late: number]>([
    ['Mon 2026-11-16 10:00', 'Mon 2026-11-16 16:59', 0],
    ['Mon 2026-11-16 10:00', 'Tue 2026-11-17 09:00', 1],
    ['Mon 2026-11-16 19:00', 'Tue 2026-11-17 16:00', 0],
    ['Mon 2026-11-16 19:00', 'Wed 2026-11-18 09:00', 1],
    ['Sat 2026-11-21 11:00', 'Mon 2026-11-23 09:00', 0],
    ['Fri 2026-11-20 11:00', 'Mon 2026-11-23 09:00', 1],
  ])('received %s, logged %s: %d', (when, logged, late) => {
    const fact = received(at(when), {}, { recordedAt: at(logged) });
    expect(figures([fact]).loggedLate).toBe(late);
  });
});

describe('the figures', () => {
  it('give open enquiries by age in working days', () => {
    const ages = ['Mon 2026-11-23 08:00', 'Thu 2026-11-19 10:00', 'Wed 2026-11-18 10:00', 'Fri 2026-11-13 10:00', 'Fri 2026-11-06 10:00'];
    const found = figuresOf(ages.map((when) => stateWith([received(at(when))])), week, monday, context);
    expect(found).toMatchObject({ openNow: 5, openUpTo2: 2, open3To5: 1, open6To10: 1, openOver10: 1 });
  });

  it('see nothing of what happened after they were made for', () => {
    const facts = [asked, taken, answered(at('Wed 2026-11-18 10:00'))];
    expect(figures(facts, at('Wed 2026-11-18 09:59'))).toMatchObject({ answeredInTime: 0, openNow: 1 });
    expect(figures([asked], at('Mon 2026-11-16 09:00'))).toMatchObject({ received: 0, openNow: 0 });
  });

  it('see what a correction took back no more', () => {
    const wrong = answered(at('Wed 2026-11-18 10:00'));
    expect(told([asked, taken, wrong, corrected(at('Fri 2026-11-20 10:00'), wrong.id)])).toMatchObject({ openNow: 1, overdueNow: 1 });
  });

  it('are all well only where nothing needs anybody', () => {
    expect(isAllWell(none)).toBe(true);
    expect(isAllWell(figures([asked, taken, answered(at('Tue 2026-11-17 10:00'))]))).toBe(true);
    expect(isAllWell(figures([asked, taken]))).toBe(false);
    expect(isAllWell({ ...none, needsAttentionNow: 1 })).toBe(false);
  });
});
