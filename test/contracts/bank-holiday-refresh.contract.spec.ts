import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/adapters/persistence/database.js';
import { calendarChangesBeside } from '../../src/adapters/persistence/read-beside.js';
import { persistenceOn } from '../../src/adapters/persistence/persistence.js';
import { vaultFor } from '../../src/adapters/persistence/vault.js';
import { BackUp } from '../../src/application/care/back-up.js';
import { Acting, doneOf } from '../application/enquiry/acting.js';
import { openedTwice } from '../application/jobs/two-processes.js';
import { Refreshing } from '../application/calendar/refreshing.js';
import { people } from '../support/builders-service.js';
import { SequentialChance } from '../support/builders-chance.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { at, day } from '../support/facts.js';
import { answering, type FeedServer, feedServer, govUk } from '../support/feed-server.js';
import { FileCouncilBook } from '../../src/adapters/settings/file-council-book.js';
import { council } from '../support/councils.js';
import { BankHolidaysInUse } from '../../src/application/calendar/bank-holidays-in-use.js';

const mourning = { date: day('Wed 2026-05-13'), title: 'State funeral' };
const proclaimed = govUk(2025, (days) => [...days, mourning]);

/** The job as it runs: a list over HTTP, and the database. */
describe.each(engines)('the refresh of bank holidays on %s', (engine) => {
  let list: FeedServer;
  let fresh: FreshInstallation;
  beforeEach(async () => {
    list = await feedServer();
    fresh = await freshDatabaseFor(engine);
  });
  afterEach(async () => {
    await list.close();
    await fresh.dispose();
  });

  async function opened<Outcome>(work: (persistence: ReturnType<typeof persistenceOn>) => Promise<Outcome>, chance = 1): Promise<Outcome> {
    const database = await openDatabase(fresh);
    try {
      return await work(persistenceOn(database, new SequentialChance(chance)));
    } finally {
      await database.close();
    }
  }

  it('counts what is recorded from then on by the new day, whenever it was received, and leaves what was recorded before', async () => {
    await opened(async (persistence) => {
      const one = await Refreshing.over(persistence, list.address);
      const office = new Acting(one.service);
      const dueOf = async (receivedAt: string) => {
        const { reference } = doneOf(await office.log({ receivedAt: at(receivedAt), members: [people.ada.id] }));
        const lines = await persistence.enquiries.list({ council: 'houghton-regis', status: null, dueBefore: null, party: null, after: null, limit: 9 });
        return lines.find((line) => line.reference === reference)?.dueOn;
      };
      const before = await dueOf('Mon 2026-05-11 08:00');
      list.answer = answering(proclaimed);
      await one.minute('Mon 2026-05-11 10:00');
      one.service.clock.forward(5);
      expect([before, await dueOf('Mon 2026-05-11 08:00'), await dueOf('Mon 2026-05-11 10:02')]).toEqual([
        ...[day('Wed 2026-05-13'), day('Thu 2026-05-14'), day('Thu 2026-05-14')],
      ]);
    });
  });

  it('is known after a restart, with no list to read and no new version', async () => {
    list.answer = answering(proclaimed);
    const version = await opened(async (persistence) => {
      const one = await Refreshing.over(persistence, list.address);
      await one.minute('Mon 2026-05-11 10:00');
      return one.calendarVersion();
    });
    await opened(async (persistence) => {
      const [councils, clock] = [new FileCouncilBook([council()]), { now: () => at('Tue 2026-05-12 10:00') }];
      const { bankHolidays } = council().calendar.facts;
      expect(await new BankHolidaysInUse(persistence.bankHolidayStore, councils, bankHolidays, null, clock).renew()).toBe(true);
      const [again] = councils.all();
      expect(again?.calendar.facts.bankHolidays.nations.scotland['2026']?.days).toContainEqual({ ...mourning, learnt: '2026-05-11' });
      const newest = await persistence.enquiries.versions('houghton-regis').calendars.newest();
      expect(newest?.id).toBe(version);
      const { content } = (await persistence.enquiries.versions('houghton-regis').calendars.byId(version ?? '')) ?? {};
      expect(content).toEqual(JSON.parse(JSON.stringify(again?.calendar)));
    }, 2);
  });

  it.each<[name: string, answer: FeedServer['answer'], code: string]>([
    ['a page instead of JSON', answering('<html>Sorry</html>', 'text/html'), 'not-json'],
    ['404', answering('', 'text/plain', 404), 'wrong-status'],
    ['a date that does not exist', answering(proclaimed.replace('2026-05-25', '2026-02-30')), 'not-a-feed'],
    ['3 MB', answering(' '.repeat(3_000_000)), 'too-large'],
    ['an answer that never comes', () => undefined, 'too-slow'],
  ])('that meets with %s says so, and changes nothing that was learnt', async (_, answer, code) => {
    await opened(async (persistence) => {
      const one = await Refreshing.over(persistence, list.address);
      list.answer = answering(proclaimed);
      await one.minute('Mon 2026-05-11 10:00');
      const [version, kept] = [await one.calendarVersion(), await persistence.bankHolidayStore.read(list.address)];
      list.answer = answer;
      await one.minute('Tue 2026-05-12 10:00');
      const now = await persistence.bankHolidayStore.read(list.address);
      expect(now.learnt).toEqual(kept.learnt);
      expect(now.source).toMatchObject({ failures: 1, refusal: { code }, takenAt: kept.source?.takenAt });
      expect(await one.calendarVersion()).toBe(version);
    });
  });

  it('whose list has forgotten years and days forgets none', async () => {
    await opened(async (persistence) => {
      const one = await Refreshing.over(persistence, list.address);
      list.answer = answering(proclaimed);
      await one.minute('Mon 2026-05-11 10:00');
      const known = ['2019', '2026', '2027'].map((year) => one.daysOf(year));
      list.answer = answering(govUk(2027));
      await one.minute('Tue 2026-05-12 10:00');
      list.answer = answering(govUk(2026));
      await one.minute('Wed 2026-05-13 10:00');
      expect(['2019', '2026', '2027'].map((year) => one.daysOf(year))).toEqual(known);
      expect(known[1]).toContain('2026-05-13');
      expect((await persistence.bankHolidayStore.read(list.address)).source?.conflicts).toContainEqual(
        { nation: 'scotland', date: '2026-05-13', kind: 'missing-from-feed', known: 'State funeral' },
      );
    });
  });

  it('reads once a day in all processes, and each takes up what one has learnt', async () => {
    const twice = await openedTwice(engine);
    const [one, bookOfOther] = [await Refreshing.over(twice.one, list.address), new FileCouncilBook([council()])];
    const other = new BankHolidaysInUse(twice.other.bankHolidayStore, bookOfOther, council().calendar.facts.bankHolidays, list.address, one.service.clock);
    list.answer = answering(proclaimed);
    await Promise.all([one.minute('Mon 2026-05-11 10:00'), one.minute('Mon 2026-05-11 10:00')]);
    expect([await other.renew(), await other.renew()]).toEqual([true, false]);
    expect(bookOfOther.all()[0]?.calendar).toEqual(one.service.ports.councils.all()[0]?.calendar);
    expect(list.asked).toHaveLength(1);
    await twice.close();
  });

  it('is told to whoever only reads, and in the backup', async () => {
    const learntBeside = async () => (await calendarChangesBeside(fresh)).learnt;
    expect(await learntBeside()).toEqual([]);
    list.answer = answering(proclaimed);
    const learnt = await opened(async (persistence) => {
      await (await Refreshing.over(persistence, list.address)).minute('Mon 2026-05-11 10:00');
      const kept = (await persistence.bankHolidayStore.read(null)).learnt;
      expect(await learntBeside()).toEqual(kept);
      return kept;
    });
    const files = await readdir(fresh.dataDir);
    expect([await learntBeside(), learnt.length]).toEqual([learnt, 3]);
    expect(await readdir(fresh.dataDir)).toEqual(files);
    if (engine === 'postgres') return;
    const copied = await new BackUp(vaultFor(fresh, {})).run(join(fresh.dataDir, 'copy.sqlite'));
    expect(copied.ok && copied.value.rows).toMatchObject({ bank_holiday: 3, bank_holiday_source: 1 });
  });
});
