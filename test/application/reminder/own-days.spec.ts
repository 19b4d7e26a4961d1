import { addDays } from '../../../src/domain/calendar/civil-date.js';
import { type Council } from '../../../src/domain/council/council.js';
import { type Officer } from '../../../src/domain/people/person.js';
import { openPersistence } from '../../contracts/implementations.js';
import { spelt } from '../../domain/calendar/spelt.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

async function officeIn(of: Partial<Council> = {}, persistence = memoryPersistence()): Promise<Office> {
  return new Office(await serviceOn(persistence, {}, of));
}

/** The clerk imports the list of people anew, with the days of one of them. */
async function works(office: Office, { kind, name, email, role }: Officer, days: string): Promise<void> {
  const { useCases, council } = office.service;
  const done = await useCases.importPeople.run(actor(people.clerk), council.slug, [['kind', 'name', 'email', 'role', 'days'], [kind, name, email, role, days]]);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** Each morning and each afternoon of the days from one to another, weekends among them. */
async function walk(office: Office, from: string, to: string): Promise<void> {
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) for (const time of ['09:00', '15:00']) await office.minute(`${spelt(on)} ${time}`);
}

async function told(office: Office): Promise<readonly string[]> {
  const rounds = (await office.rounds()).filter(({ kind }) => kind === 'reminders');
  return rounds.map(said);
}

describe.each(['memory', 'sqlite'] as const)('an officer who works on Tuesday and Thursday, on %s', (implementation) => {
  it('is reminded on those days; the clerk who works on all of them on all of them', async () => {
    const open = await openPersistence(implementation);
    const office = await officeIn({}, open.ports);
    await works(office, people.oscar, 'Tue Thu');
    await office.assigned('Mon 2026-11-23 10:05', await office.asked('Mon 2026-11-23 10:00', 'Due on Wednesday'));
    await office.assigned('Mon 2026-11-23 10:15', await office.asked('Mon 2026-11-23 10:10', 'Promised for Friday'));
    await office.promised('Mon 2026-11-23 10:20', 'HR-0002', 'Fri 2026-11-27');
    await walk(office, 'Tue 2026-11-24', 'Wed 2026-12-02');
    expect(await told(office)).toEqual([
      'Tue 2026-11-24 09:00 oscar: HR-0001 Due tomorrow',
      'Thu 2026-11-26 09:00 oscar: HR-0001 Overdue by 1 working day; HR-0002 The promise runs out tomorrow',
      'Thu 2026-11-26 09:00 clerk: HR-0001 Overdue by 1 working day',
      'Mon 2026-11-30 09:00 clerk: HR-0001 Overdue by 3 working days; HR-0002 The promise ran out 1 working day ago',
      'Tue 2026-12-01 09:00 oscar: HR-0001 Overdue by 4 working days; HR-0002 The promise ran out 2 working days ago',
      'Wed 2026-12-02 09:00 clerk: HR-0001 Overdue by 5 working days; HR-0002 The promise ran out 3 working days ago',
    ]);
    await open.close();
  });
});

describe('whoever works on some days only', () => {
  it('moves no day that is due: those are counted in the council’s working days', async () => {
    const owedIn = async (days: string) => {
      const office = await officeIn();
      for (const person of [people.oscar, people.clerk]) await works(office, person, days);
      await office.assigned('Mon 2026-11-23 10:05', await office.asked('Mon 2026-11-23 10:00', 'Street light'));
      await office.asked('Fri 2026-11-20 17:20', 'Dog bins', { logged: 'Mon 2026-11-23 10:10' });
      await walk(office, 'Tue 2026-11-24', 'Fri 2026-11-27');
      const owed = await office.service.ports.unitOfWork.run(office.service.council.slug, ({ reminders }) => reminders.openDueBy(day('Thu 2026-12-31')));
      return owed.map(({ reference, obligation: { deadline, firstDueOn, settled } }) => ({ reference, deadline, firstDueOn, settled }));
    };
    const [partTime, fullTime] = [await owedIn('Tue'), await owedIn('')];
    expect(partTime).toEqual(fullTime);
    expect(partTime.map(({ reference, deadline }) => [reference, deadline?.dueOn])).toEqual([['HR-0001', day('Wed 2026-11-25')], ['HR-0002', day('Wed 2026-11-25')]]);
  });

  it('is told on one day a week what falls due in the whole of it, though the day is far off', async () => {
    const office = await officeIn();
    await works(office, people.clerk, 'Tue');
    await office.asked('Mon 2026-11-23 10:00', 'One');
    await office.promised('Mon 2026-11-23 11:00', 'HR-0001', 'Mon 2026-11-30');
    await office.asked('Mon 2026-11-23 10:00', 'Two');
    await office.promised('Mon 2026-11-23 11:00', 'HR-0002', 'Tue 2026-12-01');
    await office.asked('Mon 2026-11-23 10:00', 'Three');
    await office.promised('Mon 2026-11-23 11:00', 'HR-0003', 'Wed 2026-12-02');
    await walk(office, 'Tue 2026-11-24', 'Tue 2026-12-01');
    expect(await told(office)).toEqual([
      'Tue 2026-11-24 09:00 clerk: HR-0001 The promise runs out on Monday 30 November 2026; HR-0002 The promise runs out on Tuesday 1 December 2026',
      'Tue 2026-12-01 09:00 clerk: HR-0001 The promise ran out 1 working day ago; HR-0002 The promise runs out today; HR-0003 The promise runs out tomorrow',
    ]);
  });

  it('stands in on days of their own', async () => {
    const office = await officeIn();
    const { useCases, council } = office.service;
    await works(office, people.olive, 'Wed');
    await office.assigned('Mon 2026-11-23 10:05', await office.asked('Mon 2026-11-23 10:00', 'Street light'));
    const absence = { person: people.oscar.id, from: day('Tue 2026-11-24'), until: day('Fri 2026-11-27'), deputy: people.olive.id };
    expect((await useCases.enterAbsence.run({ actor: actor(people.oscar), council, key: null, absence })).ok).toBe(true);
    await walk(office, 'Tue 2026-11-24', 'Mon 2026-11-30');
    expect((await told(office)).filter((line) => !line.includes('clerk'))).toEqual(['Wed 2026-11-25 09:00 olive: HR-0001 Due today', 'Mon 2026-11-30 09:00 oscar: HR-0001 Overdue by 3 working days']);
  });

  it('is told nothing twice, and nothing late, where their days change in between', async () => {
    const office = await officeIn();
    await works(office, people.clerk, 'Tue Thu');
    for (const subject of ['One', 'Two']) await office.asked('Mon 2026-11-23 10:00', subject);
    await office.promised('Mon 2026-11-23 11:00', 'HR-0002', 'Thu 2026-11-26');
    await walk(office, 'Tue 2026-11-24', 'Tue 2026-11-24');
    later(office.service, 'Tue 2026-11-24 16:00');
    await works(office, people.clerk, 'Mon Tue Wed');
    await walk(office, 'Wed 2026-11-25', 'Mon 2026-11-30');
    expect(await told(office)).toEqual([
      'Tue 2026-11-24 09:00 clerk: HR-0001 Due tomorrow; HR-0002 The promise runs out on Thursday 26 November 2026',
      'Wed 2026-11-25 09:00 clerk: HR-0002 The promise runs out tomorrow',
      'Mon 2026-11-30 09:00 clerk: HR-0001 Overdue by 3 working days; HR-0002 The promise ran out 2 working days ago',
    ]);
  });

  it('is reminded on every day on which the office is open, where it opens on none of theirs', async () => {
    const office = await officeIn();
    await works(office, people.clerk, 'Sat Sun');
    await office.asked('Mon 2026-11-23 10:00', 'One');
    await walk(office, 'Tue 2026-11-24', 'Sun 2026-11-29');
    expect(await told(office)).toEqual(['Tue 2026-11-24 09:00 clerk: HR-0001 Due tomorrow', 'Wed 2026-11-25 09:00 clerk: HR-0001 Due today', 'Thu 2026-11-26 09:00 clerk: HR-0001 Overdue by 1 working day']);
  });
});
