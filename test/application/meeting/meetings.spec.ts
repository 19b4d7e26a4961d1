import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, byMail, day } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from '../enquiry/acting.js';

describe.each(implementations)('a promise for after a meeting, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;
  let planning: string;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    one = new Acting(service);
    const entered = await enter('Thu 2026-05-21');
    planning = entered.ok ? entered.value.id : '';
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
  });
  afterEach(() => persistence.close());

  const who = actor(people.clerk);
  const enter = (heldOn: string, papersOn: string | null = null, key: string | null = null) =>
    service.useCases.enterMeeting.run({ actor: who, council: service.council, key, meeting: { title: 'Planning Committee', heldOn: day(heldOn), startsAt: null, papersOn: papersOn === null ? null : day(papersOn) } });
  const move = (heldOn: string, meeting = planning) =>
    service.useCases.moveMeeting.run({ actor: who, council: service.council, key: null, meeting, heldOn: day(heldOn), papersOn: null });
  const promise = (workingDays: number, meeting = planning) => ({ ...byMail, text: 'After the committee.', afterMeeting: { meeting, workingDays } });
  const ledger = async () => {
    const found = await service.useCases.readEnquiry.run(who, service.council, 'HR-0001');
    return found.ok ? found.value.ledger : [];
  };

  it.each<[workingDays: number, promisedOn: string]>([
    [0, 'Thu 2026-05-21'],
    [1, 'Fri 2026-05-22'],
    [2, 'Tue 2026-05-26'],
  ])('%i working days after Thursday 21 May is %s, over the bank holiday', async (workingDays, promisedOn) => {
    doneOf(await one.act(verbs.acknowledge, promise(workingDays)));
    expect((await ledger()).map((entry) => entry.promisedOn)).toEqual([day(promisedOn)]);
  });

  it('moves where the meeting does, in the same act: the ledger keeps the first day, and member and officer are told', async () => {
    await one.act(verbs.acknowledge, promise(1));
    await one.letters();
    const moved = await move('Thu 2026-05-28');
    expect(moved).toMatchObject({ ok: true, value: { moved: [{ reference: 'HR-0001', from: day('Fri 2026-05-22'), to: day('Fri 2026-05-29') }] } });
    expect(await ledger()).toMatchObject([{ promisedOn: day('Fri 2026-05-29'), firstPromisedOn: day('Fri 2026-05-22'), fate: 'open' }]);
    const letters = await one.letters();
    expect(letters.map(({ kind, to }) => `${kind} to ${to.address}`).toSorted()).toEqual([`days-moved to ${people.ada.email}`, `days-moved to ${people.oscar.email}`].toSorted());
    expect(letters[0]?.view.lines).toEqual([
      'What was due by Friday 22 May 2026 is now due by Friday 29 May 2026.',
      'The reason: the meeting “Planning Committee” moved from Thursday 21 May 2026 to Thursday 28 May 2026',
    ]);
  });

  it('moves once more from where it stands', async () => {
    await one.act(verbs.acknowledge, promise(1));
    await move('Thu 2026-05-28');
    await move('Thu 2026-06-04');
    expect(await ledger()).toMatchObject([{ promisedOn: day('Fri 2026-06-05'), firstPromisedOn: day('Fri 2026-05-22') }]);
  });

  it.each<[name: string, before: () => Promise<unknown>]>([
    ['an answered one', () => one.act(verbs.answer, commands.answer)],
    ['one that was given anew for a day', () => one.act(verbs.acknowledge, { ...commands.acknowledge, reason: 'Sooner.' })],
    ['one that ran out', () => Promise.resolve(service.clock.set(at('Sat 2026-05-23 00:00')))],
  ])('does not move %s', async (_, before) => {
    await one.act(verbs.acknowledge, promise(1));
    service.clock.forward(1);
    await before();
    await one.letters();
    const moved = await move('Thu 2026-05-28');
    expect([moved.ok && moved.value.moved, await one.written()]).toEqual([[], []]);
  });

  it.each<[name: string, code: string, act: () => Promise<{ ok: boolean; refusal?: { code: string } }>]>([
    ['a meeting before its papers', 'meeting-before-papers', () => enter('Thu 2026-05-21', 'Fri 2026-05-22')],
    ['a meeting from more than six weeks ago', 'meeting-gone-by', () => enter('Sun 2026-03-29')],
    ['a move to a day gone by', 'meeting-gone-by', () => move('Fri 2026-05-08')],
    ['the move of no meeting', 'no-such-meeting', () => move('Thu 2026-05-28', 'nothing')],
  ])('refuses %s', async (_, code, act) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses a promise for no meeting, for both and for neither', async () => {
    expect(refusalOf(await one.act(verbs.acknowledge, promise(1, 'nothing')))).toEqual({ code: 'no-such-meeting', meeting: 'nothing' });
    expect(refusalOf(await one.act(verbs.acknowledge, { ...promise(1), promisedOn: day('Fri 2026-05-22') }))).toEqual({ code: 'one-timescale', given: 'both' });
    expect(refusalOf(await one.act(verbs.acknowledge, { ...byMail, text: 'Soon.' }))).toEqual({ code: 'one-timescale', given: 'neither' });
  });

  it('is entered once under one key, and listed from today on', async () => {
    const [first, again] = [await enter('Thu 2026-06-11', null, 'key-1'), await enter('Thu 2026-06-11', null, 'key-1')];
    expect(again).toEqual(first);
    const listed = await service.useCases.listMeetings.run(who, service.council);
    expect(listed.ok && listed.value.map(({ heldOn }) => heldOn)).toEqual([day('Thu 2026-05-21'), day('Thu 2026-06-11')]);
  });
});
