import { explainCount } from '../../../src/domain/calendar/explain.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { latenessOf, promiseLedger } from '../../../src/domain/obligation/promise-ledger.js';
import { owed, stateWith } from '../../support/builders.js';
import { acknowledged, ada, answered, at, closed, day, fact, oscar, received } from '../../support/facts.js';

const asked = received(at('Mon 2026-05-18 10:00'));
const event = { meeting: 'planning', title: 'Planning Committee', heldOn: day('Thu 2026-06-04'), workingDaysAfter: 1 };
const promised = fact({ kind: 'acknowledged', channel: 'email', alreadyGiven: false, promisedOn: day('Fri 2026-06-05'), event }, at('Tue 2026-05-19 10:00'), { id: 'promise' });
const movedTo = (when: string, heldOn: string, to: string, meeting = 'planning'): Fact =>
  fact({ kind: 'promise-moved', promisedOn: day(to), event: { ...event, meeting, heldOn: day(heldOn) } }, at(when));

describe('a promise for after a meeting', () => {
  it('is due on the day that the calendar makes of it, and says of which meeting', () => {
    const { deadline } = owed('promise', [asked, promised]);
    expect(deadline?.dueOn).toBe(day('Fri 2026-06-05'));
    expect(deadline === null ? '' : explainCount(deadline.count)).toContain('1 working day after the meeting “Planning Committee” on Thursday 4 June 2026');
  });

  it('moves where the meeting does, stays the same promise, and keeps the day first told', () => {
    const promise = owed('promise', [asked, promised, movedTo('Wed 2026-05-27 10:00', 'Thu 2026-06-11', 'Fri 2026-06-12')]);
    expect([promise.deadline?.dueOn, promise.firstDueOn, promise.settled]).toEqual([day('Fri 2026-06-12'), day('Fri 2026-06-05'), null]);
  });

  it('stays where another meeting moves', () => {
    expect(owed('promise', [asked, promised, movedTo('Wed 2026-05-27 10:00', 'Thu 2026-06-11', 'Fri 2026-06-12', 'parks')]).deadline?.dueOn).toBe(day('Fri 2026-06-05'));
  });

  it.each<[when: string, due: string]>([
    ['Fri 2026-06-05 23:59', 'Fri 2026-06-12'],
    ['Sat 2026-06-06 00:00', 'Fri 2026-06-05'],
  ])('moved %s, after it ran out or not: due %s', (when, due) => {
    expect(owed('promise', [asked, promised, movedTo(when, 'Thu 2026-06-11', 'Fri 2026-06-12')]).deadline?.dueOn).toBe(day(due));
  });

  it('keeps its moved day when the calendar changes after', () => {
    const change = fact({ kind: 'calendar-changed', calendarVersion: 'calendar-2' }, at('Thu 2026-05-28 10:00'));
    expect(owed('promise', [asked, promised, movedTo('Wed 2026-05-27 10:00', 'Thu 2026-06-11', 'Fri 2026-06-12'), change]).deadline?.dueOn).toBe(day('Fri 2026-06-12'));
  });
});

describe('an answer in parts, as it was agreed', () => {
  const phased = fact({ kind: 'burden-resolved', outcome: 'phased', agreedBy: [ada], phasedUntil: day('Fri 2026-06-26') }, at('Wed 2026-05-20 10:00'));

  it('is promised for the day of the last part, in the place of what was promised before', () => {
    const first = acknowledged(at('Tue 2026-05-19 10:00'), day('Fri 2026-05-22'));
    expect(promiseLedger(stateWith([asked, first, phased]), at('Wed 2026-05-20 12:00')).map(({ promisedOn, fate }) => [promisedOn, fate])).toEqual([
      [day('Fri 2026-05-22'), 'renewed'],
      [day('Fri 2026-06-26'), 'open'],
    ]);
  });
});

describe('the ledger of promises', () => {
  const first = acknowledged(at('Tue 2026-05-19 10:00'), day('Fri 2026-05-22'), { by: { kind: 'person', person: oscar } });
  const renewed = acknowledged(at('Fri 2026-05-22 10:00'), day('Fri 2026-05-29'), { words: { text: 'Later.', reason: 'The contractor is ill.' } });
  const tooLate = acknowledged(at('Tue 2026-05-26 10:00'), day('Fri 2026-05-29'), { words: { reason: 'The contractor is ill.' } });

  it.each<[name: string, then: readonly Fact[], asOf: string, fates: readonly string[]]>([
    ['promised', [first], 'Fri 2026-05-22 23:59', ['open']],
    ['run out', [first], 'Sat 2026-05-23 00:00', ['missed']],
    ['kept', [first, answered(at('Fri 2026-05-22 23:59'))], 'Mon 2026-06-01 09:00', ['kept']],
    ['answered after it ran out', [first, answered(at('Sat 2026-05-23 00:00'))], 'Mon 2026-06-01 09:00', ['missed']],
    ['renewed in time, then kept', [first, renewed, answered(at('Thu 2026-05-28 10:00'))], 'Mon 2026-06-01 09:00', ['renewed', 'kept']],
    ['given anew after it ran out', [first, tooLate], 'Tue 2026-05-26 12:00', ['missed', 'open']],
    ['withdrawn by the member', [first, closed(at('Thu 2026-05-21 10:00'), 'withdrawn')], 'Mon 2026-06-01 09:00', ['lifted']],
  ])('%s', (_, then, asOf, fates) => {
    expect(promiseLedger(stateWith([asked, ...then]), at(asOf)).map(({ fate }) => fate)).toEqual(fates);
  });

  it('keeps who promised what, when, and why', () => {
    expect(promiseLedger(stateWith([asked, first, renewed]), at('Fri 2026-05-22 12:00'))).toMatchObject([
      { by: { kind: 'person', person: oscar }, promisedOn: day('Fri 2026-05-22'), reason: null },
      { givenAt: renewed.at, promisedOn: day('Fri 2026-05-29'), reason: 'The contractor is ill.' },
    ]);
  });

  it.each<[name: string, then: readonly Fact[], againstProtocol: boolean, againstPromise: boolean]>([
    ['in time for both', [first, answered(at('Thu 2026-05-21 10:00'))], false, false],
    ['late against the protocol alone', [answered(at('Thu 2026-05-21 10:00'))], true, false],
    ['late against the promise alone', [first, answered(at('Tue 2026-05-26 10:00'))], false, true],
    ['late against both', [acknowledged(at('Thu 2026-05-21 10:00'), day('Fri 2026-05-22')), answered(at('Tue 2026-05-26 10:00'))], true, true],
  ])('%s', (_, then, againstProtocol, againstPromise) => {
    expect(latenessOf(stateWith([asked, ...then]).obligations, at('Mon 2026-06-01 09:00'))).toEqual({ againstProtocol, againstPromise, againstLaw: false });
  });
});
