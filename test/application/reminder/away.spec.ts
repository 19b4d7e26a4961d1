import { handOver } from '../../../src/application/enquiry/hand-over.js';
import { snooze } from '../../../src/application/enquiry/snooze.js';
import { type Absence } from '../../../src/domain/people/absence.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type Refusal } from '../../../src/application/refusal.js';
import { type Result } from '../../../src/domain/result.js';
import { defaultReminderSettings } from '../../../src/domain/reminder/schedule.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Acting, commands, doneOf, verbs } from '../enquiry/acting.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

async function officeIn(of: Parameters<typeof serviceOn>[2] = {}): Promise<Office> {
  return new Office(await serviceOn(memoryPersistence(), {}, of));
}

async function reminders(office: Office): Promise<readonly string[]> {
  return (await office.rounds()).filter(({ kind }) => kind === 'reminders').map(said).toSorted();
}

function enter(office: Office, by: Person, from: string, until: string, deputy: Person, person: Person = people.oscar): Promise<Result<Absence, Refusal>> {
  const { useCases, council } = office.service;
  return useCases.enterAbsence.run({ actor: actor(by), council, key: null, absence: { person: person.id, from: day(from), until: day(until), deputy: deputy.id } });
}

describe('while an officer is away', () => {
  it('their reminders go to whoever stands in, who reads whose it is, and come back with them', async () => {
    const office = await officeIn();
    await office.assigned('Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 10:00', 'Street light'));
    expect((await enter(office, people.oscar, 'Tue 2026-11-24', 'Wed 2026-11-25', people.olive)).ok).toBe(true);
    await office.minutes('Mon 2026-11-23 10:01', 'Thu 2026-11-26 10:00');
    expect(await reminders(office)).toEqual([
      'Thu 2026-11-26 09:00 clerk: HR-0001 Overdue by 1 working day',
      'Thu 2026-11-26 09:00 oscar: HR-0001 Overdue by 1 working day',
      'Tue 2026-11-24 09:00 olive: HR-0001 Due tomorrow',
      'Wed 2026-11-25 09:00 olive: HR-0001 Due today',
    ]);
    const [first] = (await office.rounds()).filter(({ kind }) => kind === 'reminders');
    const lines = first?.view.owing?.[0]?.lines ?? [];
    expect(lines).toContain('Assigned to Oscar Reed, who is away until Wednesday 25 November 2026.');
    const { threadToken } = await new Acting(office.service).enquiry();
    expect(lines).toContain('Next: write ANSWER and your answer, or ACK and a day, here:');
    expect(lines).toContainEqual({ words: 'Mail about HR-0001', href: `mailto:enquiries+${threadToken}@houghton-regis.example?subject=%5BHR-0001%5D` });
    expect(first?.view.next.at(-1)).toContain('or write to the address that stands with it.');
    expect(lines).toContainEqual({ words: 'The page of HR-0001', href: 'https://enquiries.example.org/enquiries/HR-0001' });
  });

  it('a matter that whoever stands in handed over goes to the clerk instead, and the others to them', async () => {
    const office = await officeIn();
    for (const subject of ['Her brother', 'Street light']) await office.assigned('Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 10:00', subject), people.olive);
    later(office.service, 'Mon 2026-11-23 10:01');
    const one = new Acting(office.service);
    doneOf(await one.act(handOver, { officer: people.oscar.id, privateReason: 'My brother.' }, { actor: actor(people.olive) }));
    later(office.service, 'Mon 2026-11-23 10:02');
    doneOf(await one.act(verbs.assign, commands.assign, { reference: 'HR-0002' }));
    await enter(office, people.oscar, 'Tue 2026-11-24', 'Tue 2026-11-24', people.olive);
    await office.minutes('Tue 2026-11-24 08:59', 'Tue 2026-11-24 09:05');
    expect(await reminders(office)).toEqual(['Tue 2026-11-24 09:00 clerk: HR-0001 Due tomorrow', 'Tue 2026-11-24 09:00 olive: HR-0002 Due tomorrow']);
  });

  it('tells whoever stands in and the clerk, each once and apart, and not who entered it', async () => {
    const office = await officeIn();
    later(office.service, 'Mon 2026-11-23 10:00');
    await enter(office, people.oscar, 'Tue 2026-11-24', 'Wed 2026-11-25', people.olive);
    await enter(office, people.clerk, 'Thu 2026-11-26', 'Thu 2026-11-26', people.clerk);
    await office.deliver();
    expect(office.service.transport.letters.map(({ to, subject, view }) => [to.address, subject, view.lines])).toEqual([
      ['olive@office.example', 'Oscar Reed is away, and Olive Lane stands in', ['You stand in for Oscar Reed from Tuesday 24 November 2026 to Wednesday 25 November 2026, both days included.']],
      ['clerk@office.example', 'Oscar Reed is away, and Olive Lane stands in', ['Olive Lane stands in for Oscar Reed from Tuesday 24 November 2026 to Wednesday 25 November 2026, both days included.']],
    ]);
  });

  it('is refused to an officer for another, for a member, and where days overlap', async () => {
    const office = await officeIn();
    later(office.service, 'Mon 2026-11-23 10:00');
    const code = async (entered: Promise<Result<Absence, Refusal>>) => entered.then((result) => (result.ok ? 'done' : result.refusal.code));
    expect([
      await code(enter(office, people.olive, 'Tue 2026-11-24', 'Wed 2026-11-25', people.olive)),
      await code(enter(office, people.clerk, 'Tue 2026-11-24', 'Wed 2026-11-25', people.ada)),
      await code(enter(office, people.clerk, 'Tue 2026-11-24', 'Wed 2026-11-25', people.olive, people.ada)),
      await code(enter(office, people.clerk, 'Tue 2026-11-24', 'Wed 2026-11-25', people.olive)),
      await code(enter(office, people.clerk, 'Wed 2026-11-25', 'Thu 2026-11-26', people.olive)),
    ]).toEqual(['not-allowed', 'no-such-person', 'no-such-person', 'done', 'absence-overlaps']);
  });

  it('ends before its day: from today on they have their own reminders, and what had not begun is gone', async () => {
    const office = await officeIn();
    const { useCases, council } = office.service;
    await office.assigned('Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 10:00', 'Street light'));
    const entered = await enter(office, people.clerk, 'Mon 2026-11-23', 'Fri 2026-11-27', people.olive);
    const next = await enter(office, people.clerk, 'Mon 2026-11-30', 'Mon 2026-11-30', people.olive);
    if (!entered.ok || !next.ok) throw new Error('The absences were refused.');
    const end = (absence: string) => useCases.endAbsence.run({ actor: actor(people.oscar), council, key: null, person: people.oscar.id, absence });
    await office.minutes('Mon 2026-11-23 10:01', 'Tue 2026-11-24 10:00');
    expect([(await end(entered.value.id)).ok, (await end(next.value.id)).ok, await end(next.value.id)]).toMatchObject([true, true, { refusal: { code: 'no-such-absence' } }]);
    await office.minutes('Tue 2026-11-24 10:01', 'Wed 2026-11-25 10:00');
    expect(await reminders(office)).toEqual([
      'Mon 2026-11-23 10:00 olive: HR-0001 Due on Wednesday 25 November 2026',
      'Tue 2026-11-24 09:00 olive: HR-0001 Due tomorrow',
      'Wed 2026-11-25 09:00 oscar: HR-0001 Due today',
    ]);
    expect(await useCases.listAbsences.run(actor(people.oscar), council)).toEqual({ ok: true, value: [] });
  });
});

describe('an officer who asks for no reminders', () => {
  it('has none of that enquiry until the day, and those of the day and after all the same', async () => {
    const office = await officeIn({ reminders: { ...defaultReminderSettings, before: [3, 2, 1] } });
    const { useCases, council } = office.service;
    for (const subject of ['One', 'Two']) await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', subject));
    for (const reference of ['HR-0001', 'HR-0002']) await office.promised('Mon 2026-11-09 11:00', reference, 'Fri 2026-11-20');
    later(office.service, 'Mon 2026-11-16 10:00');
    const asked = { actor: actor(people.oscar), council, reference: 'HR-0001', at: null, key: null, expectedVersion: null };
    const done = await useCases.actOnEnquiry.run(snooze, { ...asked, command: { until: day('Thu 2026-11-19'), reason: 'The contractor comes on Thursday.' } });
    expect(done.ok).toBe(true);
    await office.minutes('Mon 2026-11-16 10:01', 'Mon 2026-11-23 10:00');
    expect(await reminders(office)).toEqual([
      'Fri 2026-11-20 09:00 oscar: HR-0001 The promise runs out today; HR-0002 The promise runs out today',
      'Mon 2026-11-23 09:00 clerk: HR-0001 The promise ran out 1 working day ago; HR-0002 The promise ran out 1 working day ago',
      'Mon 2026-11-23 09:00 oscar: HR-0001 The promise ran out 1 working day ago; HR-0002 The promise ran out 1 working day ago',
      'Thu 2026-11-19 09:00 oscar: HR-0001 The promise runs out tomorrow; HR-0002 The promise runs out tomorrow',
      'Tue 2026-11-17 09:00 oscar: HR-0002 The promise runs out on Friday 20 November 2026',
      'Wed 2026-11-18 09:00 oscar: HR-0002 The promise runs out on Friday 20 November 2026',
    ]);
  });

  it('is a person: neither the service nor the command line quiets anybody', async () => {
    const office = await officeIn();
    const reference = await office.asked('Mon 2026-11-09 10:00', 'One');
    const { useCases, council } = office.service;
    const asked = { actor: { kind: 'operator' }, council, reference, at: null, key: null, expectedVersion: null, command: { until: day('Wed 2026-11-11'), reason: 'x' } } as const;
    expect(await useCases.actOnEnquiry.run(snooze, asked)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
