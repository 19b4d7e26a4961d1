import {
  addDays,
  civilDate,
  dateOfDayNumber,
  dayNumberOf,
  longDate,
  parseCivilDate,
  shortDate,
  weekdayOf,
} from '../../../src/domain/calendar/civil-date.js';
import { refusalOf, taken } from './spelt.js';

describe('a civil date', () => {
  test.each([
    ['the day counted from', '1970-01-01', 0, 4],
    ['the day before it', '1969-12-31', -1, 3],
    ['a leap day', '2028-02-29', 21_243, 2],
    ['the day after a leap day', '2028-03-01', 21_244, 3],
    ['a century without a leap day', '2100-03-01', 47_541, 1],
    ['the first that is read', '1900-01-01', -25_567, 1],
    ['the last that is read', '2999-12-31', 376_199, 2],
  ])('%s: %s is day %d, weekday %d', (_, text, number, weekday) => {
    const date = taken(parseCivilDate(text));
    expect(dayNumberOf(date)).toBe(number);
    expect(dateOfDayNumber(number)).toBe(text);
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('every day from 1900 to 2999 goes to its number and back, as the platform has it', () => {
    const [first, last] = [dayNumberOf('1900-01-01'), dayNumberOf('2999-12-31')];
    for (let number = first; number <= last; number += 1) {
      const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayNumberOf(text) !== number || dateOfDayNumber(number) !== text) throw new Error(`wrong: ${text}`);
    }
  });

  test.each([
    ['a day that February does not have', '2026-02-29', 'not-a-date'],
    ['the 31st of a short month', '2026-04-31', 'not-a-date'],
    ['no month', '2026-00-10', 'not-a-date'],
    ['month 13', '2026-13-01', 'not-a-date'],
    ['day 0', '2026-05-00', 'not-a-date'],
    ['the other way round', '22-05-2026', 'not-a-date'],
    ['with a time', '2026-05-22T10:00', 'not-a-date'],
    ['with space around it', ' 2026-05-22', 'not-a-date'],
    ['other digits', '２０２６-05-22', 'not-a-date'],
    ['nothing', '', 'not-a-date'],
    ['a slip of the year', '0206-05-22', 'date-out-of-range'],
    ['a year too far', '3000-01-01', 'date-out-of-range'],
  ])('%s is refused, with the text found', (_, text, code) => {
    expect(refusalOf(parseCivilDate(text))).toMatchObject({ code, found: text });
  });

  test('a number in place of a text is refused, not thrown', () => {
    expect(refusalOf(parseCivilDate(20_260_522 as unknown as string))).toMatchObject({ code: 'not-a-date' });
  });

  test('a wrong literal is a bug, and throws', () => {
    expect(() => civilDate('2026-02-30')).toThrow('2026-02-30');
    expect(() => dateOfDayNumber(9_999_999)).toThrow('four digits');
    expect(() => dateOfDayNumber(NaN)).toThrow();
  });

  test('days are added over months, years and leap days', () => {
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(civilDate('2028-03-01'), -1)).toBe('2028-02-29');
    expect(addDays(civilDate('2026-05-22'), 365)).toBe('2027-05-22');
  });

  test('it is said in full and in short', () => {
    expect(longDate(civilDate('2026-05-22'))).toBe('Friday 22 May 2026');
    expect(shortDate(civilDate('2026-05-02'))).toBe('Saturday 2 May');
  });
});
