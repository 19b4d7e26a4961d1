import { type FeedRefusal } from '../../../src/application/ports/bank-holiday-source.js';
import { computedBankHolidays } from '../../../src/domain/calendar/bank-holiday-rules.js';
import { type UnitOfWork } from '../../../src/application/ports/unit-of-work.js';
import { people } from '../../support/builders-service.js';
import { govUk } from '../../support/feed-server.js';
import { day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { KeptList, Refreshing } from './refreshing.js';

const mourning = { date: day('Mon 2027-03-08'), title: 'State funeral' };
const withMourning = govUk(2025, (days) => [...days, mourning]);
const broken: FeedRefusal = { code: 'wrong-status', found: 'status 404', wanted: 'status 200' };

describe('the refresh of bank holidays', () => {
  it('adds what is new, forgets nothing, and puts a new version in force', async () => {
    const one = await Refreshing.on(memoryPersistence(), new KeptList(withMourning));
    const [before, first] = [one.daysOf('2011'), await one.calendarVersion()];
    await one.minute('Tue 2026-05-12 09:00');
    expect(one.daysOf('2027')).toContain('2027-03-08');
    expect(one.daysOf('2011')).toEqual(before);
    expect(await one.calendarVersion()).not.toBe(first);
    const { learnt } = await one.kept.read(null);
    expect(learnt.map(({ nation }) => nation)).toEqual(['england-and-wales', 'northern-ireland', 'scotland']);
    expect(learnt[0]).toEqual({ ...mourning, nation: 'england-and-wales', learnt: '2026-05-12', source: 'https://www.gov.uk/bank-holidays.json' });
  });

  it('with nothing new makes no version, on whatever day', async () => {
    const one = await Refreshing.on(memoryPersistence(), new KeptList(govUk(2025)));
    const first = await one.calendarVersion();
    for (const when of ['Tue 2026-05-12 09:00', 'Wed 2026-05-13 09:00', 'Thu 2026-05-14 09:00']) await one.minute(when);
    expect(await one.calendarVersion()).toBe(first);
    expect(one.service.log.events).toEqual(Array.from({ length: 3 }, () => 'info bank-holidays.read'));
  });

  it('takes a new year whole, and with it the days are published and no more by rule', async () => {
    const list = new KeptList(govUk(2025, (days, nation) => [...days, ...computedBankHolidays(nation, 2029)]));
    const one = await Refreshing.on(memoryPersistence(), list);
    await one.minute('Tue 2026-05-12 09:00');
    expect(one.daysOf('2029')).toHaveLength(8);
    expect(one.service.bankHolidays.bankHolidaysInUse.file.nations.scotland['2029']).toMatchObject({ published: '2026-05-12' });
  });

  it('keeps a day that the list has lost, and a person is told', async () => {
    const one = await Refreshing.on(memoryPersistence(), new KeptList(govUk(2025, (days) => days.filter(({ date }) => date !== '2027-05-03'))));
    await one.minute('Tue 2026-05-12 09:00');
    expect(one.daysOf('2027')).toContain('2027-05-03');
    expect(one.service.log.events).toEqual([
      ...['info bank-holidays.read', ...Array.from({ length: 3 }, () => 'warn bank-holidays.disagree'), 'warn bank-holidays.alert'],
    ]);
    const [letter] = await one.warnings();
    expect(letter?.view.lines[0]).toBe(
      'The published list no longer has Monday 3 May 2027 (Early May bank holiday, England and Wales). ' +
        'It still counts as a bank holiday here, until it is withdrawn in config/bank-holidays.json.',
    );
  });

  it.each<[when: string, readings: number]>([
    ['Tue 2026-05-12 04:19', 1],
    ['Tue 2026-05-12 04:20', 2],
    ['Tue 2026-05-12 23:59', 2],
    ['Wed 2026-05-13 04:19', 2],
  ])('reads once a day, at 03:20 in UTC or the first minute after it: %s', async (when, readings) => {
    const list = new KeptList(govUk(2025));
    const one = await Refreshing.on(memoryPersistence(), list);
    await one.minute('Mon 2026-05-11 12:00');
    await one.minute('Mon 2026-05-11 12:01');
    await one.minute(when);
    expect(list.readings).toBe(readings);
  });

  it('is off where no list is named: nothing is read, and nothing is kept', async () => {
    const one = await Refreshing.on(memoryPersistence(), null);
    await one.minute('Tue 2026-05-12 09:00');
    expect(one.service.log.events).toEqual([]);
    expect(await one.kept.read(null)).toEqual({ learnt: [], source: null });
  });

  it('that ends with the service is nobody’s failure', async () => {
    const list = new KeptList(govUk(2025));
    const one = await Refreshing.on(memoryPersistence(), list);
    one.service.bankHolidays.refreshBankHolidays.stop();
    await one.minute('Tue 2026-05-12 09:00');
    expect((await one.kept.read(list.address)).source).toBeNull();
  });

  it('writes the versions at a later minute where it could not at once', async () => {
    const persistence = memoryPersistence();
    let isFull = false;
    const run: UnitOfWork['run'] = (...asked) => (isFull ? Promise.reject(new Error('disk full')) : persistence.unitOfWork.run(...asked));
    const one = await Refreshing.on({ ...persistence, unitOfWork: { run } }, new KeptList(withMourning));
    const first = await one.calendarVersion();
    isFull = true;
    await expect(one.minute('Tue 2026-05-12 09:00')).rejects.toThrow('disk full');
    isFull = false;
    await one.minute('Tue 2026-05-12 09:01');
    expect(await one.calendarVersion()).not.toBe(first);
  });
});

describe('what a person should look at', () => {
  it('is a list that could not be read on three days running, told to the clerk once a week in office hours', async () => {
    const one = await Refreshing.on(memoryPersistence(), new KeptList(broken));
    const concerns = () => one.service.bankHolidays.bankHolidaysInUse.concerns();
    await one.minute('Tue 2026-05-12 09:00');
    await one.minute('Wed 2026-05-13 09:00');
    expect([concerns(), await one.warnings()]).toEqual([[], []]);
    await one.minute('Thu 2026-05-14 05:00');
    expect([concerns(), await one.warnings()]).toEqual([['bank-holidays-not-refreshed'], []]);
    await one.minute('Thu 2026-05-14 09:00');
    await one.minute('Fri 2026-05-15 09:00');
    const letters = await one.warnings();
    expect(letters.map(({ to, key }) => [to.address, key])).toEqual([[people.clerk.email, `bank-holidays:2026-W20:${people.clerk.id}`]]);
    expect(letters[0]?.view.lines).toEqual([
      'The published list of bank holidays could not be read on 3 days running: found status 404, wanted status 200. ' +
        'A bank holiday announced since is not known here, and dates go by those that are.',
    ]);
    await one.minute('Mon 2026-05-18 09:00');
    expect((await one.warnings()).map(({ key }) => key.slice(0, 22))).toEqual(['bank-holidays:2026-W20', 'bank-holidays:2026-W21']);
    expect(one.service.log.events.filter((event) => event.endsWith('.alert'))).toHaveLength(3);
  });

  it('is over when the list can be read again', async () => {
    const list = new KeptList(broken);
    const one = await Refreshing.on(memoryPersistence(), list);
    for (const when of ['Tue 2026-05-12 04:20', 'Wed 2026-05-13 04:20', 'Thu 2026-05-14 04:20']) await one.minute(when);
    list.says = govUk(2025);
    await one.minute('Fri 2026-05-15 04:20');
    await one.minute('Fri 2026-05-15 09:00');
    expect([one.service.bankHolidays.bankHolidaysInUse.concerns(), await one.warnings()]).toEqual([[], []]);
  });

  it.each<[when: string, concerns: readonly string[]]>([
    ['Fri 2027-12-31 12:00', []],
    ['Sat 2028-01-01 12:00', []],
    ['Sun 2028-01-02 12:00', ['bank-holidays-ending']],
    ['Mon 2029-01-01 12:00', ['bank-holidays-ending']],
  ])('is fewer than twelve months of published days, whether a list is read or not: on %s', async (when, concerns) => {
    const one = await Refreshing.on(memoryPersistence(), null);
    await one.minute(when);
    expect(one.service.bankHolidays.bankHolidaysInUse.concerns()).toEqual(concerns);
  });

  it('is told with what can be done where no list is read', async () => {
    const one = await Refreshing.on(memoryPersistence(), null);
    await one.minute('Tue 2028-01-04 09:00');
    const [letter] = await one.warnings();
    expect([letter?.view.lines, letter?.view.next[0]]).toEqual([
      [
        'Bank holidays are known as published to the end of 2028. That is less than 12 months ahead. ' +
          'Days after it are worked out by rule, and dates that count them are marked provisional.',
      ],
      'Please ask whoever runs this service to bring it up to date, or to have it read GOV.UK’s list of bank holidays every day (the setting BANK_HOLIDAYS_URL).',
    ]);
  });
});
