import { dateOfDayNumber } from '../../../src/domain/calendar/civil-date.js';
import { easterDay } from '../../../src/domain/calendar/easter.js';
import { spelt } from './spelt.js';

describe('Easter Day', () => {
  test.each([
    ['the earliest there is', 1818, 'Sun 1818-03-22'],
    ['the latest there is', 1943, 'Sun 1943-04-25'],
    ['the latest again', 2038, 'Sun 2038-04-25'],
    ['one day before the latest', 2011, 'Sun 2011-04-24'],
    ['early', 2008, 'Sun 2008-03-23'],
    ['on the day of the clocks going forward', 2024, 'Sun 2024-03-31'],
    ['in a leap year', 2028, 'Sun 2028-04-16'],
    ['an exception of the lunar table', 1981, 'Sun 1981-04-19'],
    ['the other exception', 1954, 'Sun 1954-04-18'],
    ['this year', 2026, 'Sun 2026-04-05'],
    ['far ahead', 2285, 'Sun 2285-03-22'],
  ])('%s: %d', (_, year, expected) => {
    expect(spelt(dateOfDayNumber(easterDay(year)))).toBe(expected);
  });
});
