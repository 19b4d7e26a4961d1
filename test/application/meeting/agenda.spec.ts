import { decidePapers, receivePapers, requestItem, withdrawItem } from '../../../src/application/enquiry/agenda.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { everyKind } from '../../support/builders.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, byMail, day } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from '../enquiry/acting.js';

describe.each(implementations)('an item for an agenda, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;
  let council: string;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { protocol: everyKind() });
    one = new Acting(service);
    council = await enter('Thu 2026-05-21');
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
  });
  afterEach(() => persistence.close());

  const who = actor(people.clerk);
  const enter = async (heldOn: string): Promise<string> => {
    const meeting = { title: 'Council', heldOn: day(heldOn), startsAt: null, papersOn: null };
    const entered = await service.useCases.enterMeeting.run({ actor: who, council: service.council, key: null, meeting });
    return entered.ok ? entered.value.id : '';
  };
  const move = (heldOn: string) => service.useCases.moveMeeting.run({ actor: who, council: service.council, key: null, meeting: council, heldOn: day(heldOn), papersOn: null });
  const ask = (meeting = council) => one.act(requestItem, { meeting, text: 'The pond.' });
  const item = async () => {
    const found = await service.useCases.readEnquiry.run(who, service.council, 'HR-0001');
    return found.ok ? found.value.agendaItem : null;
  };
  const toAda = async () => (await one.letters()).filter(({ to }) => to.address === people.ada.email).map(({ subject, view }) => [subject, ...view.lines]);

  it('is told to the member with the day of its papers', async () => {
    doneOf(await ask());
    expect(await toAda()).toEqual([
      ['[HR-0001] Agenda item: The bench', 'Your item for the meeting “Council” on Thursday 21 May 2026 is noted.', 'Its papers are wanted by Thursday 14 May 2026, when the office closes.'],
    ]);
    expect(await item()).toMatchObject({ stage: 'papers-awaited', of: people.ada.id });
  });

  it('whose day has gone by is asked for all the same, and says that the clerk decides', async () => {
    service.clock.set(at('Fri 2026-05-15 09:00'));
    doneOf(await ask());
    expect((await toAda())[0]?.at(-1)).toBe('That day has gone by: send them as soon as you can, and the clerk decides whether they are still taken.');
  });

  it('goes its way by the papers, late ones by the clerk’s word, and each is told', async () => {
    await ask();
    service.clock.set(at('Fri 2026-05-15 09:00'));
    doneOf(await one.act(receivePapers, { channel: 'letter', text: 'Two pages.' }));
    doneOf(await one.act(decidePapers, { taken: false, reason: 'The agenda is out.' }));
    expect((await toAda()).map(([subject]) => subject)).toEqual(['[HR-0001] Agenda item: The bench', '[HR-0001] Papers received: The bench', '[HR-0001] Not on this agenda: The bench']);
    expect(await item()).toMatchObject({ stage: 'refused' });
    expect(refusalOf(await one.act(withdrawItem, { reason: 'Settled.' }))).toMatchObject({ code: 'agenda-item-stage', stage: 'refused' });
  });

  it('of one member of a joint enquiry is told to nobody else', async () => {
    await one.log({ members: [people.ada.id, people.ben.id] });
    await one.letters();
    const theirs = { reference: 'HR-0002' };
    doneOf(await one.act(requestItem, { meeting: council, text: 'The pond.', of: people.ben.id }, theirs));
    service.clock.set(at('Fri 2026-05-15 09:00'));
    doneOf(await one.act(receivePapers, { channel: 'letter', text: 'Two pages.' }, theirs));
    doneOf(await one.act(decidePapers, { taken: false, reason: 'The agenda is out.' }, theirs));
    expect((await one.letters()).map(({ to }) => to.address)).toEqual([people.ben.email, people.ben.email, people.ben.email]);
  });

  it('is not decided on by an officer, who may ask for it and take its papers in', async () => {
    const oscar = { actor: actor(people.oscar) };
    doneOf(await one.act(requestItem, { meeting: council, text: 'The pond.' }, oscar));
    service.clock.set(at('Fri 2026-05-15 09:00'));
    doneOf(await one.act(receivePapers, { channel: 'email', text: '' }, oscar));
    expect(refusalOf(await one.act(decidePapers, { taken: true, reason: 'Short.' }, oscar))).toMatchObject({ code: 'not-allowed' });
    doneOf(await one.act(withdrawItem, { reason: 'Settled.' }, oscar));
  });

  it('is for a meeting that the council has entered, under a protocol that asks for papers', async () => {
    expect(refusalOf(await ask('none'))).toEqual({ code: 'no-such-meeting', meeting: 'none' });
    const bare = await serviceOn((await openPersistence('memory')).ports);
    const there = new Acting(bare);
    await there.log();
    expect(refusalOf(await there.act(requestItem, { meeting: 'any', text: 'The pond.' }))).toEqual({ code: 'no-such-rule', kind: 'agenda-papers' });
  });

  it('moves with its meeting: the day first told is kept, and member and officer are told once', async () => {
    await ask();
    await one.letters();
    const moved = await move('Thu 2026-06-04');
    expect(moved).toMatchObject({ ok: true, value: { moved: [{ reference: 'HR-0001', owedBy: people.ada.id, from: day('Thu 2026-05-14'), to: day('Thu 2026-05-28') }] } });
    const letters = await one.letters();
    expect(letters.map(({ kind, to }) => `${kind} to ${to.address}`).toSorted()).toEqual([`days-moved to ${people.ada.email}`, `days-moved to ${people.oscar.email}`].toSorted());
    expect(letters[0]?.view.lines[0]).toBe('The papers for the agenda item, wanted by Thursday 14 May 2026, are now wanted by Thursday 28 May 2026.');
    expect(await item()).toMatchObject({ heldOn: day('Thu 2026-06-04') });
    const found = await service.useCases.readEnquiry.run(who, service.council, 'HR-0001');
    expect(found.ok && found.value.obligations.at(-1)?.words.due).toBe('by Thursday 28 May 2026 (first told: Thursday 14 May 2026; the day has moved since)');
  });

  it('and a promise for after it move in one act, told in one letter', async () => {
    await ask();
    await one.act(verbs.acknowledge, { ...byMail, text: 'After the meeting.', afterMeeting: { meeting: council, workingDays: 1 } });
    await one.letters();
    expect(await move('Thu 2026-06-04')).toMatchObject({ ok: true, value: { moved: [{}, {}] } });
    const [told, ...others] = (await one.letters()).filter(({ to }) => to.address === people.ada.email);
    expect([others.length, told?.view.lines.length]).toEqual([0, 3]);
  });

  it('that comes to be late by the move says so to the member', async () => {
    await ask();
    await one.letters();
    await move('Thu 2026-05-14');
    expect((await toAda())[0]).toContain('That day has gone by: send them as soon as you can, and the clerk decides whether they are still taken.');
  });

  it('that was withdrawn stays where it was', async () => {
    await ask();
    doneOf(await one.act(withdrawItem, { reason: 'Settled.' }));
    await one.letters();
    expect(await move('Thu 2026-06-04')).toMatchObject({ ok: true, value: { moved: [] } });
    expect([await one.written(), (await item())?.heldOn]).toEqual([[], day('Thu 2026-05-21')]);
  });
});
