import { type BankHolidayFeed } from '../../../src/domain/calendar/bank-holiday-feed.js';
import { mergeBankHolidays, withdrawBankHoliday } from '../../../src/domain/calendar/bank-holiday-merge.js';
import { type BankHolidayFile, bankHolidaysOf, nations, publishedYears } from '../../../src/domain/calendar/bank-holidays.js';
import { computedBankHolidays } from '../../../src/domain/calendar/bank-holiday-rules.js';
import { type LearntDay, withLearnt } from '../../../src/domain/calendar/bank-holidays-learnt.js';
import { bankHolidays } from './offices.js';
import { day } from './spelt.js';

const [today, later] = [day('Sun 2026-11-22'), day('Fri 2027-01-15')];
const source = 'https://www.gov.uk/bank-holidays.json';
const england = 'england-and-wales';
const mourning: LearntDay = { nation: england, date: day('Mon 2027-03-08'), title: 'State funeral', learnt: today, source };

const datesOf = (file: BankHolidayFile) => nations.map((nation) => bankHolidaysOf(file, nation).map(({ date }) => date));

/** The year after the last, whole, as a list would have it. */
function feed(): BankHolidayFeed {
  const of = (nation: (typeof nations)[number]) =>
    [...bankHolidaysOf(bankHolidays, nation).filter(({ date }) => date >= '2026'), ...computedBankHolidays(nation, 2029)].map(({ date, title }) => ({ date, title }));
  return { [england]: [...of(england), mourning], scotland: of('scotland'), 'northern-ireland': of('northern-ireland') };
}

describe('what was learnt beyond the file', () => {
  it('of nothing is the file itself', () => {
    expect(JSON.stringify(withLearnt(bankHolidays, []))).toBe(JSON.stringify(bankHolidays));
  });

  it('comes to the days that the merge came to', () => {
    const merged = mergeBankHolidays(bankHolidays, feed(), today);
    const learnt = merged.learnt.map((one) => ({ ...one, learnt: today, source }));
    const joined = withLearnt(bankHolidays, learnt);
    expect(datesOf(joined)).toEqual(datesOf(merged.file));
    expect(publishedYears(joined, nations)).toEqual({ from: 2011, to: 2029 });
    expect(joined.nations[england]['2029']).toMatchObject({ published: today, seen: today });
    expect(mergeBankHolidays(joined, feed(), later).learnt).toEqual([]);
  });

  it('says of a day in a known year when it was learnt, in its order', () => {
    const year = withLearnt(bankHolidays, [mourning]).nations[england]['2027'];
    expect(year?.days).toContainEqual({ date: mourning.date, title: 'State funeral', learnt: today });
    expect(year?.days.map(({ date }) => date)).toEqual((year?.days.map(({ date }) => date) ?? []).toSorted());
    expect({ ...year, days: [] }).toEqual({ ...bankHolidays.nations[england]['2027'], days: [] });
  });

  it('says of a day that came to a learnt year later when that was', () => {
    const whole = computedBankHolidays('scotland', 2029).map(({ date, title }): LearntDay => ({ nation: 'scotland', date, title, learnt: today, source }));
    const wake = { ...mourning, nation: 'scotland', date: day('Mon 2029-06-11'), learnt: later } as const;
    const days = withLearnt(bankHolidays, [...whole, wake]).nations.scotland['2029']?.days ?? [];
    expect(days.filter(({ learnt }) => learnt !== undefined)).toEqual([{ date: wake.date, title: wake.title, learnt: later }]);
  });

  it('changes nothing of a year whose days a later file has itself', () => {
    const known = bankHolidays.nations[england]['2027']?.days[0];
    if (known === undefined) throw new Error('2027 is published.');
    const again = withLearnt(bankHolidays, [{ ...mourning, ...known }]);
    expect(JSON.stringify(again)).toBe(JSON.stringify(bankHolidays));
  });

  it('stays withdrawn where a person withdrew it', () => {
    const withdrawn = withdrawBankHoliday(withLearnt(bankHolidays, [mourning]), england, mourning.date, { on: later, because: 'never proclaimed' });
    expect(datesOf(withLearnt(withdrawn, [mourning]))).toEqual(datesOf(bankHolidays));
  });
});
