import fc from 'fast-check';
import { type CivilDate, addDays, civilDate, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { isOpenAt } from '../../../src/domain/calendar/opening-hours.js';
import { instantAt } from '../../../src/domain/calendar/zone.js';
import { openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { people, serviceOn } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { memoryPersistence } from '../../support/memory.js';
import { office as calendar } from '../../domain/calendar/offices.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

const reminders = async (office: Office): Promise<readonly string[]> => (await office.rounds()).filter(({ kind }) => kind === 'reminders').map(said);

/** Wednesday 11 November 2026 is the day; the office is off from Tuesday at ten. */
describe('after the service was off, on SQLite', () => {
  let open: OpenPersistence;
  beforeEach(async () => {
    open = await openPersistence('sqlite');
  });
  afterEach(() => open.close());

  it.each<[off: string, back: string, sent: readonly string[]]>([
    ['an hour', 'Tue 2026-11-10 11:00', []],
    ['a day', 'Wed 2026-11-11 10:00', ['Wed 2026-11-11 10:00 oscar: HR-0001 Due today']],
    ['a weekend', 'Mon 2026-11-16 09:00', ['Mon 2026-11-16 09:00 oscar: HR-0001 Overdue by 3 working days', 'Mon 2026-11-16 09:00 clerk: HR-0001 Overdue by 3 working days']],
    ['nine days', 'Thu 2026-11-19 10:00', ['Thu 2026-11-19 10:00 oscar: HR-0001 Overdue by 6 working days', 'Thu 2026-11-19 10:00 clerk: HR-0001 Overdue by 6 working days']],
    ['sixty days', 'Mon 2027-01-11 10:00', ['Mon 2027-01-11 10:00 oscar: HR-0001 Overdue by 40 working days', 'Mon 2027-01-11 10:00 clerk: HR-0001 Overdue by 40 working days']],
  ])('%s, each person has the newest stage once, in one mail', async (_, back, sent) => {
    const office = new Office(await serviceOn(open.ports));
    await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', 'One'));
    await office.minutes('Tue 2026-11-10 09:00', 'Tue 2026-11-10 09:05');
    const before = await reminders(office);
    for (let minute = 0; minute < 20; minute += 1) await office.minute(minutesAfter(at(back), minute));
    expect(before).toEqual(['Tue 2026-11-10 09:00 oscar: HR-0001 Due tomorrow']);
    expect((await reminders(office)).slice(1)).toEqual(sent);
  });

  it.each<[what: string, back: string]>([
    ['set back an hour', 'Tue 2026-11-10 08:30'],
    ['set on three days and back again', 'Fri 2026-11-13 09:30'],
  ])('with a clock that was %s, nobody is told of one stage twice', async (_, wrong) => {
    const office = new Office(await serviceOn(open.ports));
    await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', 'One'));
    await office.minutes('Tue 2026-11-10 09:25', 'Tue 2026-11-10 09:30');
    for (let minute = 0; minute < 5; minute += 1) await office.minute(minutesAfter(at(wrong), minute));
    await office.minutes('Tue 2026-11-10 09:30', 'Tue 2026-11-10 10:00');
    await office.minutes('Wed 2026-11-11 09:00', 'Wed 2026-11-11 09:05');
    const told = (await reminders(office)).map((line) => line.slice(21));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(expect.arrayContaining(['oscar: HR-0001 Due tomorrow', 'oscar: HR-0001 Due today']));
  });
});

const years = Array.from({ length: 11 }, (_, index) => 2026 + index);

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: '03' | '10'): CivilDate {
  const last = civilDate(`${year}-${month}-31`);
  return addDays(last, -(weekdayOf(last) % 7));
}

function london(date: CivilDate, time: string): Instant {
  const found = instantAt(date, clockTime(time), 'Europe/London');
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value.instant;
}

describe.each(years)('over both changes of the clocks in %d', (year) => {
  it.each<[change: string, month: '03' | '10']>([
    ['forward', '03'],
    ['back', '10'],
  ])('%s: each morning has its stage, as the office opens by the clock on the wall, once', async (_, month) => {
    const sunday = lastSunday(year, month);
    const office = new Office(await serviceOn(memoryPersistence()));
    office.service.clock.set(london(addDays(sunday, -4), '10:00'));
    const { useCases, council } = office.service;
    const asked = { channel: 'telephone', members: [people.ada.id], receivedAt: office.service.clock.now(), subject: 'One', text: 'One', answered: null } as const;
    await useCases.logEnquiry.run({ actor: { kind: 'person', person: people.clerk }, council, key: null, ...asked });
    // Each quarter of an hour, by real time: an hour is missed or comes twice.
    const [first, last] = [london(addDays(sunday, -3), '00:00'), london(addDays(sunday, 4), '12:00')];
    for (let now = first; now < last; now = minutesAfter(now, 15)) await office.minute(now);
    const told = (await office.rounds()).filter(({ kind }) => kind === 'reminders');
    const mornings = told.map(({ at: sent }) => sent);
    expect(new Set(told.map(said)).size).toBe(told.length);
    expect(mornings.every((sent) => isOpenAt(calendar(), sent) && !isOpenAt(calendar(), minutesAfter(sent, -15)))).toBe(true);
    // Asked on the Wednesday, or the days that Easter leaves of them: before the day, on it, and after it.
    expect(told.length).toBeGreaterThanOrEqual(3);
  });
});

it('nothing is doubled, and what is overdue is told after it, whatever the service was off for', async () => {
  const outage = fc.record({ from: fc.integer({ min: 0, max: 20 * 24 * 60 }), minutes: fc.integer({ min: 1, max: 60 * 24 * 60 }) });
  await fc.assert(
    fc.asyncProperty(outage, async ({ from, minutes }) => {
      const office = new Office(await serviceOn(memoryPersistence()));
      await office.assigned('Mon 2026-05-18 10:00', await office.asked('Mon 2026-05-18 10:00', 'One'));
      const back = minutesAfter(at('Mon 2026-05-18 10:00'), from + minutes);
      for (let now = at('Mon 2026-05-18 10:01'); now < minutesAfter(back, 4 * 24 * 60); now = minutesAfter(now, 30)) {
        const isOff = now >= minutesAfter(at('Mon 2026-05-18 10:00'), from) && now < back;
        if (!isOff && isOpenAt(calendar(), now)) await office.minute(now);
      }
      const told = await reminders(office);
      expect(new Set(told).size).toBe(told.length);
      expect(told.some((line) => line.includes('oscar: HR-0001 Overdue'))).toBe(true);
    }),
    { numRuns: 20 },
  );
}, 180_000);
