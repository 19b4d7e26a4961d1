import { computedBankHolidays } from '../../../src/domain/calendar/bank-holiday-rules.js';
import { bankHolidaysOf, nations } from '../../../src/domain/calendar/bank-holidays.js';
import { yearOf } from '../../../src/domain/calendar/civil-date.js';
import { bankHolidays } from './offices.js';
import { spelt } from './spelt.js';

/** Days that were proclaimed or moved by hand: no rule knows them. Listed instead of computed, computed but not listed. */
const proclaimed: Readonly<Record<string, readonly string[]>> = {
  2011: ['2011-04-29'],
  2012: ['2012-05-28', '2012-06-04', '2012-06-05'],
  2020: ['2020-05-04', '2020-05-08'],
  2022: ['2022-05-30', '2022-06-02', '2022-06-03', '2022-09-19'],
  2023: ['2023-05-08'],
  2026: ['2026-06-15'],
};

describe('bank holidays by rule', () => {
  describe.each(nations)('of %s', (nation) => {
    const listed = bankHolidaysOf(bankHolidays, nation).map(({ date }) => date);

    test.each(Array.from({ length: 18 }, (_, i) => 2011 + i))('%d is what was published, but for what was proclaimed', (year) => {
      const published = listed.filter((date) => yearOf(date) === year);
      const computed = computedBankHolidays(nation, year).map(({ date }) => date);
      const differ = [...published, ...computed].filter((date) => published.includes(date) !== computed.includes(date));
      expect(differ.filter((date) => !(proclaimed[year] ?? []).includes(date))).toEqual([]);
    });
  });

  test.each([
    ['New Year’s Day on a Saturday', 2033, 'Mon 2033-01-03 New Year’s Day substitute'],
    ['New Year’s Day on a Sunday', 2034, 'Mon 2034-01-02 New Year’s Day substitute'],
    ['Christmas on a Friday: Boxing Day on the Monday', 2037, 'Mon 2037-12-28 Boxing Day substitute'],
    ['Christmas on a Saturday: Monday and Tuesday', 2032, 'Mon 2032-12-27 Christmas Day substitute'],
    ['and its Boxing Day', 2032, 'Tue 2032-12-28 Boxing Day substitute'],
    ['Christmas on a Sunday: on the Tuesday', 2033, 'Tue 2033-12-27 Christmas Day substitute'],
    ['while Boxing Day keeps its Monday', 2033, 'Mon 2033-12-26 Boxing Day'],
    ['Early May on the 1st', 2034, 'Mon 2034-05-01 Early May bank holiday'],
    ['Spring on the 31st', 2032, 'Mon 2032-05-31 Spring bank holiday'],
    ['Summer on the 25th', 2036, 'Mon 2036-08-25 Summer bank holiday'],
    ['Easter Monday in April', 2029, 'Mon 2029-04-02 Easter Monday'],
    ['Good Friday in March', 2029, 'Fri 2029-03-30 Good Friday'],
  ])('%s, %d', (_, year, expected) => {
    expect(computedBankHolidays('england-and-wales', year).map(told)).toContain(expected);
  });

  test.each([
    ['2nd January on a Saturday: the Monday', 'scotland', 2032, 'Fri 2032-01-02 2nd January'],
    ['2nd January after a Friday', 'scotland', 2038, 'Mon 2038-01-04 2nd January substitute'],
    ['St Andrew on a Saturday', 'scotland', 2030, 'Mon 2030-12-02 St Andrew’s Day substitute'],
    ['Summer at the start of August', 'scotland', 2029, 'Mon 2029-08-06 Summer bank holiday'],
    ['St Patrick on a Saturday', 'northern-ireland', 2029, 'Mon 2029-03-19 St Patrick’s Day substitute'],
    ['the Boyne on a Sunday', 'northern-ireland', 2037, 'Mon 2037-07-13 Battle of the Boyne (Orangemen’s Day) substitute'],
  ] as const)('%s', (_, nation, year, expected) => {
    expect(computedBankHolidays(nation, year).map(told)).toContain(expected);
  });

  test('every computed day is marked provisional, in order, and never on a weekend', () => {
    for (let year = 2029; year < 2130; year += 1) {
      const days = computedBankHolidays('uk-any-part', year);
      expect(days.every((day) => day.provisional === true && !/^S/.test(spelt(day.date)))).toBe(true);
      expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort());
    }
  });

  test('no nation, no bank holidays', () => {
    expect(computedBankHolidays('none', 2030)).toEqual([]);
  });
});

function told({ date, title, substitute }: ReturnType<typeof computedBankHolidays>[number]): string {
  return `${spelt(date)} ${title}${substitute === true ? ' substitute' : ''}`;
}
