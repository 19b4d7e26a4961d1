import { type Council } from '../../../src/domain/council/council.js';
import { defaultReminderSettings } from '../../../src/domain/reminder/schedule.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { people, serviceOn } from '../../support/builders-service.js';
import { facts } from '../../support/councils.js';
import { engines } from '../../support/engines.js';
import { memoryPersistence } from '../../support/memory.js';
import { hours } from '../../domain/calendar/offices.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

async function reminders(office: Office): Promise<readonly string[]> {
  return (await office.rounds()).filter(({ kind }) => kind === 'reminders').map(said).toSorted();
}

async function officeIn(of: Partial<Council> = {}): Promise<Office> {
  return new Office(await serviceOn(memoryPersistence(), {}, of));
}

describe.each(engines)('a fortnight with a bank holiday, minute by minute, on %s', (engine) => {
  let open: OpenPersistence;
  beforeAll(async () => {
    open = await openPersistence(engine);
  });
  afterAll(() => open.close());

  it('reminds each person of each stage once, in office hours', async () => {
    const office = new Office(await serviceOn(open.ports));
    await office.minutes('Mon 2026-05-18 08:00', 'Wed 2026-05-20 10:00');
    const light = await office.asked('Wed 2026-05-20 10:00', 'Street light');
    await office.assigned('Wed 2026-05-20 10:05', light);
    await office.minutes('Wed 2026-05-20 10:06', 'Fri 2026-05-22 17:20');
    const bins = await office.asked('Fri 2026-05-22 17:20', 'Dog bins', { members: [people.ada, people.ben] });
    await office.minutes('Fri 2026-05-22 17:21', 'Wed 2026-05-27 11:00');
    await office.promised('Wed 2026-05-27 11:00', bins, 'Mon 2026-06-01');
    await office.minutes('Wed 2026-05-27 11:01', 'Thu 2026-05-28 12:00');
    await office.answered('Thu 2026-05-28 12:00', light);
    await office.minutes('Thu 2026-05-28 12:01', 'Tue 2026-06-02 08:00');
    expect(await reminders(office)).toEqual([
      'Fri 2026-05-22 09:00 oscar: HR-0001 Due today',
      'Fri 2026-05-29 09:00 clerk: HR-0002 The promise runs out on Monday 1 June 2026',
      'Mon 2026-06-01 09:00 clerk: HR-0002 The promise runs out today',
      'Thu 2026-05-21 09:00 oscar: HR-0001 Due tomorrow',
      'Thu 2026-05-28 09:00 clerk: HR-0001 Overdue by 3 working days',
      'Thu 2026-05-28 09:00 oscar: HR-0001 Overdue by 3 working days',
      'Tue 2026-05-26 09:00 clerk: HR-0001 Overdue by 1 working day',
      'Tue 2026-05-26 09:00 oscar: HR-0001 Overdue by 1 working day',
      'Wed 2026-05-27 09:00 clerk: HR-0002 Due tomorrow',
    ]);
  }, 180_000);
});

describe.each(engines)('what the reminders are read from, on %s', (engine) => {
  it('is what is open and due by a day, with its members, and the ledger keeps each line once', async () => {
    const open = await openPersistence(engine);
    const office = new Office(await serviceOn(open.ports));
    const { council } = office.service;
    const bins = await office.asked('Fri 2026-05-22 17:20', 'Dog bins', { members: [people.ben, people.ada] });
    const wall = await office.asked('Wed 2026-05-27 10:00', 'Wall');
    await office.answered('Wed 2026-05-27 11:00', wall);
    const found = await open.ports.unitOfWork.run(council.slug, async ({ reminders: store, enquiries }) => {
      const stored = await enquiries.byReference(bins);
      const owed = await store.openDueBy('2026-05-28' as never);
      return { stored, owed, before: await store.openDueBy('2026-05-27' as never) };
    });
    expect(found.before).toEqual([]);
    expect(found.owed).toHaveLength(1);
    expect(found.owed[0]).toMatchObject({
      ...{ enquiry: found.stored?.id, reference: bins, subject: 'Dog bins', members: [people.ada.name, people.ben.name] },
      obligation: { kind: 'answer-or-promise', owedBy: null, deadline: { dueOn: '2026-05-28', count: { kind: 'working-days' } }, settled: null },
    });
    await open.close();
  });
});

describe('reminders', () => {
  it('after nine days off are the newest stage of each, in one mail a person', async () => {
    const office = await officeIn();
    await office.minutes('Mon 2026-11-09 08:59', 'Mon 2026-11-09 09:10');
    for (const subject of ['One', 'Two', 'Three']) await office.assigned('Tue 2026-11-10 10:00', await office.asked('Tue 2026-11-10 10:00', subject));
    await office.minutes('Thu 2026-11-19 14:00', 'Thu 2026-11-19 17:30');
    const overdue = 'HR-0001 Overdue by 5 working days; HR-0002 Overdue by 5 working days; HR-0003 Overdue by 5 working days';
    expect(await reminders(office)).toEqual([`Thu 2026-11-19 14:00 clerk: ${overdue}`, `Thu 2026-11-19 14:00 oscar: ${overdue}`]);
  });

  it('after an hour off go out when it is over; at night they wait for the morning', async () => {
    const office = await officeIn();
    await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', 'One'));
    await office.minutes('Tue 2026-11-10 10:00', 'Tue 2026-11-10 10:05');
    await office.minutes('Wed 2026-11-11 19:00', 'Thu 2026-11-12 09:05');
    expect(await reminders(office)).toEqual([
      'Thu 2026-11-12 09:00 clerk: HR-0001 Overdue by 1 working day',
      'Thu 2026-11-12 09:00 oscar: HR-0001 Overdue by 1 working day',
      'Tue 2026-11-10 10:00 oscar: HR-0001 Due tomorrow',
    ]);
  });

  it('are not repeated by a clock that is set back an hour, or three days', async () => {
    const office = await officeIn();
    await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', 'One'));
    await office.minutes('Tue 2026-11-10 08:30', 'Tue 2026-11-10 09:30');
    await office.minutes('Tue 2026-11-10 08:30', 'Thu 2026-11-12 09:30');
    await office.minutes('Mon 2026-11-09 10:01', 'Thu 2026-11-12 12:00');
    expect(await reminders(office)).toEqual([
      'Thu 2026-11-12 09:00 clerk: HR-0001 Overdue by 1 working day',
      'Thu 2026-11-12 09:00 oscar: HR-0001 Overdue by 1 working day',
      'Tue 2026-11-10 09:00 oscar: HR-0001 Due tomorrow',
      'Wed 2026-11-11 09:00 oscar: HR-0001 Due today',
    ]);
  });

  it.each<[clocks: string, asked: string, walk: readonly [string, string], sent: readonly string[]]>([
    ['go forward', 'Fri 2026-03-27 10:00', ['Sat 2026-03-28 00:00', 'Tue 2026-03-31 10:00'], ['Mon 2026-03-30 09:00 clerk: HR-0001 Due tomorrow', 'Tue 2026-03-31 09:00 clerk: HR-0001 Due today']],
    ['go back', 'Fri 2026-10-23 10:00', ['Sat 2026-10-24 00:00', 'Tue 2026-10-27 10:00'], ['Mon 2026-10-26 09:00 clerk: HR-0001 Due tomorrow', 'Tue 2026-10-27 09:00 clerk: HR-0001 Due today']],
  ])('go out by the clock on the wall when the clocks %s', async (_, asked, walk, sent) => {
    const office = await officeIn();
    await office.asked(asked, 'One');
    await office.minutes(...walk);
    expect(await reminders(office)).toEqual(sent);
  });

  it('keep to the one morning on which an office opens', async () => {
    const calendar = { workingDaysOf: 'monday-to-friday', facts: facts({ week: { wednesday: hours('09:30-12:30') } }), counting: defaultCountingSettings } as const;
    const office = await officeIn({ calendar });
    await office.asked('Tue 2026-11-10 10:00', 'One');
    await office.minutes('Tue 2026-11-10 10:01', 'Thu 2026-11-26 10:00');
    expect(await reminders(office)).toEqual([
      'Wed 2026-11-11 09:30 clerk: HR-0001 Due tomorrow',
      'Wed 2026-11-18 09:30 clerk: HR-0001 Overdue by 4 working days',
    ]);
  });

  it('say reference, member, what is owed, when, whose it is and why, and come as a list', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'Dog bins', { members: [people.ada, people.ben] });
    await office.minute('Wed 2026-11-25 09:00');
    const [letter] = (await office.rounds()).filter(({ kind }) => kind === 'reminders');
    expect(letter).toMatchObject({
      ...{ subject: 'Due to councillors: 1 due today', enquiry: null, automatic: 'auto-generated', replyTo: office.service.council.mailbox },
      ...{ key: `reminders:${people.clerk.id}:2026-11-25`, listId: 'reminders.houghton-regis.houghton-regis.example' },
    });
    expect(letter?.view.owing).toEqual([
      {
        title: 'HR-0001: Dog bins',
        due: 'Due today, Wednesday 25 November 2026',
        lines: [
          'An answer, or an acknowledgement with a timescale for one, to Councillor Ada Hill and Councillor Ben Ames.',
          'Not assigned to anybody yet.',
          'Next: reply ANSWER and your answer, or ACK and a day, to a mail about HR-0001.',
          { words: 'The page of HR-0001', href: 'https://enquiries.example.org/enquiries/HR-0001' },
          'Why: Received Monday 23 November 2026 at 10:00. Day 1 Tuesday 24, day 2 Wednesday 25 November.',
          'Under: Houghton Regis Town Council, Member/officer protocol, clause 10.2.',
        ],
      },
    ]);
  });

  it('have a line of its own kind for a promise that runs out, in the subject too', async () => {
    const office = await officeIn();
    for (const subject of ['One', 'Two', 'Three']) await office.asked('Mon 2026-11-23 10:00', subject);
    for (const reference of ['HR-0001', 'HR-0002']) await office.promised('Mon 2026-11-23 11:00', reference, 'Thu 2026-11-26');
    await office.minute('Wed 2026-11-25 09:00');
    const [letter] = (await office.rounds()).filter(({ kind }) => kind === 'reminders');
    expect(letter?.subject).toBe('Due to councillors: 1 due today, 2 promises run out tomorrow');
    expect(letter?.view.owing?.map(({ title, due }) => `${title} ${due}`)).toEqual([
      'HR-0003: Three Due today, Wednesday 25 November 2026',
      'HR-0001: One The promise runs out tomorrow, Thursday 26 November 2026',
      'HR-0002: Two The promise runs out tomorrow, Thursday 26 November 2026',
    ]);
    expect(letter?.view.owing?.[1]?.lines).toContain('Next: reply ANSWER and your answer, or ACK, a new day and why, to a mail about HR-0001.');
  });

  it('go by the schedule of the council', async () => {
    const office = await officeIn({ reminders: { ...defaultReminderSettings, before: [2], onDueDay: false, overdueEvery: 3, clerkFrom: 2 } });
    await office.assigned('Mon 2026-11-09 10:00', await office.asked('Mon 2026-11-09 10:00', 'One'));
    await office.minutes('Mon 2026-11-09 10:01', 'Tue 2026-11-17 10:00');
    expect(await reminders(office)).toEqual([
      'Fri 2026-11-13 09:00 clerk: HR-0001 Overdue by 2 working days',
      'Mon 2026-11-09 10:01 oscar: HR-0001 Due on Wednesday 11 November 2026',
      'Thu 2026-11-12 09:00 oscar: HR-0001 Overdue by 1 working day',
      'Tue 2026-11-17 09:00 clerk: HR-0001 Overdue by 4 working days',
      'Tue 2026-11-17 09:00 oscar: HR-0001 Overdue by 4 working days',
    ]);
  });

  it('remind of what is open when they are sent, not of what was settled since', async () => {
    const office = await officeIn();
    const one = await office.asked('Mon 2026-11-23 10:00', 'One');
    await office.answered('Wed 2026-11-25 08:59', one);
    await office.minute('Wed 2026-11-25 09:00');
    expect(await reminders(office)).toEqual([]);
  });

  it('that fail in the midst leave nothing taken, and go at the next minute', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'One');
    const { ports } = office.service;
    const write = ports.writer.write.bind(ports.writer);
    let failures = 1;
    ports.writer.write = (letters) => (letters.some(({ kind }) => kind === 'reminders') && failures-- > 0 ? Promise.reject(new Error('no template')) : write(letters));
    await office.minutes('Wed 2026-11-25 09:00', 'Wed 2026-11-25 09:03');
    expect(await reminders(office)).toEqual(['Wed 2026-11-25 09:01 clerk: HR-0001 Due today']);
    expect(office.service.log.events).toEqual(['error job.failed']);
  });
});
