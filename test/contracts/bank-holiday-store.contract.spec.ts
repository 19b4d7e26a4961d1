import { type FeedRefusal } from '../../src/application/ports/bank-holiday-source.js';
import { type LearntDay } from '../../src/domain/calendar/bank-holidays-learnt.js';
import { at, day } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, noon } from './seeds.js';

const later = at('Wed 2026-05-13 03:20');
const refusal: FeedRefusal = { code: 'wrong-status', found: 'status 404', wanted: 'status 200' };
const newAddress = (): string => `https://www.gov.uk/${chance.id()}.json`;

describe.each(implementations)('what was learnt of bank holidays, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const store = () => ports().bankHolidayStore;
  const learntFrom = async (address: string) => (await store().read(address)).learnt.filter(({ source }) => source === address);

  it('is kept with when and from where, by nation and date', async () => {
    const address = newAddress();
    const one: LearntDay = { nation: 'scotland', date: day('Mon 2027-03-08'), title: 'State funeral', learnt: day('Tue 2026-05-12'), source: address };
    const other: LearntDay = { ...one, nation: 'england-and-wales', title: 'King’s "day"', substitute: true };
    const third: LearntDay = { ...one, date: day('Fri 2027-01-01') };
    await store().keep(address, [one, other, third], [], noon);
    expect(await learntFrom(address)).toEqual([other, third, one]);
  });

  it('stays as it was first learnt', async () => {
    const address = newAddress();
    const first: LearntDay = { nation: 'scotland', date: day('Mon 2028-03-06'), title: 'First', learnt: day('Tue 2026-05-12'), source: address };
    await store().keep(address, [first], [], noon);
    await store().keep(address, [{ ...first, title: 'Second', learnt: day('Wed 2026-05-13') }], [], later);
    expect(await learntFrom(address)).toEqual([first]);
  });

  it('knows nothing of a list that was never read, and of no list at all', async () => {
    expect([(await store().read(newAddress())).source, (await store().read(null)).source]).toEqual([null, null]);
  });

  it('knows of each list when it was taken, and where it disagreed', async () => {
    const address = newAddress();
    const conflict = { nation: 'scotland', date: day('Mon 2027-05-03'), kind: 'missing-from-feed', known: 'Early May bank holiday' } as const;
    await store().keep(address, [], [conflict], noon);
    expect((await store().read(address)).source).toEqual({ triedAt: noon, takenAt: noon, failures: 0, refusal: null, conflicts: [conflict] });
    await store().keep(address, [], [], later);
    expect((await store().read(address)).source).toEqual({ triedAt: later, takenAt: later, failures: 0, refusal: null, conflicts: [] });
  });

  it('counts the days running on which a list was not taken, until it is', async () => {
    const address = newAddress();
    const state = async () => (await store().read(address)).source;
    await store().keepRefusal(address, refusal, noon);
    expect(await state()).toEqual({ triedAt: noon, takenAt: null, failures: 1, refusal, conflicts: [] });
    await store().keep(address, [], [], noon);
    for (const code of ['too-slow', 'no-answer'] as const) await store().keepRefusal(address, { ...refusal, code }, later);
    expect(await state()).toEqual({ triedAt: later, takenAt: noon, failures: 2, refusal: { ...refusal, code: 'no-answer' }, conflicts: [] });
    await store().keep(address, [], [], later);
    expect(await state()).toMatchObject({ failures: 0, refusal: null });
  });

  it('keeps what disagreed while the list cannot be taken', async () => {
    const address = newAddress();
    const conflict = { nation: 'scotland', date: day('Mon 2027-05-03'), kind: 'missing-from-feed' } as const;
    await store().keep(address, [], [conflict], noon);
    await store().keepRefusal(address, refusal, later);
    expect((await store().read(address)).source).toMatchObject({ failures: 1, conflicts: [conflict] });
  });

  it('gives each day of reading to one alone', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => store().takeDay(day('Tue 2026-05-12'), noon)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect([await store().takeDay(day('Tue 2026-05-12'), later), await store().takeDay(day('Wed 2026-05-13'), later)]).toEqual([false, true]);
  });
});
