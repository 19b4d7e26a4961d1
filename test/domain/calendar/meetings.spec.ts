import { clearDaysBetween, latestNotice, noticeStanding } from '../../../src/domain/calendar/clear-days.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { elitestoneCalendar, meetingCalendar, wholeDay } from '../../../src/domain/calendar/council-calendars.js';
import { noticeDue } from '../../../src/domain/calendar/notice-due.js';
import { papersDue } from '../../../src/domain/calendar/week-before.js';
import { built, christmasClosure, council, definition, hours, office } from './offices.js';
import { day, refusalOf, spelt, taken } from './spelt.js';

const readings = { nalc: built(meetingCalendar(council())), elitestone: built(elitestoneCalendar(council())) };
const allWeek = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, wholeDay]));
const everyDay = built(definition({ week: allWeek }));

describe('the latest notice that leaves three clear days', () => {
  test.each([
    ['a Tuesday: Saturday counts for NALC', 'Tue 2026-06-09', 'Thu 2026-06-04', 'Wed 2026-06-03'],
    ['a Monday', 'Mon 2026-06-08', 'Wed 2026-06-03', 'Tue 2026-06-02'],
    ['a Friday', 'Fri 2026-06-12', 'Mon 2026-06-08', 'Mon 2026-06-08'],
    ['a Thursday: Sunday would do', 'Thu 2026-06-11', 'Sun 2026-06-07', 'Sun 2026-06-07'],
    ['after the Spring bank holiday', 'Wed 2026-05-27', 'Thu 2026-05-21', 'Wed 2026-05-20'],
    ['after the Easter break', 'Thu 2026-04-09', 'Mon 2026-03-30', 'Mon 2026-03-30'],
    ['on the Wednesday after Easter', 'Wed 2026-04-08', 'Sun 2026-03-29', 'Sun 2026-03-29'],
    ['after the Christmas break', 'Mon 2027-01-04', 'Tue 2026-12-29', 'Tue 2026-12-22'],
    ['after a Christmas on a Saturday', 'Tue 2028-01-04', 'Wed 2027-12-22', 'Wed 2027-12-22'],
    ['Elitestone’s own case', 'Tue 1990-05-01', 'Thu 1990-04-26', 'Wed 1990-04-25'],
  ])('%s', (_, event, byNalc, byElitestone) => {
    expect(spelt(taken(latestNotice(readings.nalc, day(event), 3)))).toBe(byNalc);
    expect(spelt(taken(latestNotice(readings.elitestone, day(event), 3)))).toBe(byElitestone);
  });

  test('where every day counts: posted on a Monday, the meeting cannot be before the Friday', () => {
    expect(spelt(taken(latestNotice(everyDay, day('Fri 2026-07-10'), 3)))).toBe('Mon 2026-07-06');
  });

  test('no clear days: the day before', () => {
    expect(spelt(taken(latestNotice(everyDay, day('Fri 2026-07-10'), 0)))).toBe('Thu 2026-07-09');
  });

  test.each([-1, 2.5, 1001])('%p clear days are refused', (n) => {
    expect(refusalOf(latestNotice(everyDay, day('Fri 2026-07-10'), n))).toMatchObject({ code: 'not-a-count', found: String(n) });
    expect(refusalOf(noticeStanding(readings, day('Fri 2026-07-10'), day('Fri 2026-07-17'), n)).code).toBe('not-a-count');
    expect(refusalOf(noticeDue(readings, defaultCountingSettings, day('Fri 2026-07-10'), n)).code).toBe('not-a-count');
  });
});

describe('whether a notice stands', () => {
  test.each([
    ['in time by either reading', 'Wed 2026-06-03', 'enough'],
    ['in time if Saturday counts', 'Thu 2026-06-04', 'only-nalc'],
    ['too late', 'Fri 2026-06-05', 'too-short'],
  ])('%s', (_, notice, standing) => {
    expect(taken(noticeStanding(readings, day(notice), day('Tue 2026-06-09'), 3))).toEqual({
      standing,
      latestByNalc: '2026-06-04',
      latestByElitestone: '2026-06-03',
    });
  });

  test('the clear days between', () => {
    expect(clearDaysBetween(readings.nalc, day('Thu 2026-06-04'), day('Tue 2026-06-09'))).toBe(3);
    expect(clearDaysBetween(readings.elitestone, day('Thu 2026-06-04'), day('Tue 2026-06-09'))).toBe(2);
    expect(clearDaysBetween(readings.nalc, day('Tue 2026-06-09'), day('Tue 2026-06-09'))).toBe(0);
  });
});

test('the notice that is due carries each day between, and the safer date', () => {
  const { dueOn, lastMoment, count } = taken(noticeDue(readings, defaultCountingSettings, day('Tue 2026-06-09'), 3, 'v1'));
  expect(dueOn).toBe('2026-06-04');
  expect(lastMoment).toBe('2026-06-04T23:00:00.000Z');
  expect(count).toMatchObject({
    kind: 'clear-days',
    saferOn: '2026-06-03',
    calendarVersion: 'v1',
    counted: ['2026-06-05', '2026-06-06', '2026-06-08'],
    passedOver: [{ date: '2026-06-07', off: { kind: 'weekend' } }],
  });
});

describe('papers at least a week before a meeting', () => {
  const sevenClearDays = { ...defaultCountingSettings, weekBefore: 'seven-clear-days' } as const;

  test.each([
    ['the same weekday', {}, defaultCountingSettings, 'Mon 2026-10-26', 'Mon 2026-10-19', '2026-10-19T16:00:00.000Z'],
    ['in winter', {}, defaultCountingSettings, 'Mon 2026-11-23', 'Mon 2026-11-16', '2026-11-16T17:00:00.000Z'],
    ['a bank holiday in Scotland: the Friday before', { nation: 'scotland' }, defaultCountingSettings, 'Mon 2026-06-22', 'Fri 2026-06-12', '2026-06-12T16:00:00.000Z'],
    ['Easter Monday: Maundy Thursday', {}, defaultCountingSettings, 'Mon 2026-04-13', 'Thu 2026-04-02', '2026-04-02T16:00:00.000Z'],
    ['in the Christmas closure: its half day, by half past twelve', { closures: [christmasClosure] }, defaultCountingSettings, 'Tue 2027-01-05', 'Thu 2026-12-24', '2026-12-24T12:30:00.000Z'],
    ['in a week of one morning', { week: { wednesday: hours('09:30-12:00') } }, defaultCountingSettings, 'Mon 2026-06-22', 'Wed 2026-06-10', '2026-06-10T11:00:00.000Z'],
    ['seven clear days', {}, sevenClearDays, 'Wed 2026-12-09', 'Tue 2026-12-01', '2026-12-01T17:00:00.000Z'],
    ['seven clear days before a Monday', {}, sevenClearDays, 'Mon 2026-06-22', 'Fri 2026-06-12', '2026-06-12T16:00:00.000Z'],
  ] as const)('%s', (_, facts, by, meeting, expected, closes) => {
    const papers = papersDue(office(facts), by, day(meeting));
    expect(spelt(papers.dueOn)).toBe(expected);
    expect([papers.closesAt, papers.lastMoment]).toEqual([closes, closes]);
  });
});
