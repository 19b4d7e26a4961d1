import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type CountingSettings, defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type CouncilFacts } from '../../../src/domain/calendar/council-calendars.js';
import { dueAfterWorkingDays, dueAfterWorkingDaysFrom, dueOnDate } from '../../../src/domain/calendar/deadline.js';
import { dueAfter, dueDay, dueEpoch } from '../../../src/domain/calendar/due.js';
import { dayNumberOf } from '../../../src/domain/calendar/civil-date.js';
import { epochOf } from '../../../src/domain/calendar/instant.js';
import { christmasClosure, hours, office } from './offices.js';
import { at, day, refusalOf, spelt, taken } from './spelt.js';

const settings = (parts: Partial<CountingSettings> = {}): CountingSettings => ({ ...defaultCountingSettings, ...parts });
const byClosing = settings({ afterHours: { kind: 'closing-time' } });
const byCalendar = settings({ afterHours: { kind: 'calendar-day' } });
const dayOne = settings({ dayOfReceipt: 'day-1' });
const noHalfDays = settings({ halfDay: 'not-a-working-day' });
const mornings: Partial<CouncilFacts> = { week: { monday: hours('09:00-12:00'), wednesday: hours('09:00-12:00') } };
const oneMorning: Partial<CouncilFacts> = { week: { wednesday: hours('09:30-12:00') } };
const christmas: Partial<CouncilFacts> = { closures: [christmasClosure] };
const mourning: Partial<CouncilFacts> = { oneOffDays: [{ date: day('Mon 2026-09-21'), title: 'State funeral', proclaimed: true }] };

type Row = readonly [name: string, facts: Partial<CouncilFacts>, by: CountingSettings, received: string, days: number, zero: string, due: string];

const rows: readonly Row[] = [
  ['Friday before the Spring bank holiday, in the morning', {}, settings(), 'Fri 2026-05-22 10:00', 2, 'Fri 2026-05-22', 'Wed 2026-05-27'],
  ['a minute before the cut-off', {}, settings(), 'Fri 2026-05-22 16:59', 2, 'Fri 2026-05-22', 'Wed 2026-05-27'],
  ['at the cut-off', {}, settings(), 'Fri 2026-05-22 17:00', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['after the cut-off', {}, settings(), 'Fri 2026-05-22 17:20', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['on the Saturday', {}, settings(), 'Sat 2026-05-23 10:00', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['on the bank holiday', {}, settings(), 'Mon 2026-05-25 10:00', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['a minute past midnight', {}, settings(), 'Tue 2026-05-26 00:01', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['before the office opens', {}, settings(), 'Tue 2026-05-26 06:00', 2, 'Tue 2026-05-26', 'Thu 2026-05-28'],
  ['no days: due on day 0', {}, settings(), 'Fri 2026-05-22 17:20', 0, 'Tue 2026-05-26', 'Tue 2026-05-26'],
  ['the cut-off apart from closing: open until twelve, received at three', mornings, settings(), 'Mon 2026-06-08 15:00', 2, 'Mon 2026-06-08', 'Mon 2026-06-15'],
  ['the same by closing time', mornings, byClosing, 'Mon 2026-06-08 15:00', 2, 'Wed 2026-06-10', 'Wed 2026-06-17'],
  ['a minute before closing', mornings, byClosing, 'Mon 2026-06-08 11:59', 2, 'Mon 2026-06-08', 'Mon 2026-06-15'],
  ['at closing', mornings, byClosing, 'Mon 2026-06-08 12:00', 2, 'Wed 2026-06-10', 'Wed 2026-06-17'],
  ['between two openings, by closing time', { week: { monday: hours('09:00-12:30 13:30-17:00') } }, byClosing, 'Mon 2026-06-08 13:00', 1, 'Mon 2026-06-08', 'Mon 2026-06-15'],
  ['the calendar day: late in the evening', {}, byCalendar, 'Fri 2026-05-22 23:59', 2, 'Fri 2026-05-22', 'Wed 2026-05-27'],
  ['the calendar day: on a Sunday', {}, byCalendar, 'Sun 2026-05-24 12:00', 2, 'Sun 2026-05-24', 'Wed 2026-05-27'],
  ['the day of receipt is day 1', {}, dayOne, 'Fri 2026-05-22 10:00', 2, 'Fri 2026-05-22', 'Tue 2026-05-26'],
  ['the same after the cut-off', {}, dayOne, 'Fri 2026-05-22 17:20', 2, 'Tue 2026-05-26', 'Wed 2026-05-27'],
  ['day 1 and no days', {}, dayOne, 'Fri 2026-05-22 10:00', 0, 'Fri 2026-05-22', 'Fri 2026-05-22'],
  ['day 1 and one day: the day itself', {}, dayOne, 'Fri 2026-05-22 10:00', 1, 'Fri 2026-05-22', 'Fri 2026-05-22'],
  ['day 1 by the calendar day, on a Sunday that does not count', {}, settings({ dayOfReceipt: 'day-1', afterHours: { kind: 'calendar-day' } }), 'Sun 2026-05-24 12:00', 1, 'Sun 2026-05-24', 'Tue 2026-05-26'],
  ['over Easter', {}, settings(), 'Thu 2026-04-02 12:00', 1, 'Thu 2026-04-02', 'Tue 2026-04-07'],
  ['over Easter on the weekend of the clocks', {}, settings(), 'Thu 2024-03-28 17:30', 2, 'Tue 2024-04-02', 'Thu 2024-04-04'],
  ['Christmas on a Friday, Boxing Day moved to Monday', {}, settings(), 'Thu 2026-12-24 10:00', 2, 'Thu 2026-12-24', 'Wed 2026-12-30'],
  ['Christmas and Boxing Day both moved', {}, settings(), 'Fri 2027-12-24 10:00', 2, 'Fri 2027-12-24', 'Thu 2027-12-30'],
  ['New Year moved', {}, settings(), 'Fri 2027-12-31 10:00', 1, 'Fri 2027-12-31', 'Tue 2028-01-04'],
  ['the early May holiday that was moved for VE Day', {}, settings(), 'Fri 2020-05-01 12:00', 2, 'Fri 2020-05-01', 'Tue 2020-05-05'],
  ['the Christmas closure: Christmas Eve in the morning', christmas, settings(), 'Thu 2026-12-24 10:00', 2, 'Thu 2026-12-24', 'Tue 2027-01-05'],
  ['the Christmas closure: Christmas Eve after it shut, before the cut-off', christmas, settings(), 'Thu 2026-12-24 13:00', 2, 'Thu 2026-12-24', 'Tue 2027-01-05'],
  ['the same by closing time', christmas, byClosing, 'Thu 2026-12-24 13:00', 2, 'Mon 2027-01-04', 'Wed 2027-01-06'],
  ['a minute before it shuts, by closing time', christmas, byClosing, 'Thu 2026-12-24 12:29', 2, 'Thu 2026-12-24', 'Tue 2027-01-05'],
  ['as it shuts, by closing time', christmas, byClosing, 'Thu 2026-12-24 12:30', 2, 'Mon 2027-01-04', 'Wed 2027-01-06'],
  ['within the closure', christmas, settings(), 'Wed 2026-12-30 10:00', 2, 'Mon 2027-01-04', 'Wed 2027-01-06'],
  ['a half day that is none of the days', christmas, noHalfDays, 'Wed 2026-12-23 10:00', 1, 'Wed 2026-12-23', 'Mon 2027-01-04'],
  ['received on such a half day', christmas, noHalfDays, 'Thu 2026-12-24 10:00', 1, 'Mon 2027-01-04', 'Tue 2027-01-05'],
  ['a half day that counts', christmas, settings(), 'Wed 2026-12-23 10:00', 1, 'Wed 2026-12-23', 'Thu 2026-12-24'],
  ['one morning a week', oneMorning, settings(), 'Thu 2026-05-28 10:00', 2, 'Wed 2026-06-03', 'Wed 2026-06-17'],
  ['one morning a week, over the Christmas closure', { ...oneMorning, ...christmas }, settings(), 'Wed 2026-12-23 10:00', 1, 'Wed 2026-12-23', 'Wed 2027-01-06'],
  ['a day of mourning', mourning, settings(), 'Fri 2026-09-18 10:00', 1, 'Fri 2026-09-18', 'Tue 2026-09-22'],
  ['on the night when the clocks go forward', {}, settings(), 'Sun 2026-03-29 00:30', 2, 'Mon 2026-03-30', 'Wed 2026-04-01'],
  ['on the night when they go back', {}, settings(), 'Sun 2026-10-25 01:30', 2, 'Mon 2026-10-26', 'Wed 2026-10-28'],
  ['over the night when they go forward', {}, settings(), 'Fri 2026-03-27 16:59', 1, 'Fri 2026-03-27', 'Mon 2026-03-30'],
  ['over the night when they go back', {}, settings(), 'Fri 2026-10-23 17:00', 1, 'Mon 2026-10-26', 'Tue 2026-10-27'],
  ['twenty days', {}, settings(), 'Wed 2026-12-02 09:00', 20, 'Wed 2026-12-02', 'Mon 2027-01-04'],
  ['a thousand days', {}, settings(), 'Mon 2026-01-05 09:00', 1000, 'Mon 2026-01-05', 'Fri 2029-12-14'],
  ['over the end of the published years', {}, settings(), 'Fri 2028-12-29 12:00', 1, 'Fri 2028-12-29', 'Tue 2029-01-02'],
];

describe('due after working days', () => {
  test.each(rows)('%s', (_, facts, by, received, days, zero, due) => {
    const { dueOn, count } = taken(dueAfterWorkingDays(office(facts), by, at(received), days));
    expect(spelt(dueOn)).toBe(due);
    expect(count).toMatchObject({ kind: 'working-days', dayZero: { on: day(zero) } });
  });

  test.each(rows)('without the reason, and in numbers alone: %s', (_, facts, by, received, days) => {
    const { dueOn, closesAt, lastMoment } = taken(dueAfterWorkingDays(office(facts), by, at(received), days));
    expect(taken(dueAfter(office(facts), by, at(received), days))).toEqual({ dueOn, closesAt, lastMoment });
    expect(dueDay(office(facts), by, epochOf(at(received)), days)).toBe(dayNumberOf(dueOn));
    expect(dueEpoch(office(facts), by, epochOf(at(received)), days)).toBe(epochOf(closesAt));
  });

  test('the same instant is another day in another zone', () => {
    const received = at('Tue 2026-06-09 23:30', 'Etc/UTC');
    expect(spelt(taken(dueAfterWorkingDays(office(), byCalendar, received, 1)).dueOn)).toBe('Thu 2026-06-11');
    expect(spelt(taken(dueAfterWorkingDays(office({ zone: 'America/New_York' }), byCalendar, received, 1)).dueOn)).toBe('Wed 2026-06-10');
    expect(spelt(taken(dueAfterWorkingDays(office({ zone: 'Pacific/Kiritimati' }), byCalendar, received, 1)).dueOn)).toBe('Thu 2026-06-11');
  });

  test('a date whose hour is not known is taken as in time', () => {
    const noonCutOff = settings({ afterHours: { kind: 'cut-off', at: clockTime('00:01') } });
    const { dueOn, count } = taken(dueAfterWorkingDaysFrom(office(), noonCutOff, day('Fri 2026-05-22'), 2));
    expect(spelt(dueOn)).toBe('Wed 2026-05-27');
    expect(count).toMatchObject({ received: { on: '2026-05-22', time: null, at: null } });
  });

  test.each([-1, 0.5, 1001, NaN, Infinity, -Infinity])('%p days are refused, with the number', (days) => {
    const refusal = refusalOf(dueAfterWorkingDays(office(), settings(), at('Fri 2026-05-22 10:00'), days));
    expect(refusal).toMatchObject({ code: 'not-a-count', found: String(days) });
    expect(refusalOf(dueAfter(office(), settings(), at('Fri 2026-05-22 10:00'), days))).toEqual(refusal);
    expect([dueDay(office(), settings(), 0, days), dueEpoch(office(), byClosing, 0, days)]).toEqual([NaN, NaN]);
  });

  test('numbers out of no number are no number', () => {
    expect([dueDay(office(), settings(), NaN, 2), dueEpoch(office(), byClosing, NaN, 2)]).toEqual([NaN, NaN]);
  });
});

describe('when the due day ends', () => {
  const received = at('Tue 2026-12-22 10:00');

  test.each([
    ['at midnight, in winter', settings(), 1, '2026-12-23T17:00:00.000Z', '2026-12-24T00:00:00.000Z'],
    ['at closing', settings({ dueDayEnds: 'closing-time' }), 1, '2026-12-23T17:00:00.000Z', '2026-12-23T17:00:00.000Z'],
    ['at midnight on a half day', settings(), 2, '2026-12-24T12:30:00.000Z', '2026-12-25T00:00:00.000Z'],
    ['at the closing of a half day', settings({ dueDayEnds: 'closing-time' }), 2, '2026-12-24T12:30:00.000Z', '2026-12-24T12:30:00.000Z'],
  ])('%s', (_, by, days, closesAt, lastMoment) => {
    expect(taken(dueAfterWorkingDays(office(christmas), by, received, days))).toMatchObject({ closesAt, lastMoment });
  });

  test.each([
    ['in summer', 'Thu 2026-05-21 10:00', '2026-05-22T23:00:00.000Z'],
    ['the day before the clocks go forward', 'Fri 2026-03-27 10:00', '2026-03-30T23:00:00.000Z'],
    ['the Friday before they go back', 'Thu 2026-10-22 10:00', '2026-10-23T23:00:00.000Z'],
  ])('midnight %s', (_, from, lastMoment) => {
    expect(taken(dueAfterWorkingDays(office(), settings(), at(from), 1)).lastMoment).toBe(lastMoment);
  });

  test('a Sunday on which the clocks change is 23 or 25 hours long', () => {
    const sundays = office({ week: { sunday: hours('10:00-12:00') } });
    const march = taken(dueAfterWorkingDays(sundays, settings(), at('Sun 2026-03-22 10:00'), 1));
    expect([march.closesAt, march.lastMoment]).toEqual(['2026-03-29T11:00:00.000Z', '2026-03-29T23:00:00.000Z']);
    const october = taken(dueAfterWorkingDays(sundays, settings(), at('Sun 2026-10-18 10:00'), 1));
    expect([october.closesAt, october.lastMoment]).toEqual(['2026-10-25T12:00:00.000Z', '2026-10-26T00:00:00.000Z']);
  });

  test('where midnight itself is jumped over, the day ends with the jump', () => {
    const cairo = office({ zone: 'Africa/Cairo', week: { thursday: hours('09:00-17:00') } });
    const { lastMoment } = taken(dueAfterWorkingDays(cairo, settings(), at('Thu 2026-04-16 10:00', 'Africa/Cairo'), 1));
    expect(lastMoment).toBe('2026-04-23T22:00:00.000Z');
  });
});

describe('a promised date', () => {
  test('is the due date', () => {
    const { dueOn, closesAt, lastMoment, count } = taken(dueOnDate(office(), settings(), day('Tue 2026-11-24'), 'v7'));
    expect([spelt(dueOn), closesAt, lastMoment]).toEqual(['Tue 2026-11-24', '2026-11-24T17:00:00.000Z', '2026-11-25T00:00:00.000Z']);
    expect(count).toMatchObject({ kind: 'date', because: 'promised', off: null, calendarVersion: 'v7', provisional: false });
  });

  test.each(['end-of-day', 'closing-time'] as const)('on a day off it stands: reminders go before, and it runs to its own midnight (%s)', (dueDayEnds) => {
    const promise = taken(dueOnDate(office(), settings({ dueDayEnds }), day('Mon 2026-12-28')));
    expect(spelt(promise.dueOn)).toBe('Mon 2026-12-28');
    expect(promise.closesAt).toBe('2026-12-24T17:00:00.000Z');
    expect(promise.lastMoment).toBe('2026-12-29T00:00:00.000Z');
    expect(promise.count).toMatchObject({ off: { kind: 'bank-holiday', title: 'Boxing Day', substitute: true } });
  });
});

describe('the count that a deadline carries', () => {
  const friday = at('Fri 2026-05-22 17:20');

  test('says what was received, why day 0 is that day, and what became of every day', () => {
    const { count } = taken(dueAfterWorkingDays(office(), settings(), friday, 2, 'calendar-3'));
    const springBankHoliday = { kind: 'bank-holiday', title: 'Spring bank holiday', substitute: false, provisional: false };
    expect(count).toEqual({
      kind: 'working-days',
      days: 2,
      received: { on: '2026-05-22', time: '17:20', at: friday },
      restarted: null,
      dayZero: { on: '2026-05-26', because: { kind: 'after-cut-off', at: '17:00' } },
      counted: ['2026-05-27', '2026-05-28'],
      passedOver: [
        { date: '2026-05-23', off: { kind: 'weekend' } },
        { date: '2026-05-24', off: { kind: 'weekend' } },
        { date: '2026-05-25', off: springBankHoliday },
      ],
      dueOn: '2026-05-28',
      settings: settings(),
      calendarVersion: 'calendar-3',
      provisional: false,
    });
    expect(JSON.parse(JSON.stringify(count))).toEqual(count);
  });

  test('shares the records of its days with every other count, and nobody can change them', () => {
    const passedOver = (facts: Partial<CouncilFacts>) => {
      const { count } = taken(dueAfterWorkingDays(office(facts), settings(), friday, 2));
      return count.kind === 'working-days' ? count.passedOver : [];
    };
    expect(passedOver({})[0]).toBe(passedOver(christmas)[0]);
    for (const day of passedOver({})) expect([Object.isFrozen(day), Object.isFrozen(day.off)]).toEqual([true, true]);
  });

  test.each([
    ['in time', settings(), 'Fri 2026-05-22 10:00', { kind: 'received-in-time' }],
    ['after the cut-off', settings(), 'Fri 2026-05-22 17:00', { kind: 'after-cut-off', at: '17:00' }],
    ['after closing', byClosing, 'Fri 2026-05-22 18:00', { kind: 'after-closing', at: '17:00' }],
    ['after a cut-off at midnight: nothing is ever in time', settings({ afterHours: { kind: 'cut-off', at: clockTime('00:00') } }), 'Fri 2026-05-22 10:00', { kind: 'after-cut-off', at: '00:00' }],
    ['by the calendar day', byCalendar, 'Fri 2026-05-22 18:00', { kind: 'calendar-day' }],
    ['at a weekend', settings(), 'Sun 2026-05-24 18:00', { kind: 'not-a-working-day', off: { kind: 'weekend' } }],
  ])('why day 0 is that day: %s', (_, by, received, because) => {
    expect(taken(dueAfterWorkingDays(office(), by, at(received), 1)).count).toMatchObject({ dayZero: { because } });
  });

  test.each([
    ['within the published years', 'Fri 2028-12-22 10:00', 2, false],
    ['due beyond them', 'Fri 2028-12-29 10:00', 1, true],
    ['wholly beyond them', 'Mon 2040-06-04 10:00', 2, true],
    ['received before them', 'Fri 2010-12-31 10:00', 5, true],
  ])('is provisional or not: %s', (_, received, days, provisional) => {
    expect(taken(dueAfterWorkingDays(office(), settings(), at(received), days)).count.provisional).toBe(provisional);
  });
});
