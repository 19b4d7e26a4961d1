import { receivePapers, requestItem } from '../../../src/application/enquiry/agenda.js';
import { request } from '../../../src/application/enquiry/request.js';
import { reply } from '../../../src/application/enquiry/reply.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Council } from '../../../src/domain/council/council.js';
import { defaultReminderSettings } from '../../../src/domain/reminder/schedule.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { everyKind } from '../../support/builders.js';
import { facts } from '../../support/councils.js';
import { byMail, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { hours } from '../../domain/calendar/offices.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { Acting, doneOf } from '../enquiry/acting.js';
import { wordsAt } from '../jobs/words-at.js';
import { Office } from '../jobs/office.js';

async function officeIn(of: Partial<Council> = {}): Promise<Office> {
  return new Office(await serviceOn(memoryPersistence(), {}, { protocol: everyKind(), ...of }));
}

/** The office asks Councillor Hill on her enquiry. */
async function asks(office: Office, when: string, reference: string, text = 'Which lamp is it?'): Promise<void> {
  const { useCases, council } = office.service;
  later(office.service, when);
  const asked = { actor: actor(people.oscar), council, reference, at: null, key: null, expectedVersion: null };
  await office.assigned(when, reference);
  office.service.clock.forward(1);
  const done = await useCases.actOnEnquiry.run(request, { ...asked, command: { ...byMail, text } });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

async function toMembers(office: Office): Promise<readonly Letter[]> {
  await office.deliver();
  return office.service.transport.letters.filter(({ kind }) => kind === 'request-reminder');
}

const said = (letters: readonly Letter[]) => letters.map(({ at, to, subject }) => `${wordsAt(at)} ${to.address.split('@')[0]}: ${subject}`);

/** Asked on Monday 23 November: by Wednesday the 25th, if possible. */
describe('a member who was asked something and said nothing', () => {
  it('is reminded once, on the day, in words that ask, by a mail that can be answered', async () => {
    const office = await officeIn();
    await asks(office, 'Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 09:30', 'Street light'));
    await office.minutes('Mon 2026-11-23 10:02', 'Mon 2026-11-30 12:00');
    const letters = await toMembers(office);
    expect(said(letters)).toEqual(['Wed 2026-11-25 09:00 ada: [HR-0001] A question still open: Street light']);
    expect(letters[0]?.view).toMatchObject({
      lines: ['Oscar Reed asked for your help on Monday 23 November 2026. If you can, please answer by Wednesday 25 November 2026.', expect.stringContaining('not reminded again')],
      quoted: { label: 'What is asked', text: 'Which lamp is it?' },
      next: ['Answer this message, in as few words as you like.'],
    });
    expect(letters[0]?.replyTo).toMatch(/^enquiries\+[0-9a-f]{32}@/);
    expect(JSON.stringify(letters[0]?.view)).not.toMatch(/overdue|late\b|due\b|must/i);
  });

  it('hears nothing once the office was told the answer', async () => {
    const office = await officeIn();
    const reference = await office.asked('Mon 2026-11-23 09:30', 'Street light');
    await asks(office, 'Mon 2026-11-23 10:00', reference);
    const { useCases, council } = office.service;
    later(office.service, 'Wed 2026-11-25 08:59');
    const told = { actor: actor(people.oscar), council, reference, at: null, key: null, expectedVersion: null, command: { channel: 'telephone', text: 'The third.' } } as const;
    await useCases.actOnEnquiry.run(reply, told);
    await office.minutes('Wed 2026-11-25 09:00', 'Wed 2026-11-25 12:00');
    expect(await toMembers(office)).toEqual([]);
  });

  it('is written to on days and at hours of their own, whenever the office opens', async () => {
    const calendar = { workingDaysOf: 'monday-to-friday', facts: facts({ week: { monday: hours('09:30-12:30') } }), counting: defaultCountingSettings } as const;
    const office = await officeIn({ calendar, reminders: { ...defaultReminderSettings, members: { ...defaultReminderSettings.members, from: hours('10:15-11:00')[0]!.opens } } });
    await asks(office, 'Thu 2026-05-21 10:00', await office.asked('Thu 2026-05-21 09:30', 'Street light'));
    await office.minutes('Fri 2026-05-22 00:00', 'Wed 2026-05-27 12:00');
    // Friday is day 1, Monday a bank holiday: Tuesday is the day.
    expect(said(await toMembers(office))).toEqual(['Tue 2026-05-26 10:15 ada: [HR-0001] A question still open: Street light']);
  });

  it('has one mail a day, on the longest asked for first', async () => {
    const office = await officeIn();
    for (const [when, subject] of [['Mon 2026-11-23 10:00', 'One'], ['Mon 2026-11-23 11:00', 'Two']] as const) await asks(office, when, await office.asked(when, subject));
    await office.minutes('Mon 2026-11-23 11:02', 'Fri 2026-11-27 12:00');
    expect(said(await toMembers(office)).map((words) => words.slice(0, 14))).toEqual(['Wed 2026-11-25', 'Thu 2026-11-26']);
  });

  it('is not reminded by a council that chose so, nor at night after an outage', async () => {
    const never = await officeIn({ reminders: { ...defaultReminderSettings, members: { ...defaultReminderSettings.members, when: 'never' } } });
    const late = await officeIn();
    for (const office of [never, late]) await asks(office, 'Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 09:30', 'Street light'));
    await never.minutes('Mon 2026-11-23 10:02', 'Thu 2026-11-26 12:00');
    await late.minutes('Fri 2026-11-27 17:00', 'Mon 2026-11-30 09:30');
    expect([said(await toMembers(never)), said(await toMembers(late)).map((words) => words.slice(0, 20))]).toEqual([[], ['Mon 2026-11-30 09:00']]);
  });
});

describe.each(implementations)('a day’s trouble with mail, on %s', (implementation) => {
  let persistence: OpenPersistence;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
  });
  afterEach(() => persistence.close());

  it('keeps nobody from being reminded on the next', async () => {
    const office = new Office(await serviceOn(persistence.ports, {}, { protocol: everyKind() }));
    const { useCases } = office.service;
    await asks(office, 'Mon 2026-11-23 10:00', await office.asked('Mon 2026-11-23 09:30', 'Street light'));
    later(office.service, 'Wed 2026-11-25 09:00');
    await useCases.runCouncilJob.run(useCases.remindMembers);
    later(office.service, 'Wed 2026-11-25 17:00');
    expect(await toMembers(office)).toEqual([]);
    later(office.service, 'Thu 2026-11-26 09:00');
    await useCases.runCouncilJob.run(useCases.remindMembers);
    expect(said(await toMembers(office))).toEqual(['Thu 2026-11-26 09:00 ada: [HR-0001] A question still open: Street light']);
    await office.minutes('Fri 2026-11-27 09:00', 'Fri 2026-11-27 09:05');
    expect(await toMembers(office)).toHaveLength(1);
  });
});

/** For the meeting on Thursday 21 May: its papers are wanted by Thursday the 14th. */
describe('the papers of an item for an agenda', () => {
  async function itemIn(office: Office, asked: string): Promise<void> {
    const { useCases, council } = office.service;
    await office.assigned(asked, await office.asked(asked, 'The bench'));
    const meeting = { title: 'Council', heldOn: day('Thu 2026-05-21'), startsAt: null, papersOn: null };
    const entered = await useCases.enterMeeting.run({ actor: actor(people.clerk), council, key: null, meeting });
    if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
    doneOf(await new Acting(office.service).act(requestItem, { meeting: entered.value.id, text: 'The pond.' }));
  }
  const written = async (office: Office) => (await toMembers(office)).map(({ subject, view }) => [subject, ...view.lines.slice(0, -1), view.quoted?.label, ...view.next]);

  it('are reminded of in words of their own', async () => {
    const office = await officeIn();
    await itemIn(office, 'Mon 2026-05-11 10:00');
    await office.minutes('Thu 2026-05-14 08:58', 'Thu 2026-05-14 09:05');
    expect(await written(office)).toEqual([
      [
        '[HR-0001] Papers for your agenda item: The bench',
        'The papers for your item for the meeting “Council” on Thursday 21 May 2026 are due by Thursday 14 May 2026, when the office closes.',
        'What it is about',
        'Send the papers as an answer to this message, or bring them to the office.',
      ],
    ]);
  });

  it.each<[name: string, papersCome: boolean, toldOf: readonly boolean[]]>([
    ['not once they came late, and the clerk alone decides', true, []],
    ['and of a day that had gone by as it was asked for, that the clerk decides', false, [true]],
  ])('%s', async (_, papersCome, toldOf) => {
    const office = await officeIn();
    await itemIn(office, 'Fri 2026-05-15 10:00');
    if (papersCome) doneOf(await new Acting(office.service).act(receivePapers, { channel: 'letter', text: 'Two pages.' }));
    await office.minutes('Mon 2026-05-18 08:58', 'Mon 2026-05-18 09:05');
    const letters = await written(office);
    expect(letters.map((lines) => lines.includes('That day has gone by: send them as soon as you can, and the clerk decides whether they are still taken.'))).toEqual(toldOf);
  });
});
