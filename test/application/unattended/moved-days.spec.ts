import { type Council } from '../../../src/domain/council/council.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { council } from '../../support/councils.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { day } from '../../support/facts.js';
import { Office } from '../jobs/office.js';

const closed: Partial<Council> = { unattended: { clock: 'as-closed', decision: { decidedOn: day('Mon 2026-05-18'), minute: '2026/114' } } };
const byDecision = 'The reason: Nobody attended the office, and by the council’s own decision (Monday 18 May 2026, minute 2026/114) those days count as closed.';
const attended = 'The reason: The office is attended again.';
const moved = (from: string, to: string): string => `What was due by ${from} 2026 is now due by ${to} 2026.`;

/** Members may be written to from 09:00 to 17:00, Monday to Friday. */
describe.each(implementations)('days that moved while nobody attended the office, on %s', (implementation) => {
  let open: OpenPersistence;
  let office: Office;
  beforeEach(async () => {
    open = await openPersistence(implementation);
    office = new Office(await serviceOn(open.ports, {}, closed));
  });
  afterEach(() => open.close());

  const start = async (when: string, until: string) => {
    later(office.service, when);
    expect((await office.service.useCases.startUnattended.run({ actor: actor(people.clerk), council: office.service.council, key: null, until: day(until) })).ok).toBe(true);
  };
  const end = async (when: string) => {
    later(office.service, when);
    expect((await office.service.useCases.endUnattended.run({ actor: { kind: 'operator' }, council: office.service.council, key: null })).ok).toBe(true);
  };
  const told = async () => {
    await office.deliver();
    return office.service.transport.letters.filter(({ kind }) => kind === 'days-moved').map(({ to, view }) => [to.name, ...view.lines]);
  };
  const dueOf = async (reference = 'HR-0001') => {
    const read = await office.service.useCases.readEnquiry.run(actor(people.clerk), office.service.council, reference);
    return read.ok ? read.value.state.obligations[0]?.deadline?.dueOn : null;
  };
  const monday = [[people.ada.name, moved('Monday 30 November', 'Tuesday 1 December'), byDecision]];

  it('over before members may be written to again are told then, once: it ended by itself', async () => {
    const reference = await office.asked('Thu 2026-11-26 10:00', 'Street light');
    await start('Fri 2026-11-27 17:30', 'Sun 2026-11-29');
    await office.minute('Mon 2026-11-30 08:59');
    expect(await told()).toEqual([]);
    await office.minute('Mon 2026-11-30 09:00');
    expect([await told(), await dueOf()]).toEqual([monday, '2026-12-01']);
    await office.assigned('Mon 2026-11-30 10:00', reference);
    await office.minute('Tue 2026-12-01 09:00');
    expect(await told()).toEqual(monday);
  });

  it('over before members may be written to again are told then, once: somebody ended it', async () => {
    await office.asked('Thu 2026-11-26 10:00', 'Street light');
    await start('Fri 2026-11-27 17:30', 'Fri 2026-12-04');
    await end('Mon 2026-11-30 08:30');
    expect(await told()).toEqual([]);
    await office.minute('Mon 2026-11-30 09:00');
    await office.minute('Tue 2026-12-01 09:00');
    expect([await told(), await dueOf()]).toEqual([monday, '2026-12-01']);
  });

  it('are told as soon as the service runs again, where it did not run then', async () => {
    await office.asked('Thu 2026-11-26 10:00', 'Street light', { members: [people.ben] });
    await start('Fri 2026-11-27 17:30', 'Sun 2026-11-29');
    await office.minute('Tue 2026-12-01 11:00');
    expect(await told()).toEqual([[people.ben.name, moved('Monday 30 November', 'Tuesday 1 December'), byDecision]]);
  });

  it('are told against the day that the member has: who was told of no other keeps hearing from that one', async () => {
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    await start('Mon 2026-11-23 20:00', 'Fri 2026-11-27');
    expect(await dueOf()).toBe('2026-12-02');
    await end('Tue 2026-11-24 08:30');
    await office.minute('Tue 2026-11-24 09:00');
    expect(await told()).toEqual([[people.ada.name, moved('Wednesday 25 November', 'Thursday 26 November'), byDecision]]);
  });

  it('are told to nobody whose day is the one that they have', async () => {
    await office.asked('Fri 2026-11-27 18:00', 'Street light');
    await start('Fri 2026-11-27 19:00', 'Fri 2026-12-04');
    expect(await dueOf()).toBe('2026-12-09');
    await end('Mon 2026-11-30 08:30');
    await office.minute('Mon 2026-11-30 09:00');
    expect([await told(), await dueOf()]).toEqual([[], '2026-12-02']);
  });

  it('are told to whoever knows the moved day against that one, when members may be written to', async () => {
    const reference = await office.asked('Mon 2026-11-23 10:00', 'Street light');
    await office.assigned('Mon 2026-11-23 11:00', reference);
    await start('Mon 2026-11-23 12:00', 'Fri 2026-11-27');
    await end('Tue 2026-11-24 17:30');
    expect(await told()).toEqual([]);
    await office.minute('Wed 2026-11-25 09:00');
    expect(await told()).toEqual([
      [people.ada.name, moved('Wednesday 2 December', 'Thursday 26 November'), attended],
      [people.oscar.name, moved('Wednesday 25 November', 'Thursday 26 November'), byDecision],
    ]);
  });

  it('are told as gone by where they are by then', async () => {
    await office.asked('Tue 2026-11-24 10:00', 'Street light');
    await start('Thu 2026-11-26 12:00', 'Fri 2026-12-04');
    await end('Fri 2026-11-27 17:30');
    await office.minute('Mon 2026-11-30 09:00');
    expect(await told()).toEqual([[people.ada.name, moved('Monday 7 December', 'Friday 27 November'), 'That day has gone by.', attended]]);
  });

  it('are told against the day in the receipt to whoever asked meanwhile', async () => {
    await start('Fri 2026-11-27 17:30', 'Fri 2026-12-04');
    await office.asked('Sat 2026-11-28 10:00', 'Street light');
    expect(await dueOf()).toBe('2026-12-09');
    await end('Mon 2026-11-30 08:30');
    await office.minute('Mon 2026-11-30 09:00');
    expect(await told()).toEqual([[people.ada.name, moved('Wednesday 9 December', 'Wednesday 2 December'), attended]]);
  });

  it('are told once for two absences of which the first was told to nobody', async () => {
    await office.asked('Thu 2026-11-26 10:00', 'Street light');
    await start('Fri 2026-11-27 17:30', 'Sat 2026-11-28');
    await start('Sun 2026-11-29 12:00', 'Fri 2026-12-04');
    await end('Mon 2026-11-30 08:00');
    await office.minute('Mon 2026-11-30 09:00');
    expect(await told()).toEqual(monday);
  });

  it('are told to nobody of what was answered before they could be', async () => {
    const reference = await office.asked('Thu 2026-11-26 10:00', 'Street light');
    await start('Fri 2026-11-27 17:30', 'Sun 2026-11-29');
    await office.answered('Mon 2026-11-30 08:45', reference);
    await office.minute('Mon 2026-11-30 09:00');
    expect(await told()).toEqual([]);
  });

  it('are told while it lasts where the members’ own days are the office’s, which count as closed', async () => {
    const { calendar } = council();
    open = await openPersistence(implementation);
    office = new Office(await serviceOn(open.ports, {}, { ...closed, calendar: { ...calendar, workingDaysOf: 'office', counting: { ...calendar.counting, memberDays: 'office' } } }));
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    await start('Mon 2026-11-23 20:00', 'Fri 2026-11-27');
    await office.minute('Tue 2026-11-24 09:00');
    expect(await told()).toEqual([]);
    expect(office.service.transport.letters.filter(({ kind }) => kind === 'office-unattended').map(({ to }) => to.name)).toEqual([people.ada.name]);
    await office.minute('Mon 2026-11-30 09:00');
    expect(await told()).toEqual([]);
  });
});
