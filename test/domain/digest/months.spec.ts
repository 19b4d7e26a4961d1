import { digestNameIn, isMonthly, reportedPeriod, sendingDue } from '../../../src/domain/digest/digest-name.js';
import { monthReported } from '../../../src/domain/digest/due-month.js';
import { monthBefore, monthsBetween } from '../../../src/domain/digest/month.js';
import { trendMondays } from '../../../src/domain/digest/trend.js';
import { christmasClosure, office } from '../calendar/offices.js';
import { at, day } from '../calendar/spelt.js';

const london = 'Europe/London';

describe('a month', () => {
  it.each<[name: string, from: string, to: string]>([
    ['2026-11', 'Sun 2026-11-01 00:00', 'Tue 2026-12-01 00:00'],
    ['2026-12', 'Tue 2026-12-01 00:00', 'Fri 2027-01-01 00:00'],
    ['2028-02', 'Tue 2028-02-01 00:00', 'Wed 2028-03-01 00:00'],
    ['2026-03', 'Sun 2026-03-01 00:00', 'Wed 2026-04-01 00:00'],
  ])('%s is reported from midnight to midnight, by the clock on the wall', (name, from, to) => {
    expect(reportedPeriod(name, london)).toEqual({ from: at(from), to: at(to) });
  });

  it('comes before that of a day, over the turn of the year too', () => {
    expect([monthBefore(day('Thu 2026-12-31')), monthBefore(day('Fri 2027-01-01'))]).toEqual(['2026-11', '2026-12']);
    expect(monthsBetween('2026-10', '2027-02', 12)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsBetween('2026-10', '2027-02', 2)).toEqual(['2026-12', '2027-01']);
    expect(monthsBetween('2026-10', '2026-11', 12)).toEqual([]);
  });

  it.each<[now: string, month: string | null]>([
    ['Mon 2026-11-30 16:59', '2026-10'],
    ['Tue 2026-12-01 08:59', null],
    ['Tue 2026-12-01 09:00', '2026-11'],
    ['Fri 2027-01-01 09:00', null],
    ['Mon 2027-01-04 09:00', '2026-12'],
  ])('at %s is that of %s', (now, month) => {
    expect(monthReported(office({ closures: [christmasClosure] }), at(now))).toBe(month);
  });

  it('is sent at the first opening after it, as a week is in its own', () => {
    expect(sendingDue(office({ closures: [christmasClosure] }), '2026-12')).toBe(at('Mon 2027-01-04 09:00'));
    expect(sendingDue(office(), '2026-W48')).toBe(at('Mon 2026-11-23 09:00'));
  });
});

describe('the name of a digest', () => {
  it.each<[text: string, name: string | null]>([
    ['2026-W48', '2026-W48'],
    ['2026-W53', '2026-W53'],
    ['2027-W53', null],
    ['2026-W00', null],
    ['2026-11', '2026-11'],
    ['2026-13', null],
    ['2026-00', null],
    ['preview', null],
    ['2026-W48 ', null],
    ['', null],
  ])('%j is %j', (text, name) => {
    expect(digestNameIn(text)).toBe(name);
  });

  it('says whether it is of a month', () => {
    expect([isMonthly('2026-11'), isMonthly('2026-W48')]).toEqual([true, false]);
  });
});

describe('the weeks that figures are shown against', () => {
  it('are thirteen, the last of them the week that is reported, or the last that ended in the month', () => {
    const ofWeek = trendMondays(reportedPeriod('2026-W48', london), london);
    expect([ofWeek.length, ofWeek[0], ofWeek.at(-1)]).toEqual([13, day('Mon 2026-08-24'), day('Mon 2026-11-16')]);
    expect(trendMondays(reportedPeriod('2026-11', london), london).at(-1)).toBe(day('Mon 2026-11-23'));
    expect(trendMondays(reportedPeriod('2026-05', london), london).at(-1)).toBe(day('Mon 2026-05-25'));
  });
});
