import { dueAfterCalendarDays, dueAfterMonths } from '../../../src/domain/calendar/calendar-spans.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { mondayToFriday, wholeDay } from '../../../src/domain/calendar/council-calendars.js';
import { elapsedWorkingDays, workingDaysBetween } from '../../../src/domain/calendar/elapsed.js';
import { monthsLater, wholeMonthsBetween } from '../../../src/domain/calendar/months.js';
import { addWorkingDays, rolled, subtractWorkingDays } from '../../../src/domain/calendar/working-days.js';
import { built, definition, hours, office } from './offices.js';
import { at, day, refusalOf, spelt, taken } from './spelt.js';

const settings = defaultCountingSettings;
const weekdaysOnly = (...holidays: readonly string[]) => built(definition({ week: mondayToFriday(wholeDay) }, holidays));
const thanksgiving = ['Fri 2011-11-11', 'Thu 2011-11-24'];

describe('working days after a date', () => {
  test.each([
    ['numpy: 25 days', [], 'Wed 2006-02-01', 25, 'Wed 2006-03-08'],
    ['numpy: over a holiday', ['Fri 2011-11-11'], 'Fri 2011-11-04', 5, 'Mon 2011-11-14'],
    ['numpy: over the year', [...thanksgiving, 'Mon 2011-10-10', 'Mon 2011-12-26', 'Mon 2012-01-02'], 'Mon 2011-10-03', 61, 'Tue 2012-01-03'],
    ['Alaveteli: over Easter', ['Fri 2009-04-10', 'Mon 2009-04-13', 'Tue 2009-03-17'], 'Thu 2009-03-12', 20, 'Tue 2009-04-14'],
    ['Alaveteli: the day after', ['Fri 2009-04-10', 'Mon 2009-04-13', 'Tue 2009-03-17'], 'Fri 2009-03-13', 20, 'Wed 2009-04-15'],
    ['date-fns: ten days', [], 'Mon 2014-09-01', 10, 'Mon 2014-09-15'],
    ['date-fns: from a Sunday', [], 'Sun 2019-08-18', 5, 'Fri 2019-08-23'],
    ['date-fns: from a Friday', [], 'Fri 2020-01-10', 1, 'Mon 2020-01-13'],
    ['date-fns: from a Saturday', [], 'Sat 2020-01-11', 1, 'Mon 2020-01-13'],
    ['Ministry of Justice: from a Saturday over a bank holiday', ['Mon 2021-05-03', 'Mon 2021-05-31'], 'Sat 2021-05-01', 3, 'Thu 2021-05-06'],
    ['Ministry of Justice: twenty days over two', ['Mon 2021-05-03', 'Mon 2021-05-31'], 'Sat 2021-05-01', 20, 'Tue 2021-06-01'],
    ['no days, on a working day', [], 'Fri 2020-01-10', 0, 'Fri 2020-01-10'],
    ['no days, on a day off', [], 'Sat 2020-01-11', 0, 'Sat 2020-01-11'],
  ])('%s', (_, holidays, from, n, expected) => {
    expect(spelt(taken(addWorkingDays(weekdaysOnly(...holidays), day(from), n)))).toBe(expected);
  });

  test('numpy: a week of weekends', () => {
    const weekends = built(definition({ week: { saturday: wholeDay, sunday: wholeDay } }));
    expect(spelt(taken(addWorkingDays(weekends, day('Sun 2007-02-25'), 11)))).toBe('Sat 2007-04-07');
  });
});

describe('working days before a date', () => {
  test.each([
    ['numpy: 25 days', [], 'Wed 2006-03-08', 25, 'Wed 2006-02-01'],
    ['numpy: one day over a holiday', thanksgiving, 'Mon 2011-11-14', 1, 'Thu 2011-11-10'],
    ['numpy: five days over a holiday', thanksgiving, 'Mon 2011-11-14', 5, 'Fri 2011-11-04'],
    ['numpy: five days, the holiday last', thanksgiving, 'Fri 2011-11-18', 5, 'Thu 2011-11-10'],
    ['numpy: over Christmas', [...thanksgiving, 'Mon 2011-12-26', 'Mon 2012-01-02'], 'Tue 2012-01-03', 5, 'Fri 2011-12-23'],
    ['numpy: to November', [...thanksgiving, 'Mon 2011-12-26', 'Mon 2012-01-02'], 'Tue 2012-01-03', 25, 'Fri 2011-11-25'],
    ['Ministry of Justice: over St Andrew’s Day', ['Thu 2023-11-30'], 'Mon 2023-12-04', 10, 'Fri 2023-11-17'],
    ['from a day off', [], 'Sun 2026-05-24', 1, 'Fri 2026-05-22'],
    ['no days', [], 'Sun 2026-05-24', 0, 'Sun 2026-05-24'],
  ])('%s', (_, holidays, from, n, expected) => {
    expect(spelt(taken(subtractWorkingDays(weekdaysOnly(...holidays), day(from), n)))).toBe(expected);
  });
});

test.each([-1, 1.5, 1001, NaN])('%p working days are refused, either way', (n) => {
  const expected = { code: 'not-a-count', found: String(n) };
  expect(refusalOf(addWorkingDays(office(), day('Fri 2026-05-22'), n))).toMatchObject(expected);
  expect(refusalOf(subtractWorkingDays(office(), day('Fri 2026-05-22'), n))).toMatchObject(expected);
  expect(refusalOf(dueAfterCalendarDays(office(), settings, day('Fri 2026-05-22'), n, 'none'))).toMatchObject(expected);
  expect(refusalOf(dueAfterMonths(office(), settings, day('Fri 2026-05-22'), n, 'none'))).toMatchObject(expected);
});

describe('working days between dates', () => {
  test.each([
    ['a week', 'Fri 2026-05-15', 'Fri 2026-05-22', 5],
    ['over the Spring bank holiday', 'Fri 2026-05-22', 'Fri 2026-05-29', 4],
    ['a weekend', 'Fri 2026-05-15', 'Sun 2026-05-17', 0],
    ['the same day', 'Fri 2026-05-15', 'Fri 2026-05-15', 0],
    ['the wrong way round', 'Fri 2026-05-22', 'Fri 2026-05-15', 0],
    ['the wrong way round, by years', 'Fri 2026-05-22', 'Fri 2011-05-20', 0],
    ['date-fns: half a year', 'Fri 2014-01-10', 'Fri 2014-07-18', 131],
    ['thirty years', 'Sat 2011-01-01', 'Mon 2040-12-31', 7581],
  ])('%s', (_, from, to, expected) => {
    expect(workingDaysBetween(office(), day(from), day(to))).toBe(expected);
  });

  test('date-fns: half a year without holidays', () => {
    expect(workingDaysBetween(weekdaysOnly(), day('Fri 2014-01-10'), day('Fri 2014-07-18'))).toBe(135);
  });
});

describe('working days elapsed since a receipt', () => {
  const part = { week: { tuesday: hours('09:00-15:00'), wednesday: hours('09:00-15:00'), friday: hours('09:00-15:00') } };

  test.each([
    ['answered on day 0', {}, settings, 'Fri 2026-05-22 10:00', 'Fri 2026-05-22 16:00', 0],
    ['answered before day 0', {}, settings, 'Sat 2026-05-23 10:00', 'Sun 2026-05-24 16:00', 0],
    ['answered before it came', {}, settings, 'Fri 2026-05-22 10:00', 'Thu 2026-05-21 16:00', 0],
    ['answered on day 1 over the bank holiday', {}, settings, 'Fri 2026-05-22 10:00', 'Tue 2026-05-26 09:00', 1],
    ['received after the cut-off', {}, settings, 'Fri 2026-05-22 17:20', 'Wed 2026-05-27 09:00', 1],
    ['a minute before midnight of day 2', {}, settings, 'Fri 2026-05-22 17:20', 'Thu 2026-05-28 23:59', 2],
    ['a minute after it', {}, settings, 'Fri 2026-05-22 17:20', 'Fri 2026-05-29 00:00', 3],
    ['where the day of receipt is day 1', {}, { ...settings, dayOfReceipt: 'day-1' }, 'Fri 2026-05-22 10:00', 'Fri 2026-05-22 16:00', 1],
    ['over Christmas', {}, settings, 'Wed 2026-12-23 15:00', 'Tue 2026-12-29 09:05', 2],
    ['Northern Ireland, three days a week', { ...part, nation: 'northern-ireland' }, settings, 'Mon 2023-04-10 12:39', 'Mon 2023-05-22 04:39', 17],
    ['at a weekend of three days', { week: { wednesday: hours('09:00-12:00'), friday: hours('09:00-12:00') } }, settings, 'Mon 2027-01-18 21:41', 'Mon 2027-02-01 19:01', 3],
  ] as const)('%s', (_, facts, by, received, answered, expected) => {
    expect(elapsedWorkingDays(office(facts), by, at(received), at(answered))).toBe(expected);
  });
});

describe('calendar days and months', () => {
  test.each([
    ['Alaveteli: twenty days, a Friday', 'Sat 2008-10-04', 20, 'forward', 'Fri 2008-10-24'],
    ['Christmas Eve', 'Thu 2008-12-04', 20, 'forward', 'Wed 2008-12-24'],
    ['to a Saturday, forward', 'Fri 2026-05-08', 15, 'forward', 'Tue 2026-05-26'],
    ['to a Saturday, back', 'Fri 2026-05-08', 15, 'back', 'Fri 2026-05-22'],
    ['to a Saturday, as it is', 'Fri 2026-05-08', 15, 'none', 'Sat 2026-05-23'],
    ['none at all, on a bank holiday', 'Mon 2026-05-25', 0, 'forward', 'Tue 2026-05-26'],
  ] as const)('%s', (_, from, n, roll, expected) => {
    expect(spelt(taken(dueAfterCalendarDays(office(), settings, day(from), n, roll)).dueOn)).toBe(expected);
  });

  test.each([
    ['ICO: to Boxing Day', 'Thu 2019-09-26', 3, 'Fri 2019-12-27'],
    ['ICO: to New Year', 'Tue 2019-10-01', 3, 'Thu 2020-01-02'],
    ['one month', 'Sun 2025-05-25', 1, 'Wed 2025-06-25'],
    ['to the end of a short month', 'Sat 2026-01-31', 1, 'Mon 2026-03-02'],
    ['to a leap day', 'Mon 2028-01-31', 1, 'Tue 2028-02-29'],
    ['over the year', 'Mon 2026-11-30', 3, 'Mon 2027-03-01'],
  ])('%s', (_, from, n, expected) => {
    expect(spelt(taken(dueAfterMonths(office(), settings, day(from), n, 'forward')).dueOn)).toBe(expected);
  });

  test('the date before it was rolled is kept, with the reason', () => {
    const { count } = taken(dueAfterMonths(office(), settings, day('Thu 2019-09-26'), 3, 'forward'));
    expect(count).toMatchObject({ named: '2019-12-26', from: '2019-09-26', amount: 3, off: { title: 'Boxing Day' } });
  });

  test.each([
    ['the last of the month', 'Sat 2026-01-31', 1, 'Sat 2026-02-28'],
    ['on the day the clocks change', 'Sun 2026-03-29', 7, 'Thu 2026-10-29'],
    ['no months', 'Sat 2026-01-31', 0, 'Sat 2026-01-31'],
  ])('months later: %s', (_, from, n, expected) => {
    expect(spelt(monthsLater(day(from), n))).toBe(expected);
  });

  test.each([
    ['to the day', 'Fri 2026-05-22', 'Mon 2026-06-22', 1],
    ['a day short', 'Fri 2026-05-22', 'Sun 2026-06-21', 0],
    ['backwards', 'Mon 2026-06-22', 'Fri 2026-05-22', -1],
  ])('whole months between: %s', (_, from, to, expected) => {
    expect(wholeMonthsBetween(day(from), day(to))).toBe(expected);
  });
});

describe('rolling to a working day', () => {
  test.each([
    ['a working day stays, forward', 'Fri 2026-05-22', 'forward', 'Fri 2026-05-22'],
    ['a working day stays, back', 'Fri 2026-05-22', 'back', 'Fri 2026-05-22'],
    ['a bank holiday, forward', 'Mon 2026-05-25', 'forward', 'Tue 2026-05-26'],
    ['a bank holiday, back', 'Mon 2026-05-25', 'back', 'Fri 2026-05-22'],
    ['a bank holiday, not at all', 'Mon 2026-05-25', 'none', 'Mon 2026-05-25'],
  ] as const)('%s', (_, from, roll, expected) => {
    expect(spelt(rolled(office(), day(from), roll))).toBe(expected);
  });
});
