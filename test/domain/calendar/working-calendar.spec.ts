import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { christmasClosure, definition, hours, office } from './offices.js';
import { day, spelt, taken } from './spelt.js';

const saturdays = { saturday: hours('09:00-12:00'), sunday: hours('10:00-12:00'), monday: hours('09:00-17:00') };
const christmasEve = { date: day('Thu 2026-12-24'), openings: hours('09:00-12:30'), title: 'Christmas Eve' };
const fete = { date: day('Sat 2026-06-20'), openings: hours('10:00-14:00'), title: 'Town fete' };
const mourning = { date: day('Mon 2026-09-21'), title: 'Day of mourning', proclaimed: true };

describe('what a day is', () => {
  test.each([
    ['an ordinary Friday', {}, 'Fri 2026-05-22', ['09:00-17:00']],
    ['two openings a day', { week: { friday: hours('09:00-12:30 13:30-17:00') } }, 'Fri 2026-05-22', ['09:00-12:30', '13:30-17:00']],
    ['Christmas Eve until half past twelve', { specialDays: [christmasEve] }, 'Thu 2026-12-24', ['09:00-12:30']],
    ['the day a closure starts at noon', { closures: [christmasClosure] }, 'Thu 2026-12-24', ['09:00-12:30']],
    ['the day it ends as the office opens', { closures: [christmasClosure] }, 'Mon 2027-01-04', ['09:00-17:00']],
    ['the day it ends at ten', { closures: [{ ...christmasClosure, endsAt: clockTime('10:00') }] }, 'Mon 2027-01-04', ['10:00-17:00']],
    ['a closure over lunch', { closures: [{ ...christmasClosure, startsAt: clockTime('12:00'), endsOn: day('Thu 2026-12-24'), endsAt: clockTime('13:00') }] }, 'Thu 2026-12-24', ['09:00-12:00', '13:00-17:00']],
    ['an opening on a Saturday that is otherwise none', { specialDays: [fete] }, 'Sat 2026-06-20', ['10:00-14:00']],
    ['an opening on a bank holiday, by decision', { specialDays: [{ ...fete, date: day('Mon 2026-05-25') }] }, 'Mon 2026-05-25', ['10:00-14:00']],
    ['one morning a week', { week: { wednesday: hours('09:30-12:00') } }, 'Wed 2026-05-27', ['09:30-12:00']],
    ['the Saturday after Good Friday', { week: saturdays }, 'Sat 2026-04-04', ['09:00-12:00']],
  ])('%s: open', (_, facts, date, expected) => {
    const status = office(facts).dayStatus(day(date));
    expect(status.working && status.openings.map(({ opens, closes }) => `${opens}-${closes}`)).toEqual(expected);
  });

  const bankHoliday = (title: string) => ({ kind: 'bank-holiday', title, substitute: false, provisional: false });
  const closed = { kind: 'closure', title: 'Christmas closure' };

  test.each([
    ['a Saturday', {}, 'Sat 2026-05-23', { kind: 'weekend' }],
    ['a weekday out of a part-time week', { week: { wednesday: hours('09:30-12:00') } }, 'Tue 2026-05-26', { kind: 'not-an-office-day' }],
    ['Good Friday', {}, 'Fri 2026-04-03', bankHoliday('Good Friday')],
    ['Easter Monday', {}, 'Mon 2026-04-06', bankHoliday('Easter Monday')],
    ['a substitute day', {}, 'Mon 2026-12-28', { ...bankHoliday('Boxing Day'), substitute: true }],
    ['a bank holiday beyond the published years', {}, 'Fri 2029-03-30', { ...bankHoliday('Good Friday'), provisional: true }],
    ['a bank holiday before the published years', {}, 'Fri 2010-04-02', { ...bankHoliday('Good Friday'), provisional: true }],
    ['within a closure', { closures: [christmasClosure] }, 'Wed 2026-12-30', closed],
    ['a bank holiday within a closure', { closures: [christmasClosure] }, 'Fri 2027-01-01', bankHoliday('New Year’s Day')],
    ['a half day that a closure shuts', { closures: [{ ...christmasClosure, startsAt: clockTime('08:00') }], specialDays: [christmasEve] }, 'Thu 2026-12-24', closed],
    ['a day of mourning', { oneOffDays: [mourning] }, 'Mon 2026-09-21', { kind: 'one-off-day', title: 'Day of mourning' }],
    ['a day of mourning on a planned special day', { oneOffDays: [{ ...mourning, date: fete.date }], specialDays: [fete] }, 'Sat 2026-06-20', { kind: 'one-off-day', title: 'Day of mourning' }],
    ['Christmas Day on a Saturday, which GOV.UK does not list', { week: saturdays }, 'Sat 2027-12-25', bankHoliday('Christmas Day')],
    ['Boxing Day on a Sunday, the same', { week: saturdays }, 'Sun 2027-12-26', bankHoliday('Boxing Day')],
    ['New Year’s Day on a Saturday, the same', { week: saturdays }, 'Sat 2028-01-01', bankHoliday('New Year’s Day')],
    ['the same beyond the published years', { week: saturdays }, 'Sun 2034-01-01', bankHoliday('New Year’s Day')],
  ])('%s: not a working day, because', (_, facts, date, because) => {
    expect(office(facts).dayStatus(day(date))).toEqual({ working: false, because });
    expect(office(facts).isWorkingDay(day(date))).toBe(false);
  });

  test('a list that is given as complete has no other days', () => {
    const calendar = taken(buildCalendar(definition({ week: saturdays }, ['Mon 2027-12-27'])));
    expect(calendar.isWorkingDay(day('Sat 2027-12-25'))).toBe(true);
    expect(calendar.isWorkingDay(day('Mon 2027-12-27'))).toBe(false);
    expect(calendar.isWorkingDay(day('Mon 2029-01-01'))).toBe(true);
  });
});

describe('when a day opens and closes', () => {
  test.each([
    ['in summer', {}, 'Fri 2026-05-22', '2026-05-22T08:00:00.000Z', '2026-05-22T16:00:00.000Z'],
    ['in winter', {}, 'Fri 2026-01-23', '2026-01-23T09:00:00.000Z', '2026-01-23T17:00:00.000Z'],
    ['two openings', { week: { friday: hours('09:00-12:30 13:30-17:00') } }, 'Fri 2026-01-23', '2026-01-23T09:00:00.000Z', '2026-01-23T17:00:00.000Z'],
    ['a half day', { closures: [christmasClosure] }, 'Thu 2026-12-24', '2026-12-24T09:00:00.000Z', '2026-12-24T12:30:00.000Z'],
    ['until midnight', { week: { friday: hours('00:00-24:00') } }, 'Fri 2026-05-22', '2026-05-21T23:00:00.000Z', '2026-05-22T23:00:00.000Z'],
    ['the Monday after the clocks went forward', {}, 'Mon 2026-03-30', '2026-03-30T08:00:00.000Z', '2026-03-30T16:00:00.000Z'],
    ['a Sunday on which they go forward as it opens', { week: { sunday: hours('01:30-06:00') } }, 'Sun 2026-03-29', '2026-03-29T01:00:00.000Z', '2026-03-29T05:00:00.000Z'],
    ['a Sunday on which they go back as it closes', { week: { sunday: hours('00:00-01:30') } }, 'Sun 2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_, facts, date, opens, closes) => {
    expect(office(facts).openingInstant(day(date))).toBe(opens);
    expect(office(facts).closingInstant(day(date))).toBe(closes);
  });

  test('a day off has neither', () => {
    expect(office().openingInstant(day('Sat 2026-05-23'))).toBeUndefined();
    expect(office().closingInstant(day('Sat 2026-05-23'))).toBeUndefined();
  });
});

describe('the working day next to a date', () => {
  test.each([
    ['over a weekend and a bank holiday', {}, 'Fri 2026-05-22', 'Tue 2026-05-26', 'Thu 2026-05-21'],
    ['over Easter', {}, 'Sun 2026-04-05', 'Tue 2026-04-07', 'Thu 2026-04-02'],
    ['over the Christmas closure', { closures: [christmasClosure] }, 'Thu 2026-12-24', 'Mon 2027-01-04', 'Wed 2026-12-23'],
    ['in a week of one morning', { week: { wednesday: hours('09:30-12:00') } }, 'Wed 2026-05-27', 'Wed 2026-06-03', 'Wed 2026-05-20'],
    ['over a closure of years', { closures: [{ startsOn: day('Thu 2026-01-01'), endsOn: day('Fri 2049-12-31'), title: 'Shut' }] }, 'Wed 2030-05-15', 'Tue 2050-01-04', 'Wed 2025-12-31'],
  ])('%s', (_, facts, date, next, previous) => {
    expect(spelt(office(facts).nextWorkingDay(day(date)))).toBe(next);
    expect(spelt(office(facts).previousWorkingDay(day(date)))).toBe(previous);
  });
});

describe('a calendar once built', () => {
  test('is frozen, and does not change with the definition it was built from', () => {
    const given = JSON.parse(JSON.stringify(definition({}, ['Mon 2026-05-25']))) as ReturnType<typeof definition>;
    const calendar = taken(buildCalendar(given));
    (given.bankHolidays as { nation: string }).nation = 'none';
    (given.bankHolidays.days as unknown[]).length = 0;
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(calendar.isWorkingDay(day('Mon 2026-05-25'))).toBe(false);
  });

  test('shares its table with every calendar of the same pattern, and with no other', () => {
    expect(office().days).toBe(office().days);
    expect(office({ week: saturdays }).days).not.toBe(office().days);
    expect(office({ zone: 'Europe/Berlin' }).days).not.toBe(office().days);
  });

  test('keeps apart more special hours than it has numbers for', () => {
    const specialDays = Array.from({ length: 400 }, (_, i) => {
      const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10) as (typeof fete)['date'];
      const closes = clockTime(`${10 + (i % 8)}:${10 + (i % 50)}`);
      return { date, openings: [{ opens: clockTime('08:00'), closes }], title: 'Summer hours' };
    });
    const calendar = office({ specialDays });
    for (const { date, openings } of specialDays) expect(calendar.dayStatus(date)).toEqual({ working: true, openings });
  });
});
