import { type Instant } from '../../../src/domain/calendar/instant.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type ObligationState, stateOf } from '../../../src/domain/obligation/obligation.js';
import { obligationsOf, owed, termsOf, timelyProtocol } from '../../support/builders.js';
import { acknowledged, answered, at, closed, contacted, day, received, receipted } from '../../support/facts.js';

const asked = received(at('Fri 2026-05-22 17:20'));
const aYearLater = at('Mon 2027-05-24 09:00');

describe('a timely answer, without a number of days', () => {
  const terms = termsOf({ protocol: timelyProtocol() });
  const first = owed('timely-answer', [asked], terms);

  it('has no deadline, and names no local standard', () => {
    expect(first).toMatchObject({ clause: 'ware/3.1-timely', deadline: null, localStandard: null });
  });

  it('is never late', () => {
    expect(stateOf(first, aYearLater)).toBe('open');
    expect(stateOf(owed('timely-answer', [asked, answered(aYearLater)], terms), aYearLater)).toBe('met');
  });

  it('gives way to a promise, which has a day', () => {
    const facts = [asked, acknowledged(at('Wed 2026-06-17 10:00'), day('Wed 2026-06-24'))];
    expect(obligationsOf(facts, {}, terms).map((one) => [one.kind, stateOf(one, at('Thu 2026-06-25 00:00'))])).toEqual([
      ['timely-answer', 'replaced'],
      ['promise', 'missed-and-open'],
    ]);
  });
});

describe('a timely answer, by the local standard of five working days', () => {
  const standard = { rule: 'timely', withinWorkingDays: 5, decidedOn: day('Tue 2026-03-10'), minute: '26/031' };
  const terms = termsOf({ protocol: timelyProtocol([standard]) });
  const lastMinute = at('Tue 2026-06-02 23:59');
  const midnight = at('Wed 2026-06-03 00:00');

  it('has a deadline, and says whose decision it is', () => {
    const first = owed('timely-answer', [asked], terms);
    expect(first).toMatchObject({ clause: 'ware/3.1-timely', localStandard: standard });
    expect(first.deadline?.dueOn).toBe(day('Tue 2026-06-02'));
  });

  it.each<[name: string, then: readonly Fact[], asOf: Instant, state: ObligationState]>([
    ['is open on its last minute', [], lastMinute, 'open'],
    ['is missed at midnight', [], midnight, 'missed-and-open'],
    ['is not met by the receipt or a contact', [receipted(asked.at), contacted(lastMinute)], midnight, 'missed-and-open'],
    ['is met by an answer on its last minute', [answered(lastMinute)], aYearLater, 'met'],
    ['is met late by an answer at midnight', [answered(midnight)], aYearLater, 'met-late'],
    ['is replaced by a promise on its last minute', [acknowledged(lastMinute, day('Fri 2026-06-12'))], aYearLater, 'replaced'],
    ['is replaced late by a promise at midnight', [acknowledged(midnight, day('Fri 2026-06-12'))], aYearLater, 'replaced-late'],
    ['is lifted when the member withdraws', [closed(lastMinute, 'withdrawn')], aYearLater, 'lifted'],
    ['is not lifted by closing as answered', [closed(lastMinute, 'answered')], aYearLater, 'missed-and-open'],
  ])('%s', (_, then, asOf, state) => {
    expect(stateOf(owed('timely-answer', [asked, ...then], terms), asOf)).toBe(state);
  });

  it('is the standard of its own rule only', () => {
    const another = termsOf({ protocol: timelyProtocol([{ ...standard, rule: 'another' }]) });
    expect(owed('timely-answer', [asked], another)).toMatchObject({ deadline: null, localStandard: null });
  });
});
