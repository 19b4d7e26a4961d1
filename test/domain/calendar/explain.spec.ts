import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { dueAfterCalendarDays, dueAfterMonths } from '../../../src/domain/calendar/calendar-spans.js';
import { type CountingSettings, defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type CouncilFacts, elitestoneCalendar, foiCalendar, meetingCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { dueAfterWorkingDays, dueAfterWorkingDaysFrom, dueOnDate } from '../../../src/domain/calendar/deadline.js';
import { explainCount, explainDays } from '../../../src/domain/calendar/explain.js';
import { foiDue } from '../../../src/domain/calendar/foi.js';
import { noticeDue } from '../../../src/domain/calendar/notice-due.js';
import { receivedAt } from '../../../src/domain/calendar/receipt.js';
import { papersDue } from '../../../src/domain/calendar/week-before.js';
import { built, christmasClosure, council, hours, office } from './offices.js';
import { at, day, taken } from './spelt.js';

const settings = (parts: Partial<CountingSettings> = {}): CountingSettings => ({ ...defaultCountingSettings, ...parts });
const christmas: Partial<CouncilFacts> = { closures: [{ ...christmasClosure, endsAt: clockTime('09:00') }] };
const byClosing = settings({ afterHours: { kind: 'closing-time' } });

function said(facts: Partial<CouncilFacts>, by: CountingSettings, received: string, days: number): string {
  return explainCount(taken(dueAfterWorkingDays(office(facts), by, at(received), days)).count);
}

describe('a count in plain English', () => {
  test.each([
    [
      'Friday evening before the Spring bank holiday',
      {}, settings(), 'Fri 2026-05-22 17:20', 2,
      'Received Friday 22 May 2026 at 17:20, after the cut-off at 17:00, so counted from Tuesday 26 May (Monday 25 May is the Spring bank holiday). Day 1 Wednesday 27, day 2 Thursday 28 May.',
    ],
    [
      'the same morning: the holiday is told where it falls',
      {}, settings(), 'Fri 2026-05-22 10:20', 2,
      'Received Friday 22 May 2026 at 10:20. Day 1 Tuesday 26 May (Monday 25 May is the Spring bank holiday), day 2 Wednesday 27 May.',
    ],
    [
      'at the cut-off itself',
      {}, settings(), 'Thu 2026-05-21 17:00', 1,
      'Received Thursday 21 May 2026 at 17:00, at the cut-off of 17:00, so counted from Friday 22 May. Day 1 Tuesday 26 May (Monday 25 May is the Spring bank holiday).',
    ],
    [
      'an ordinary week: weekends need no words',
      {}, settings(), 'Thu 2026-06-11 10:00', 3,
      'Received Thursday 11 June 2026 at 10:00. Day 1 Friday 12, day 2 Monday 15, day 3 Tuesday 16 June.',
    ],
    [
      'a Saturday on the weekend of the clocks, over the end of the month',
      {}, settings(), 'Sat 2026-03-28 12:00', 2,
      'Received Saturday 28 March 2026 at 12:00, at a weekend, so counted from Monday 30 March. Day 1 Tuesday 31 March, day 2 Wednesday 1 April.',
    ],
    [
      'on a bank holiday',
      {}, settings(), 'Mon 2026-05-25 12:00', 1,
      'Received Monday 25 May 2026 at 12:00, which is the Spring bank holiday, so counted from Tuesday 26 May. Day 1 Wednesday 27 May.',
    ],
    [
      'Christmas Eve in the morning',
      {}, settings(), 'Thu 2026-12-24 10:00', 2,
      'Received Thursday 24 December 2026 at 10:00. Day 1 Tuesday 29 December (Friday 25 December is Christmas Day; Monday 28 December is the substitute day for Boxing Day), day 2 Wednesday 30 December.',
    ],
    [
      'Christmas Eve after closing, over the closure and the year',
      christmas, byClosing, 'Thu 2026-12-24 13:00', 2,
      'Received Thursday 24 December 2026 at 13:00, after closing at 12:30, so counted from Monday 4 January 2027 (Friday 25 December is Christmas Day; Monday 28 December is the substitute day for Boxing Day; closed Tuesday 29 to Thursday 31 December, Christmas closure; Friday 1 January 2027 is New Year’s Day). Day 1 Tuesday 5, day 2 Wednesday 6 January 2027.',
    ],
    [
      'as the office closes',
      {}, byClosing, 'Thu 2026-06-11 17:00', 1,
      'Received Thursday 11 June 2026 at 17:00, at closing time, so counted from Friday 12 June. Day 1 Monday 15 June.',
    ],
    [
      'within the closure',
      christmas, settings(), 'Wed 2026-12-30 09:00', 1,
      'Received Wednesday 30 December 2026 at 09:00, which is a day the office is closed (Christmas closure), so counted from Monday 4 January 2027 (closed Thursday 31 December, Christmas closure; Friday 1 January 2027 is New Year’s Day). Day 1 Tuesday 5 January 2027.',
    ],
    [
      'a half day that does not count',
      christmas, settings({ halfDay: 'not-a-working-day' }), 'Tue 2026-12-22 09:00', 2,
      'Received Tuesday 22 December 2026 at 09:00. Day 1 Wednesday 23 December, day 2 Monday 4 January 2027 (Thursday 24 December is a half day, Christmas closure; Friday 25 December is Christmas Day; Monday 28 December is the substitute day for Boxing Day; closed Tuesday 29 to Thursday 31 December, Christmas closure; Friday 1 January 2027 is New Year’s Day).',
    ],
    [
      'a day of mourning',
      { oneOffDays: [{ date: day('Mon 2026-09-21'), title: 'State funeral', proclaimed: true }] }, settings(), 'Fri 2026-09-18 10:00', 1,
      'Received Friday 18 September 2026 at 10:00. Day 1 Tuesday 22 September (Monday 21 September is a day off (State funeral)).',
    ],
    [
      'one morning a week, on no office day',
      { week: { wednesday: hours('09:30-12:00') } }, settings(), 'Thu 2026-05-28 10:00', 1,
      'Received Thursday 28 May 2026 at 10:00, which is not an office day, so counted from Wednesday 3 June. Day 1 Wednesday 10 June.',
    ],
    [
      'the day of receipt as day 1',
      {}, settings({ dayOfReceipt: 'day-1' }), 'Sat 2026-05-23 10:20', 2,
      'Received Saturday 23 May 2026 at 10:20, at a weekend, so counted from Tuesday 26 May as day 1 (Monday 25 May is the Spring bank holiday). Day 1 Tuesday 26, day 2 Wednesday 27 May.',
    ],
    [
      'five days: each',
      {}, settings(), 'Fri 2026-06-12 10:00', 5,
      'Received Friday 12 June 2026 at 10:00. Day 1 Monday 15, day 2 Tuesday 16, day 3 Wednesday 17, day 4 Thursday 18, day 5 Friday 19 June.',
    ],
    [
      'six days: the first and the last',
      {}, settings(), 'Fri 2026-06-12 10:00', 6,
      'Received Friday 12 June 2026 at 10:00. Day 1 Monday 15 June, and so on to day 6 Monday 22 June.',
    ],
    [
      'twenty days: the first and the last',
      {}, settings(), 'Fri 2026-05-01 10:00', 20,
      'Received Friday 1 May 2026 at 10:00. Day 1 Tuesday 5 May, and so on to day 20 Tuesday 2 June (Monday 4 May is the Early May bank holiday; Monday 25 May is the Spring bank holiday).',
    ],
    ['no days', {}, settings(), 'Fri 2026-05-22 10:20', 0, 'Received Friday 22 May 2026 at 10:20. No day is added: due Friday 22 May.'],
    [
      'where closing ends the due day',
      {}, settings({ dueDayEnds: 'closing-time' }), 'Thu 2026-06-11 10:00', 1,
      'Received Thursday 11 June 2026 at 10:00. Day 1 Friday 12 June. By closing time.',
    ],
    [
      'beyond the published bank holidays',
      {}, settings(), 'Thu 2029-03-29 16:00', 1,
      'Received Thursday 29 March 2029 at 16:00. Day 1 Tuesday 3 April (Friday 30 March is Good Friday; Monday 2 April is Easter Monday). Not all bank holidays of that time are published, so the date is provisional.',
    ],
    [
      'an occasion that is no named day',
      {}, settings(), 'Thu 2011-04-28 10:00', 1,
      'Received Thursday 28 April 2011 at 10:00. Day 1 Tuesday 3 May (Friday 29 April is a bank holiday (Royal wedding); Monday 2 May is the Early May Bank Holiday).',
    ],
  ] as const)('%s', (_, facts, by, received, days, expected) => {
    expect(said(facts, by, received, days)).toBe(expected);
  });

  test('a date whose hour is not known', () => {
    const { count } = taken(dueAfterWorkingDaysFrom(office(), settings(), day('Thu 2026-06-11'), 1));
    expect(explainCount(count)).toBe('Received Thursday 11 June 2026. Day 1 Friday 12 June.');
  });

  test.each([
    ['kept', 'Tue 2026-11-24', 'Promised for Tuesday 24 November 2026.'],
    ['on a day off', 'Mon 2026-12-28', 'Promised for Monday 28 December 2026, which is the substitute day for Boxing Day; the promised date stands.'],
  ])('a promise %s', (_, promised, expected) => {
    expect(explainCount(taken(dueOnDate(office(), settings(), day(promised))).count)).toBe(expected);
  });

  test('FOI: clarified, with a fee and a holiday in one nation', () => {
    const foi = built(foiCalendar(council()));
    const request = {
      workingDays: 20,
      reading: 'ico',
      clarifies: day('Tue 2026-05-05'),
      fee: { noticeGivenOn: day('Wed 2026-06-10'), receivedOn: day('Fri 2026-06-12') },
    } as const;
    expect(explainCount(taken(foiDue(foi, receivedAt(foi, at('Sun 2026-06-07 00:30')), request)).count)).toBe(
      'First received Tuesday 5 May 2026; clarified Sunday 7 June 2026 at 00:30, which is day 0 of a fresh count. Day 1 Monday 8 June, and so on to day 20 Thursday 9 July (Wednesday 10 to Friday 12 June do not count, between the fees notice and the fee; Monday 15 June is the World Cup bank holiday in Scotland).',
    );
  });

  test.each([
    ['Tue 2026-06-09', '3 clear days before the meeting on Tuesday 9 June 2026: Friday 5, Saturday 6 and Monday 8 June. Notice by Thursday 4 June; if Saturdays are not counted, by Wednesday 3 June.'],
    ['Thu 2026-04-09', '3 clear days before the meeting on Thursday 9 April 2026: Tuesday 31 March, Wednesday 1 and Wednesday 8 April (Thursday 2 to Tuesday 7 April are in the Easter break). Notice by Monday 30 March.'],
  ])('notice of a meeting on %s', (meeting, expected) => {
    const readings = { nalc: built(meetingCalendar(council())), elitestone: built(elitestoneCalendar(council())) };
    expect(explainCount(taken(noticeDue(readings, settings(), day(meeting), 3)).count)).toBe(expected);
  });

  test('papers a week before, calendar days and months', () => {
    expect(explainCount(papersDue(office(), settings(), day('Mon 2026-06-01')).count)).toBe(
      'A week before the meeting on Monday 1 June 2026: Monday 25 May is the Spring bank holiday, so Friday 22 May. By closing time.',
    );
    expect(explainCount(papersDue(office(), settings({ weekBefore: 'seven-clear-days' }), day('Wed 2026-12-09')).count)).toBe(
      'Seven clear days before the meeting on Wednesday 9 December 2026: Tuesday 1 December. By closing time.',
    );
    expect(explainCount(taken(dueAfterMonths(office(), settings(), day('Thu 2019-09-26'), 3, 'forward')).count)).toBe(
      '3 months after Thursday 26 September 2019: Thursday 26 December is Boxing Day, so Friday 27 December.',
    );
    expect(explainCount(taken(dueAfterCalendarDays(office(), settings(), day('Mon 2026-06-01'), 1, 'forward')).count)).toBe(
      '1 day after Monday 1 June 2026: Tuesday 2 June.',
    );
  });
});

describe('a count day by day', () => {
  function told(facts: Partial<CouncilFacts>, by: CountingSettings, received: string, days: number): string[] {
    const { count } = taken(dueAfterWorkingDays(office(facts), by, at(received), days));
    return explainDays(count).map(({ date, text }) => `${date} ${text}`);
  }

  test('after the cut-off', () => {
    expect(told({}, settings(), 'Fri 2026-05-22 17:20', 2)).toEqual([
      '2026-05-22 not counted, received at 17:20, after the cut-off at 17:00',
      '2026-05-23 a weekend',
      '2026-05-24 a weekend',
      '2026-05-25 the Spring bank holiday',
      '2026-05-26 day 0',
      '2026-05-27 day 1',
      '2026-05-28 day 2, due',
    ]);
  });

  test('in time, on a day of its own, and in a closure', () => {
    expect(told({}, settings(), 'Thu 2026-06-11 10:00', 0)).toEqual(['2026-06-11 day 0, received at 10:00, due']);
    expect(told(christmas, byClosing, 'Thu 2026-12-31 10:00', 0)).toEqual([
      '2026-12-31 a day the office is closed (Christmas closure), received at 10:00',
      '2027-01-01 New Year’s Day',
      '2027-01-02 a weekend',
      '2027-01-03 a weekend',
      '2027-01-04 day 0, due',
    ]);
    expect(told({}, byClosing, 'Thu 2026-06-11 18:00', 0)[0]).toBe('2026-06-11 not counted, received at 18:00, after closing at 17:00');
  });

  test('a promise is one line', () => {
    const { count } = taken(dueOnDate(office(), settings(), day('Tue 2026-11-24')));
    expect(explainDays(count)).toEqual([{ date: '2026-11-24', text: 'Promised for Tuesday 24 November 2026.' }]);
  });

  test('notice of a meeting has a line for each day between', () => {
    const readings = { nalc: built(meetingCalendar(council())), elitestone: built(elitestoneCalendar(council())) };
    const { count } = taken(noticeDue(readings, settings(), day('Tue 2026-06-09'), 3));
    expect(explainDays(count).map(({ text }) => text)).toEqual(['day 1', 'day 2', 'a weekend', 'day 3']);
  });
});

describe('the causes that a long count names', () => {
  const shut = (startsOn: string, endsOn: string, title: string, hours_ = {}) => ({ startsOn: day(startsOn), endsOn: day(endsOn), title, ...hours_ });

  it('are not drawn together over days that counted', () => {
    const twice = { closures: [shut('Fri 2026-06-05', 'Fri 2026-06-05', 'Training'), shut('Fri 2026-06-26', 'Fri 2026-06-26', 'Training')] };
    const words = said(twice, settings(), 'Mon 2026-06-01 10:00', 20);
    expect(words).toContain('closed Friday 5 June, Training; closed Friday 26 June, Training');
  });

  it('are drawn together over a weekend', () => {
    const words = said({ closures: [shut('Fri 2026-06-05', 'Mon 2026-06-08', 'Flood')] }, settings(), 'Mon 2026-06-01 10:00', 6);
    expect(words).toContain('closed Friday 5 to Monday 8 June, Flood');
  });

  it('are the closure that takes the day, not one that ends as it opens', () => {
    const closures = [{ ...christmasClosure, endsAt: clockTime('09:00') }, shut('Mon 2027-01-04', 'Mon 2027-01-04', 'Burst boiler')];
    const words = said({ closures }, settings(), 'Wed 2026-12-23 10:00', 3);
    expect(words).toContain('closed Monday 4 January 2027, Burst boiler');
  });

  it('are the special half day where no closure cuts it', () => {
    const half = { date: day('Mon 2027-01-04'), openings: hours('09:00-12:00'), title: 'Stocktaking' };
    const facts = { closures: [{ ...christmasClosure, endsAt: clockTime('09:00') }], specialDays: [half] };
    const words = said(facts, settings({ halfDay: 'not-a-working-day' }), 'Wed 2026-12-23 10:00', 2);
    expect(words).toContain('Monday 4 January 2027 is a half day, Stocktaking');
  });

  it('do not call the day of receipt day 0 where it is day 1', () => {
    const words = said({}, settings({ afterHours: { kind: 'calendar-day' }, dayOfReceipt: 'day-1' }), 'Mon 2026-06-01 10:00', 2);
    expect(words).toBe('Received Monday 1 June 2026 at 10:00. Day 1 Monday 1, day 2 Tuesday 2 June.');
  });
});
