import { handOver } from '../../../src/application/enquiry/hand-over.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Absence } from '../../../src/domain/people/absence.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { Acting, doneOf, verbs } from '../enquiry/acting.js';
import { Office } from '../jobs/office.js';
import { said } from './send-due-reminders-words.js';

/** Three promises of Oscar’s for the second week of December; he is away from Tuesday 24 to Thursday 26 November. */
describe.each(['memory', 'sqlite'] as const)('what is handed on to whoever stands in, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let office: Office;
  let one: Acting;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    office = new Office(await serviceOn(persistence.ports));
    one = new Acting(office.service);
    for (const subject of ['Street light', 'Dog bins', 'Wall']) await office.assigned('Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 10:00', subject));
    for (const [reference, by] of [['HR-0001', 'Wed 2026-12-09'], ['HR-0002', 'Tue 2026-12-08'], ['HR-0003', 'Thu 2026-12-10']] as const) await office.promised('Mon 2026-11-23 10:05', reference, by);
  });
  afterEach(() => persistence.close());

  const away = async (from = 'Tue 2026-11-24', until = 'Thu 2026-11-26', person: Person = people.oscar, deputy: Person = people.olive): Promise<Absence> => {
    const { useCases, council } = office.service;
    const absence = { person: person.id, from: day(from), until: day(until), deputy: deputy.id };
    const entered = await useCases.enterAbsence.run({ actor: actor(people.clerk), council, key: null, absence });
    if (!entered.ok) throw new Error(entered.refusal.code);
    return entered.value;
  };
  const end = ({ id, person }: Absence) => office.service.useCases.endAbsence.run({ actor: actor(people.clerk), council: office.service.council, key: null, person, absence: id });
  const mornings = async (...days: readonly string[]) => {
    for (const date of days) await office.minute(`${date} 09:00`);
  };
  const mails = async (): Promise<readonly Letter[]> => (await office.rounds()).filter(({ kind }) => kind === 'reminders');
  const told = async () => (await mails()).map((letter) => said(letter).replaceAll(/ The promise runs out on \w+ (\d+) December 2026/g, ' $1'));

  it('is one mail on the first morning, what falls due first above, with whose it is and where to write', async () => {
    await away();
    await mornings('Mon 2026-11-23', 'Tue 2026-11-24', 'Wed 2026-11-25', 'Thu 2026-11-26', 'Fri 2026-11-27');
    expect(await told()).toEqual(['Tue 2026-11-24 09:00 olive: HR-0002 8; HR-0001 9; HR-0003 10']);
    const [mail] = await mails();
    expect(mail?.subject).toBe('Due to councillors: 3 open while Oscar Reed is away');
    expect(mail?.view.lines).toEqual(['You stand in for Oscar Reed until Thursday 26 November 2026. What is assigned to them and open stands here once, also what is not due yet; you are reminded of each as it falls due.']);
    const { threadToken } = await one.enquiry('HR-0002');
    expect(mail?.view.owing?.[0]?.lines).toEqual(expect.arrayContaining([
      'Assigned to Oscar Reed, who is away until Thursday 26 November 2026.',
      'Next: write ANSWER and your answer, or ACK, a new day and why, here:',
      { words: 'Mail about HR-0002', href: `mailto:enquiries+${threadToken}@houghton-regis.example?subject=%5BHR-0002%5D` },
    ]));
  });

  it('stands in one mail with what is due, each enquiry once', async () => {
    await office.assigned('Mon 2026-11-23 10:10', await office.asked('Mon 2026-11-23 10:10', 'Pond'));
    await away();
    await mornings('Tue 2026-11-24', 'Wed 2026-11-25', 'Thu 2026-11-26');
    expect(await told()).toEqual(['Tue 2026-11-24 09:00 olive: HR-0004 Due tomorrow; HR-0002 8; HR-0001 9; HR-0003 10', 'Wed 2026-11-25 09:00 olive: HR-0004 Due today', 'Thu 2026-11-26 09:00 olive: HR-0004 Overdue by 1 working day', 'Thu 2026-11-26 09:00 clerk: HR-0004 Overdue by 1 working day']);
    expect((await mails())[0]?.subject).toBe('Due to councillors: 1 due tomorrow, 3 open while Oscar Reed is away');
  });

  it('is not told again because a day moves, nor of what they have had a mail on since', async () => {
    await away();
    later(office.service, 'Tue 2026-11-24 08:00');
    const pond = await office.asked('Tue 2026-11-24 08:00', 'Pond');
    await office.assigned('Tue 2026-11-24 08:05', pond);
    await office.promised('Tue 2026-11-24 08:10', pond, 'Mon 2026-12-07');
    await mornings('Tue 2026-11-24');
    await office.promised('Tue 2026-11-24 11:00', 'HR-0001', 'Fri 2026-12-11');
    await mornings('Wed 2026-11-25', 'Thu 2026-11-26');
    expect(await told()).toEqual(['Tue 2026-11-24 09:00 olive: HR-0002 8; HR-0001 9; HR-0003 10']);
  });

  it('is told at once where the absence is entered while it runs and the office is open, with what this morning told the officer', async () => {
    await office.assigned('Mon 2026-11-23 10:10', await office.asked('Mon 2026-11-23 10:10', 'Pond'));
    await mornings('Tue 2026-11-24');
    later(office.service, 'Tue 2026-11-24 09:30');
    await away();
    await away('Tue 2026-11-24', 'Tue 2026-11-24', people.clerk, people.olive);
    await office.deliver();
    await mornings('Wed 2026-11-25');
    expect(await told()).toEqual([
      'Tue 2026-11-24 09:00 oscar: HR-0004 Due tomorrow',
      'Tue 2026-11-24 09:30 olive: HR-0004 Due tomorrow; HR-0002 8; HR-0001 9; HR-0003 10',
      'Wed 2026-11-25 09:00 olive: HR-0004 Due today',
    ]);
  });

  it('waits for the office to open where the absence is entered before, or begins later', async () => {
    later(office.service, 'Tue 2026-11-24 08:30');
    await away();
    await mornings('Tue 2026-11-24');
    expect(await told()).toEqual(['Tue 2026-11-24 09:00 olive: HR-0002 8; HR-0001 9; HR-0003 10']);
  });

  it('is told again in another absence', async () => {
    await away('Tue 2026-11-24', 'Tue 2026-11-24');
    await away('Thu 2026-11-26', 'Thu 2026-11-26');
    await mornings('Tue 2026-11-24', 'Wed 2026-11-25', 'Thu 2026-11-26');
    expect(await told()).toEqual(['Tue', 'Thu'].map((name, index) => `${name} 2026-11-${24 + 2 * index} 09:00 olive: HR-0002 8; HR-0001 9; HR-0003 10`));
  });

  it('is nothing where the absence was withdrawn before its first morning, or ended', async () => {
    await end(await away());
    await mornings('Tue 2026-11-24');
    const second = await away('Wed 2026-11-25');
    later(office.service, 'Wed 2026-11-25 08:00');
    await end(second);
    await mornings('Wed 2026-11-25', 'Thu 2026-11-26');
    expect(await told()).toEqual([]);
  });

  it('is nothing of what they handed over because of a relation', async () => {
    doneOf(await one.act(verbs.assign, { officer: people.olive.id }));
    office.service.clock.forward(1);
    doneOf(await one.act(handOver, { officer: people.oscar.id, privateReason: 'My brother.' }, { actor: actor(people.olive) }));
    await away();
    await mornings('Tue 2026-11-24', 'Wed 2026-11-25');
    expect(await told()).toEqual(['Tue 2026-11-24 09:00 olive: HR-0002 8; HR-0003 10']);
  });

  it('is nothing of what is answered, and waits while whoever was to stand in is away too', async () => {
    await office.answered('Mon 2026-11-23 11:00', 'HR-0001');
    await away();
    await away('Tue 2026-11-24', 'Tue 2026-11-24', people.olive, people.clerk);
    await mornings('Tue 2026-11-24', 'Wed 2026-11-25');
    expect(await told()).toEqual(['Wed 2026-11-25 09:00 olive: HR-0002 8; HR-0003 10']);
  });

  it('is told the next morning where the mail could not go before the office closed', async () => {
    await away();
    const { transport, clock, useCases } = office.service;
    const send = transport.send.bind(transport);
    transport.send = () => Promise.resolve({ outcome: 'later', answer: '451 busy' });
    await mornings('Tue 2026-11-24');
    clock.set(at('Tue 2026-11-24 18:00'));
    await useCases.deliverOutbox.run();
    transport.send = send;
    await mornings('Wed 2026-11-25');
    expect((await told()).at(-1)).toBe('Wed 2026-11-25 09:00 olive: HR-0002 8; HR-0001 9; HR-0003 10');
  });
});
