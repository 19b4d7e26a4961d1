import { type BankHolidayFeed, readBankHolidayFeed } from '../../../src/domain/calendar/bank-holiday-feed.js';
import { mergeBankHolidays, withdrawBankHoliday } from '../../../src/domain/calendar/bank-holiday-merge.js';
import { type BankHolidayFile, bankHolidaysOf } from '../../../src/domain/calendar/bank-holidays.js';
import { bankHolidays } from './offices.js';
import { day, refusalOf, taken } from './spelt.js';

const today = day('Sun 2026-11-22');
const england = 'england-and-wales';

/** The feed as it would stand: what is known from 2024 on, changed as a test wants. */
function feed(change: (days: BankHolidayFeed[typeof england]) => BankHolidayFeed[typeof england] = (days) => days): BankHolidayFeed {
  const since2024 = (nation: typeof england | 'scotland' | 'northern-ireland') =>
    bankHolidaysOf(bankHolidays, nation).filter(({ date }) => date >= '2024');
  return { [england]: change(since2024(england)), scotland: since2024('scotland'), 'northern-ireland': since2024('northern-ireland') };
}

function datesOf(file: BankHolidayFile, year: string): string[] {
  return file.nations[england][year]?.days.map(({ date }) => date) ?? [];
}

describe('merging the feed into what is known', () => {
  test('the same again teaches nothing, conflicts with nothing, and is noted as seen', () => {
    const merged = mergeBankHolidays(bankHolidays, feed(), today);
    expect(merged.learnt).toEqual([]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.file.taken).toBe(today);
    expect(merged.file.nations[england]['2026']).toEqual({ ...bankHolidays.nations[england]['2026'], seen: today });
  });

  test('years that the feed has forgotten are kept', () => {
    const { file } = mergeBankHolidays(bankHolidays, feed(), today);
    expect(file.nations[england]['2011']).toEqual(bankHolidays.nations[england]['2011']);
    expect(bankHolidaysOf(file, england)).toEqual(bankHolidaysOf(bankHolidays, england));
  });

  test('a day proclaimed since is added, with the day on which it was learnt', () => {
    const mourning = { date: day('Mon 2027-03-08'), title: 'State funeral' };
    const merged = mergeBankHolidays(bankHolidays, feed((days) => [...days, mourning]), today);
    expect(merged.learnt).toEqual([{ ...mourning, nation: england }]);
    expect(merged.file.nations[england]['2027']?.days).toContainEqual({ ...mourning, learnt: today });
    expect(datesOf(merged.file, '2027')).toEqual([...datesOf(merged.file, '2027')].sort());
  });

  test('a day that is gone from a year still listed is kept, and reported', () => {
    const merged = mergeBankHolidays(bankHolidays, feed((days) => days.filter(({ date }) => date !== '2027-05-03')), today);
    expect(datesOf(merged.file, '2027')).toContain('2027-05-03');
    expect(merged.conflicts).toEqual([
      { nation: england, date: '2027-05-03', kind: 'missing-from-feed', known: 'Early May bank holiday' },
    ]);
  });

  test('another title is reported and not taken; another apostrophe is the same title', () => {
    const other = mergeBankHolidays(bankHolidays, feed((days) => retitled(days, 'Easter Monday', 'Easter')), today);
    expect(other.conflicts).toContainEqual(expect.objectContaining({ kind: 'title-differs', known: 'Easter Monday', feed: 'Easter' }));
    expect(bankHolidaysOf(other.file, england)).toEqual(bankHolidaysOf(bankHolidays, england));
    const apostrophe = mergeBankHolidays(bankHolidays, feed((days) => retitled(days, 'New Year’s Day', "New Year's Day")), today);
    expect(apostrophe.conflicts).toEqual([]);
  });

  test('a weekend date is reported and not taken', () => {
    const merged = mergeBankHolidays(bankHolidays, feed((days) => [...days, { date: day('Sat 2027-12-25'), title: 'Christmas Day' }]), today);
    expect(merged.learnt).toEqual([]);
    expect(merged.conflicts).toEqual([{ nation: england, date: '2027-12-25', kind: 'on-a-weekend', feed: 'Christmas Day' }]);
  });

  test('a new year is taken whole; half a year is not, and is reported', () => {
    const days2029 = ['2029-01-01', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-08-27', '2029-12-25', '2029-12-26'];
    const added = (dates: readonly string[]) =>
      feed((days) => [...days, ...dates.map((date) => ({ date: date as (typeof days)[number]['date'], title: 'New' }))]);
    const whole = mergeBankHolidays(bankHolidays, added(days2029), today);
    expect(whole.file.nations[england]['2029']).toMatchObject({ published: today, seen: today });
    expect(datesOf(whole.file, '2029')).toEqual(days2029);
    const half = mergeBankHolidays(bankHolidays, added(days2029.slice(0, 3)), today);
    expect(half.file.nations[england]['2029']).toBeUndefined();
    expect(half.conflicts).toEqual([{ nation: england, date: '2029-01-01', kind: 'year-incomplete' }]);
  });

  test('merging twice is merging once', () => {
    const mourning = { date: day('Mon 2027-03-08'), title: 'State funeral' };
    const once = mergeBankHolidays(bankHolidays, feed((days) => [...days, mourning]), today);
    const twice = mergeBankHolidays(once.file, feed((days) => [...days, mourning]), today);
    expect(twice).toEqual({ file: once.file, learnt: [], conflicts: [] });
  });

  test('a day that a person withdrew stays withdrawn, and the feed that has it is reported', () => {
    const decision = { on: today, because: 'moved to 8 May' };
    const file = withdrawBankHoliday(bankHolidays, england, day('Mon 2027-05-03'), decision);
    expect(datesOf(file, '2027')).not.toContain('2027-05-03');
    const merged = mergeBankHolidays(file, feed(), today);
    expect(datesOf(merged.file, '2027')).not.toContain('2027-05-03');
    expect(merged.conflicts).toEqual([
      { nation: england, date: '2027-05-03', kind: 'withdrawn-here', known: 'moved to 8 May', feed: 'Early May bank holiday' },
    ]);
  });

  test('withdrawing what is not listed changes nothing', () => {
    expect(withdrawBankHoliday(bankHolidays, england, day('Tue 2027-05-04'), { on: today, because: '' })).toBe(bankHolidays);
    expect(withdrawBankHoliday(bankHolidays, england, day('Tue 2040-05-01'), { on: today, because: '' })).toBe(bankHolidays);
  });
});

describe('reading the feed', () => {
  const event = { title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day', bunting: true };
  const division = (events: unknown) => ({ [england]: { division: england, events }, scotland: { events: [event] }, 'northern-ireland': { events: [event] } });

  const daysOfMay = (count: number) => Array.from({ length: count }, (_, index) => ({ ...event, date: `2026-05-${String(index + 1).padStart(2, '0')}` }));

  test('takes fifteen days in one year, and a title of 100 characters', () => {
    expect(readBankHolidayFeed(division(daysOfMay(15))).ok).toBe(true);
    expect(readBankHolidayFeed(division([{ ...event, title: 'x'.repeat(100) }])).ok).toBe(true);
  });

  test('takes date, title and whether it is a substitute', () => {
    expect(taken(readBankHolidayFeed(division([event])))[england]).toEqual([{ date: '2026-12-28', title: 'Boxing Day', substitute: true }]);
  });

  test.each([
    ['a page that is no feed', '<html>', england],
    ['a missing division', { scotland: {} }, england],
    ['no events', division([]), england],
    ['an event without title', division([{ date: '2026-12-28' }]), `${england}.events[0]`],
    ['a date that does not exist', division([{ ...event, date: '2026-02-30' }]), `${england}.events[0].date`],
    ['a date given twice', division([event, event]), england],
    ['a title of 101 characters', division([{ ...event, title: 'x'.repeat(101) }]), `${england}.events[0].title`],
    ['an empty title', division([{ ...event, title: '' }]), `${england}.events[0].title`],
    ['a title of two lines', division([{ ...event, title: 'Boxing\nDay' }]), `${england}.events[0].title`],
    ['a title that turns the text round', division([{ ...event, title: 'Boxing \u202EyaD' }]), `${england}.events[0].title`],
    ['sixteen days in one year', division(daysOfMay(16)), england],
  ])('%s refuses the feed', (_, json, where) => {
    expect(refusalOf(readBankHolidayFeed(json))).toContainEqual(expect.objectContaining({ where }));
  });
});

function retitled(days: BankHolidayFeed[typeof england], from: string, to: string) {
  return days.map((each) => (each.title === from ? { ...each, title: to } : each));
}
