import { readBankHolidayFile } from '../../../src/domain/calendar/bank-holiday-file.js';
import {
  bankHolidaysOf,
  bankHolidaysOfAnyPart,
  monthsPublished,
  nations,
  publishedYears,
} from '../../../src/domain/calendar/bank-holidays.js';
import { bankHolidays } from './offices.js';
import { day, refusalOf, spelt } from './spelt.js';

describe('the bank holidays that are shipped', () => {
  test('say whose they are and under which licence', () => {
    expect(bankHolidays.source).toContain('https://www.gov.uk/bank-holidays.json');
    expect(bankHolidays.licence).toContain('Open Government Licence v3.0');
  });

  test.each([
    ['england-and-wales', 149],
    ['northern-ireland', 185],
    ['scotland', 168],
  ] as const)('of %s: %d days from 2011 to 2028, none on a weekend, each once', (nation, count) => {
    const dates = bankHolidaysOf(bankHolidays, nation).map(({ date }) => date);
    expect(dates).toHaveLength(count);
    expect(new Set(dates).size).toBe(count);
    expect(dates.filter((date) => spelt(date).startsWith('S'))).toEqual([]);
    expect(publishedYears(bankHolidays, [nation])).toEqual({ from: 2011, to: 2028 });
  });

  test('are complete in the years that are published for all nations', () => {
    expect(publishedYears(bankHolidays, nations)).toEqual({ from: 2011, to: 2028 });
  });

  test('of any part of the UK: one entry a date, naming the nations where not all share it', () => {
    const byDate = new Map(bankHolidaysOfAnyPart(bankHolidays).map((each) => [each.date, each]));
    expect(byDate.get(day('Mon 2026-05-25'))?.nations).toBeUndefined();
    expect(byDate.get(day('Mon 2026-06-15'))?.nations).toEqual(['scotland']);
    expect(byDate.get(day('Mon 2026-04-06'))?.nations).toEqual(['england-and-wales', 'northern-ireland']);
    expect(byDate.get(day('Mon 2026-08-31'))?.nations).toEqual(['england-and-wales', 'northern-ireland']);
    expect([...byDate.keys()]).toEqual([...byDate.keys()].sort());
  });

  test.each([
    ['well before the end', 'Sun 2026-11-22', 25],
    ['a year and a day before', 'Fri 2027-12-31', 12],
    ['a year before', 'Sat 2028-01-01', 12],
    ['a day less than a year before', 'Sun 2028-01-02', 11],
    ['on the last day', 'Sun 2028-12-31', 0],
    ['after the end', 'Mon 2029-01-01', 0],
    ['long after the end', 'Wed 2031-01-01', 0],
  ])('months left %s', (_, on, months) => {
    expect(monthsPublished(bankHolidays, nations, day(on))).toBe(months);
  });

  test('a gap in the years: the newest unbroken run counts', () => {
    const england = { ...bankHolidays.nations['england-and-wales'] };
    delete (england as Record<string, unknown>)['2024'];
    const file = { ...bankHolidays, nations: { ...bankHolidays.nations, 'england-and-wales': england } };
    expect(publishedYears(file, ['england-and-wales'])).toEqual({ from: 2025, to: 2028 });
  });
});

describe('reading the file', () => {
  const good = JSON.parse(JSON.stringify(bankHolidays)) as Record<string, unknown>;
  const years = { '2026': { published: '2023-12-15', seen: '2026-02-25', days: [{ date: '2026-01-01', title: 'New Year' }] } };
  const withYears = (other: unknown) => ({ ...good, nations: { 'england-and-wales': years, scotland: years, 'northern-ireland': other } });

  test.each([
    ['not an object', [], ''],
    ['no licence', { ...good, licence: '' }, 'licence'],
    ['a date that does not exist', { ...good, taken: '2026-02-30' }, 'taken'],
    ['no nations', { ...good, nations: undefined }, 'nations.england-and-wales'],
    ['a nation without years', withYears({}), 'nations.northern-ireland'],
    ['a year without days', withYears({ '2026': { days: [] } }), 'nations.northern-ireland.2026'],
    [
      'a day of another year',
      withYears({ '2026': { ...years['2026'], days: [{ date: '2027-01-01', title: 'New Year' }] } }),
      'nations.northern-ireland.2026.days[0].date',
    ],
    [
      'a day without title',
      withYears({ '2026': { ...years['2026'], days: [{ date: '2026-01-01' }] } }),
      'nations.northern-ireland.2026.days[0].title',
    ],
    ['a day that is a text', withYears({ '2026': { ...years['2026'], days: ['2026-01-01'] } }), 'nations.northern-ireland.2026.days[0]'],
  ])('%s is refused, with its place', (_, json, where) => {
    expect(refusalOf(readBankHolidayFile(json))).toContainEqual(expect.objectContaining({ where }));
  });

  test('every fault comes at once', () => {
    expect(refusalOf(readBankHolidayFile({ ...good, licence: 1, taken: 'today' }))).toHaveLength(2);
  });
});
