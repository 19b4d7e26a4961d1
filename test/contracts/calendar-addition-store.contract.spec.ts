import { type KeptAddition } from '../../src/application/ports/calendar-addition-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type CalendarAddition } from '../../src/domain/council/calendar-addition.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { acknowledged, answered, at, closed, corrected, day } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, newCouncil, noon, open, record } from './seeds.js';

const boiler: CalendarAddition = {
  kind: 'closure',
  closure: { startsOn: day('Thu 2026-12-24'), startsAt: clockTime('12:30'), endsOn: day('Mon 2027-01-04'), endsAt: clockTime('09:00'), title: 'Boiler – "cold" & wet' },
};
const mourning: CalendarAddition = { kind: 'one-off-day', day: { date: day('Fri 2026-05-15'), title: 'Mourning', proclaimed: true } };
const operator = { kind: 'operator' } as const;
const clerk = { kind: 'person', person: 'officer-clerk' } as const;

function kept(overrides: Partial<KeptAddition> = {}): KeptAddition {
  return { id: chance.id(), addition: boiler, reason: "It's broken;\nso it goes.", by: clerk, recordedAt: noon, ...overrides };
}

describe.each(implementations)('what was added to a calendar, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, work);
  const inForce = (council: string) => run(council, ({ calendarAdditions }) => calendarAdditions.inForce());
  const add = (council: string, ...all: readonly KeptAddition[]) =>
    run(council, async ({ calendarAdditions }) => {
      for (const one of all) await calendarAdditions.add(one);
    });
  const withdraw = (council: string, id: string) => run(council, ({ calendarAdditions }) => calendarAdditions.withdraw(id, operator, noon));

  it('is nothing at first', async () => {
    const council = await newCouncil(ports());
    expect([await inForce(council), await ports().calendarAdditions.inForce(council)]).toEqual([[], []]);
    expect((await ports().calendarAdditions.inForceByCouncil()).has(council)).toBe(false);
  });

  it('is kept whole, whoever did it, in the order in which it was added', async () => {
    const council = await newCouncil(ports());
    const [second, first] = [kept({ recordedAt: minutesAfter(noon, 1), by: operator }), kept({ addition: mourning })];
    await add(council, second, first);
    expect(await inForce(council)).toEqual([first, second]);
    expect(await ports().calendarAdditions.inForce(council)).toEqual([first, second]);
    expect((await ports().calendarAdditions.inForceByCouncil()).get(council)).toEqual([mourning, boiler]);
  });

  it('of one instant stands by its id', async () => {
    const council = await newCouncil(ports());
    const all = [kept({ id: 'c' }), kept({ id: 'a' }), kept({ id: 'b' })];
    await add(council, ...all);
    expect((await inForce(council)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('is seen by the unit of work that added it, and by nobody before that is done', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    const seen = await run(council, async ({ calendarAdditions }) => {
      await calendarAdditions.add(one);
      return [await calendarAdditions.inForce(), await ports().calendarAdditions.inForce(council)];
    });
    expect(seen).toEqual([[one], []]);
  });

  it('is in force no more once it is withdrawn; what else was added stays', async () => {
    const council = await newCouncil(ports());
    const [gone, left] = [kept(), kept({ addition: mourning })];
    await add(council, gone, left);
    await withdraw(council, gone.id);
    expect([await inForce(council), await ports().calendarAdditions.inForce(council)]).toEqual([[left], [left]]);
    expect((await ports().calendarAdditions.inForceByCouncil()).get(council)).toEqual([mourning]);
    await withdraw(council, left.id);
    expect((await ports().calendarAdditions.inForceByCouncil()).has(council)).toBe(false);
  });

  it('is kept though it is withdrawn: its id is taken', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    await add(council, one);
    await withdraw(council, one.id);
    await expect(add(council, one)).rejects.toThrow();
    expect(await inForce(council)).toEqual([]);
  });

  it('takes no id twice', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    await add(council, one);
    await expect(add(council, { ...one, addition: mourning })).rejects.toThrow();
    expect(await inForce(council)).toEqual([one]);
  });

  it('is added and withdrawn in one unit of work', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    await run(council, async ({ calendarAdditions }) => {
      await calendarAdditions.add(one);
      await calendarAdditions.withdraw(one.id, clerk, noon);
    });
    expect(await inForce(council)).toEqual([]);
  });

  it('leaves all as it was where one that is not there is withdrawn', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    await add(council, one);
    await withdraw(council, 'another');
    expect(await inForce(council)).toEqual([one]);
  });

  it('is each council’s own, under one id too', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [ours, theirs] = [kept({ id: 'the-same' }), kept({ id: 'the-same', addition: mourning, by: operator })];
    await add(council, ours);
    await add(other, theirs);
    const { calendarAdditions } = ports();
    expect([await inForce(council), await inForce(other)]).toEqual([[ours], [theirs]]);
    expect([await calendarAdditions.inForce(council), await calendarAdditions.inForce(other)]).toEqual([[ours], [theirs]]);
    const byCouncil = await calendarAdditions.inForceByCouncil();
    expect([byCouncil.get(council), byCouncil.get(other)]).toEqual([[boiler], [mourning]]);
    await withdraw(other, 'the-same');
    expect([await inForce(council), await inForce(other)]).toEqual([[ours], []]);
    expect(await calendarAdditions.inForce(council)).toEqual([ours]);
  });

  it('is not there after a unit of work that failed, nor withdrawn by one', async () => {
    const council = await newCouncil(ports());
    const one = kept();
    await add(council, one);
    const failing = run(council, async ({ calendarAdditions }) => {
      await calendarAdditions.add(kept());
      await calendarAdditions.withdraw(one.id, clerk, noon);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect([await inForce(council), await ports().calendarAdditions.inForce(council)]).toEqual([[one], [one]]);
  });
});

describe.each(implementations)('the enquiries with days to come, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const later = at('Tue 2026-05-12 15:00');
  const withDaysAfter = (council: string, when: Instant) => ports().unitOfWork.run(council, ({ enquiries }) => enquiries.withDaysAfter(when));
  const opened = (council: string, facts: readonly Fact[]) => ports().unitOfWork.run(council, (stores) => open(stores, facts));
  const stillAsked = (council: string, ...then: readonly Fact[]) => opened(council, [asked(), ...then]);

  // Received on Tuesday, due by Thursday 14 May, until midnight in London.
  it.each([
    ['long before', 'Mon 2026-05-11 09:00', 1],
    ['a minute before the last moment', 'Thu 2026-05-14 23:59', 1],
    ['at the last moment', 'Fri 2026-05-15 00:00', 0],
    ['a minute after it', 'Fri 2026-05-15 00:01', 0],
  ])('are looked for %s', async (_, when, count) => {
    const council = await newCouncil(ports());
    await stillAsked(council);
    expect(await withDaysAfter(council, at(when))).toHaveLength(count);
  });

  it('are looked for to the millisecond', async () => {
    const council = await newCouncil(ports());
    await stillAsked(council);
    const around = ['2026-05-14T22:59:59.999Z', '2026-05-14T23:00:00.000Z'].map((when) => withDaysAfter(council, when as Instant));
    expect((await Promise.all(around)).map((found) => found.length)).toEqual([1, 0]);
  });

  it('come whole, as they were opened, each once, with nothing settled among them', async () => {
    const council = await newCouncil(ports());
    const late = await opened(council, [asked(at('Tue 2026-05-12 14:00'))]);
    const early = await opened(council, [asked(at('Mon 2026-05-11 10:00'))]);
    await stillAsked(council, answered(later, { id: chance.id() }));
    await stillAsked(council, closed(later, 'withdrawn', { id: chance.id() }));
    const promised = await stillAsked(council, acknowledged(later, day('Wed 2026-05-20'), { id: chance.id() }));
    const reopened = await stillAsked(council, answered(later, { id: 'an-answer' }), corrected(later, 'an-answer', null, { id: chance.id() }));
    expect(await withDaysAfter(council, later)).toEqual([late, early, promised, reopened]);
  });

  it('are not those of a promise that has run out, though something was owed before it', async () => {
    const council = await newCouncil(ports());
    await stillAsked(council, acknowledged(later, day('Wed 2026-05-13'), { id: chance.id() }));
    expect(await withDaysAfter(council, at('Wed 2026-05-13 23:59'))).toHaveLength(1);
    expect(await withDaysAfter(council, at('Thu 2026-05-14 00:00'))).toEqual([]);
  });

  it('show what was recorded last, in the unit of work that records it', async () => {
    const council = await newCouncil(ports());
    const stored = await stillAsked(council);
    const found = await ports().unitOfWork.run(council, async ({ enquiries }) => {
      await record({ enquiries }, stored, [answered(later, { id: chance.id() })]);
      return enquiries.withDaysAfter(later);
    });
    expect(found).toEqual([]);
  });

  it('are of one council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const ours = await stillAsked(council);
    await stillAsked(other);
    expect(await withDaysAfter(council, noon)).toEqual([ours]);
    expect(await withDaysAfter(await newCouncil(ports()), noon)).toEqual([]);
  });

  it('are in order beyond ten thousand as well', async () => {
    const council = await newCouncil(ports());
    const references = await ports().unitOfWork.run(council, async ({ enquiries }) => {
      const blank = () => ({ id: chance.id(), threadToken: chance.token(), subject: '' });
      const first = await open({ enquiries });
      for (let number = 2; number < 9_999; number += 1) await enquiries.open(blank(), 'HR', noon);
      const last = [await open({ enquiries }), await open({ enquiries })];
      return [first, ...last].map(({ reference }) => reference);
    });
    expect(references).toEqual(['HR-0001', 'HR-9999', 'HR-10000']);
    expect((await withDaysAfter(council, noon)).map(({ reference }) => reference)).toEqual(references);
  });
});
