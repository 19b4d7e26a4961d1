import { type Instant } from '../../../src/domain/calendar/instant.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type ObligationState, stateOf } from '../../../src/domain/obligation/obligation.js';
import { obligationsOf, owed } from '../../support/builders.js';
import { acknowledged, answered, appended, assigned, at, closed, contacted, day, oscar, receipted, received } from '../../support/facts.js';

/** houghton-regis/10.1 and 10.2: an enquiry by any means; an answer, or a timescale for one, within two working days. */
describe('what is owed on receipt', () => {
  it.each<[name: string, receivedAt: string, dueOn: string]>([
    ['in office hours, in a plain week', 'Tue 2026-05-12 10:00', 'Thu 2026-05-14'],
    ['at midnight, as the day begins', 'Tue 2026-05-12 00:00', 'Thu 2026-05-14'],
    ['before the office opens', 'Tue 2026-05-12 06:30', 'Thu 2026-05-14'],
    ['a minute before the cut-off', 'Tue 2026-05-12 16:59', 'Thu 2026-05-14'],
    ['at the cut-off', 'Tue 2026-05-12 17:00', 'Fri 2026-05-15'],
    ['a minute before midnight', 'Tue 2026-05-12 23:59', 'Fri 2026-05-15'],
    ['over a weekend', 'Thu 2026-05-14 10:00', 'Mon 2026-05-18'],
    ['Friday before a bank holiday, in time', 'Fri 2026-05-22 16:59', 'Wed 2026-05-27'],
    ['Friday evening before a bank holiday', 'Fri 2026-05-22 17:20', 'Thu 2026-05-28'],
    ['on the Saturday before a bank holiday', 'Sat 2026-05-23 11:00', 'Thu 2026-05-28'],
    ['on the Sunday before a bank holiday', 'Sun 2026-05-24 23:59', 'Thu 2026-05-28'],
    ['on a bank holiday', 'Mon 2026-05-25 10:00', 'Thu 2026-05-28'],
    ['at midnight, as a bank holiday ends', 'Tue 2026-05-26 00:00', 'Thu 2026-05-28'],
    ['Thursday before Good Friday, in time', 'Thu 2026-04-02 16:59', 'Wed 2026-04-08'],
    ['Thursday before Good Friday, after the cut-off', 'Thu 2026-04-02 17:00', 'Thu 2026-04-09'],
    ['two days before Christmas', 'Wed 2026-12-23 16:59', 'Tue 2026-12-29'],
    ['on Christmas Eve, after the cut-off', 'Thu 2026-12-24 17:00', 'Thu 2026-12-31'],
    ['before the clocks go forward, in time', 'Fri 2026-03-27 16:59', 'Tue 2026-03-31'],
    ['before the clocks go forward, at the cut-off', 'Fri 2026-03-27 17:00', 'Wed 2026-04-01'],
    ['just after midnight in summer time, still yesterday in UTC', 'Wed 2026-07-01 00:30', 'Fri 2026-07-03'],
    ['at the cut-off in summer time', 'Wed 2026-07-01 17:00', 'Mon 2026-07-06'],
    ['before the clocks go back', 'Fri 2026-10-23 16:59', 'Tue 2026-10-27'],
  ])('%s: %s is due %s', (_, receivedAt, dueOn) => {
    const first = owed('answer-or-promise', [received(at(receivedAt))]);
    expect(first.deadline?.dueOn).toBe(day(dueOn));
  });

  it('closes with the office and ends with the day', () => {
    const { deadline } = owed('answer-or-promise', [received(at('Fri 2026-05-22 17:20'))]);
    expect(deadline).toMatchObject({ closesAt: at('Thu 2026-05-28 17:00'), lastMoment: at('Fri 2026-05-29 00:00') });
  });

  it.each(['email', 'telephone', 'meeting', 'letter', 'in-person', 'message'] as const)('is the same by %s', (channel) => {
    const first = owed('answer-or-promise', [received(at('Tue 2026-05-12 10:00'), { channel })]);
    expect(first).toMatchObject({ clause: 'houghton-regis/10.2', localStandard: null, deadline: { dueOn: day('Thu 2026-05-14') } });
  });
});

const asked = received(at('Tue 2026-05-12 10:00'), {}, { id: 'asked' });
const lastMinute = at('Thu 2026-05-14 23:59');
const midnight = at('Fri 2026-05-15 00:00');
const muchLater = at('Mon 2026-06-01 09:00');
const promised = day('Wed 2026-05-20');

describe('the first duty, due Thursday 14 May', () => {
  it.each<[name: string, then: readonly Fact[], asOf: Instant, state: ObligationState]>([
    ['is open on its last minute', [], lastMinute, 'open'],
    ['is missed at midnight', [], midnight, 'missed-and-open'],
    ['is not met by the automatic receipt', [receipted(asked.at)], midnight, 'missed-and-open'],
    ['is not met by a contact', [contacted(lastMinute)], midnight, 'missed-and-open'],
    ['is not met by many contacts', [contacted(asked.at), contacted(lastMinute)], midnight, 'missed-and-open'],
    ['is not met by assigning it', [assigned(lastMinute, oscar)], midnight, 'missed-and-open'],
    ['is not met by what the member writes', [appended(lastMinute)], midnight, 'missed-and-open'],
    ['is met by an answer on its last minute', [answered(lastMinute)], muchLater, 'met'],
    ['is met late by an answer at midnight', [answered(midnight)], muchLater, 'met-late'],
    ['is met by an acknowledgement on its last minute', [acknowledged(lastMinute, promised)], muchLater, 'met'],
    ['is met late by an acknowledgement at midnight', [acknowledged(midnight, promised)], muchLater, 'met-late'],
    ['is met by an answer at the very receipt', [answered(asked.at)], asked.at, 'met'],
    ['was open until it was met', [answered(lastMinute)], at('Thu 2026-05-14 23:58'), 'open'],
    ['was missed until it was met late', [answered(muchLater)], midnight, 'missed-and-open'],
    ['is met once: the first answer counts', [answered(lastMinute), answered(midnight)], muchLater, 'met'],
    ['is lifted when the member withdraws', [closed(lastMinute, 'withdrawn')], muchLater, 'lifted'],
    ['is lifted when it was recorded by mistake', [closed(lastMinute, 'mistaken')], muchLater, 'lifted'],
    ['stays missed when it is lifted too late', [closed(at('Fri 2026-05-15 09:00'), 'withdrawn')], muchLater, 'lifted-late'],
    ['was open until it was lifted', [closed(lastMinute, 'withdrawn')], at('Wed 2026-05-13 09:00'), 'open'],
    ['is not lifted by closing as answered', [closed(lastMinute, 'answered')], muchLater, 'missed-and-open'],
  ])('%s', (_, then, asOf, state) => {
    expect(stateOf(owed('answer-or-promise', [asked, ...then]), asOf)).toBe(state);
  });

  it('says what settled it, how and when', () => {
    const answer = answered(lastMinute, { id: 'answer' });
    expect(owed('answer-or-promise', [asked, answer]).settled).toEqual({ how: 'met', by: 'answer', at: lastMinute });
  });
});

describe('a promise for Wednesday 20 May', () => {
  const promise = acknowledged(at('Wed 2026-05-13 11:00'), promised, { id: 'promise' });
  const last = at('Wed 2026-05-20 23:59');
  const over = at('Thu 2026-05-21 00:00');
  const next = day('Wed 2026-05-27');

  it.each<[name: string, then: readonly Fact[], asOf: Instant, state: ObligationState]>([
    ['is open on its last minute', [], last, 'open'],
    ['is missed at midnight', [], over, 'missed-and-open'],
    ['is not kept by a contact', [contacted(last)], over, 'missed-and-open'],
    ['is kept by an answer on its last minute', [answered(last)], muchLater, 'met'],
    ['is broken by an answer at midnight', [answered(over)], muchLater, 'met-late'],
    ['is replaced in time on its last minute', [acknowledged(last, next)], muchLater, 'replaced'],
    ['is replaced too late at midnight: it was missed', [acknowledged(over, next)], muchLater, 'replaced-late'],
    ['was open until it was replaced', [acknowledged(last, next)], at('Wed 2026-05-20 23:58'), 'open'],
    ['is lifted when the member withdraws', [closed(last, 'withdrawn')], muchLater, 'lifted'],
    ['is not lifted by closing as answered', [closed(last, 'answered')], muchLater, 'missed-and-open'],
  ])('%s', (_, then, asOf, state) => {
    expect(stateOf(owed('promise', [asked, promise, ...then]), asOf)).toBe(state);
  });

  it('keeps the first date beside its own', () => {
    const dates = obligationsOf([asked, promise]).map(({ kind, deadline }) => [kind, deadline?.dueOn]);
    expect(dates).toEqual([
      ['answer-or-promise', day('Thu 2026-05-14')],
      ['promise', promised],
    ]);
  });

  it('is a ledger entry that renewals leave standing', () => {
    const renewed = acknowledged(last, next, { id: 'renewed' });
    const again = acknowledged(at('Thu 2026-05-28 09:00'), day('Fri 2026-06-05'), { id: 'again' });
    const ledger = obligationsOf([asked, promise, renewed, again, answered(at('Fri 2026-06-05 12:00'))]);
    const [, ...promises] = ledger.map((entry) => [entry.startedBy, entry.deadline?.dueOn, stateOf(entry, at('Mon 2026-06-08 09:00'))]);
    expect(promises).toEqual([
      ['promise', promised, 'replaced'],
      ['renewed', next, 'replaced-late'],
      ['again', day('Fri 2026-06-05'), 'met'],
    ]);
  });

  it('starts even when it comes too late for the first duty', () => {
    const late = obligationsOf([asked, acknowledged(midnight, promised)]);
    expect(late.map((obligation) => stateOf(obligation, midnight))).toEqual(['met-late', 'open']);
  });

  it('may fall on a day off: the date is kept, and the office closes the working day before', () => {
    const facts = [asked, acknowledged(at('Wed 2026-05-13 11:00'), day('Sat 2026-05-23'))];
    expect(owed('promise', facts).deadline).toMatchObject({
      dueOn: day('Sat 2026-05-23'),
      closesAt: at('Fri 2026-05-22 17:00'),
      lastMoment: at('Sun 2026-05-24 00:00'),
    });
  });

  it.each<[name: string, before: Fact]>([
    ['an answer', answered(at('Wed 2026-05-13 10:00'))],
    ['an answer at the same instant', answered(promise.at)],
    ['a closure', closed(at('Wed 2026-05-13 10:00'), 'withdrawn')],
  ])('does not start after %s', (_, before) => {
    expect(obligationsOf([asked, before, promise]).map(({ kind }) => kind)).toEqual(['answer-or-promise']);
  });

  it('starts before a closure at the same instant, which lifts it', () => {
    const facts = [asked, closed(promise.at, 'withdrawn'), promise];
    expect(obligationsOf(facts).map((obligation) => stateOf(obligation, promise.at))).toEqual(['met', 'lifted']);
  });
});
