import fc from 'fast-check';
import { addDays, civilDate, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { dueAt, isLate, weekDueAt } from '../../../src/domain/digest/due-week.js';
import { isoWeekOf, mondayOf, periodOf, weeksBetween } from '../../../src/domain/digest/week.js';
import { type CouncilFacts } from '../../../src/domain/calendar/council-calendars.js';
import { christmasClosure, hours, office } from '../calendar/offices.js';
import { at, day, spelt } from '../calendar/spelt.js';

describe('the ISO week of a day', () => {
  it.each<[on: string, week: string, monday: string]>([
    ['Mon 2026-11-23', '2026-W48', 'Mon 2026-11-23'],
    ['Sun 2026-11-29', '2026-W48', 'Mon 2026-11-23'],
    ['Thu 2026-12-31', '2026-W53', 'Mon 2026-12-28'],
    ['Sun 2027-01-03', '2026-W53', 'Mon 2026-12-28'],
    ['Mon 2027-01-04', '2027-W01', 'Mon 2027-01-04'],
    ['Mon 2024-12-30', '2025-W01', 'Mon 2024-12-30'],
    ['Fri 2021-01-01', '2020-W53', 'Mon 2020-12-28'],
  ])('%s is in %s, which begins %s', (on, week, monday) => {
    expect(isoWeekOf(day(on))).toBe(week);
    expect(spelt(mondayOf(week))).toBe(monday);
  });

  it('begins on the Monday before any day, and its name is in the order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays(civilDate('1990-01-01'), days);
        expect(mondayOf(isoWeekOf(date))).toBe(addDays(date, 1 - weekdayOf(date)));
        expect(isoWeekOf(addDays(date, 7)) > isoWeekOf(date)).toBe(true);
      }),
    );
  });
});

describe('what a digest reports', () => {
  it.each<[week: string, from: string, to: string]>([
    ['2026-W48', 'Mon 2026-11-16 00:00', 'Mon 2026-11-23 00:00'],
    ['2026-W14', 'Mon 2026-03-23 00:00', 'Mon 2026-03-30 00:00'],
    ['2026-W44', 'Mon 2026-10-19 00:00', 'Mon 2026-10-26 00:00'],
    ['2027-W01', 'Mon 2026-12-28 00:00', 'Mon 2027-01-04 00:00'],
  ])('%s: from %s until just before %s, by the clock on the wall', (week, from, to) => {
    expect(periodOf(week, 'Europe/London')).toEqual({ from: at(from), to: at(to) });
  });

  it('is 167 hours in March and 169 in October', () => {
    const length = (week: string): number => {
      const { from, to } = periodOf(week, 'Europe/London');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(['2026-W14', '2026-W15', '2026-W44'].map(length)).toEqual([167, 168, 169]);
  });
});

describe('the weeks between two', () => {
  it.each<[after: string, before: string, most: number, weeks: readonly string[]]>([
    ['2026-W47', '2026-W48', 9, []],
    ['2026-W48', '2026-W48', 9, []],
    ['2026-W49', '2026-W48', 9, []],
    ['2026-W52', '2027-W02', 9, ['2026-W53', '2027-W01']],
    ['2020-W01', '2026-W48', 2, ['2026-W46', '2026-W47']],
  ])('after %s and before %s, at most %d: %j', (after, before, most, weeks) => {
    expect(weeksBetween(after, before, most)).toEqual(weeks);
  });
});

describe('the week whose digest is due', () => {
  const tuesdayMornings: Partial<CouncilFacts> = { week: { tuesday: hours('09:30-12:30') } };

  it.each<[which: string, facts: Partial<CouncilFacts>, now: string, week: string | null]>([
    ['before the first opening', {}, 'Mon 2026-11-23 08:59', null],
    ['at the first opening', {}, 'Mon 2026-11-23 09:00', '2026-W48'],
    ['the last minute', {}, 'Fri 2026-11-27 16:59', '2026-W48'],
    ['closed', {}, 'Fri 2026-11-27 17:00', null],
    ['a bank holiday Monday', {}, 'Mon 2026-05-25 09:00', null],
    ['the day after', {}, 'Tue 2026-05-26 09:00', '2026-W22'],
    ['after the clocks went forward', {}, 'Mon 2026-03-30 09:00', '2026-W14'],
    ['before opening, after the clocks went forward', {}, 'Mon 2026-03-30 08:59', null],
    ['after the clocks went back', {}, 'Mon 2026-10-26 09:00', '2026-W44'],
    ['before opening, after the clocks went back', {}, 'Mon 2026-10-26 08:59', null],
    ['closed all week', { closures: [christmasClosure] }, 'Tue 2026-12-29 09:00', null],
    ['the first opening after', { closures: [christmasClosure] }, 'Mon 2027-01-04 09:00', '2027-W01'],
    ['one morning a week', tuesdayMornings, 'Tue 2026-11-24 09:30', '2026-W48'],
    ['one morning a week, not yet', tuesdayMornings, 'Mon 2026-11-23 09:30', null],
  ])('%s (%#)', (_, facts, now, week) => {
    expect(weekDueAt(office(facts), at(now))).toBe(week);
  });

  it('is late once something must have been down', () => {
    expect(['Tue 2026-05-26 09:15', 'Tue 2026-05-26 09:16', 'Wed 2026-05-27 09:00'].map((now) => isLate(dueAt(office(), '2026-W22'), at(now)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('was to be sent when it began, where the office never opened', () => {
    expect(dueAt(office({ closures: [christmasClosure] }), '2026-W53')).toBe(at('Mon 2026-12-28 00:00'));
  });
});
