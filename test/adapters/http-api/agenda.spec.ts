import { Client, type Json, problemIn } from './client.js';

describe('agendas: items and their papers, notices, and what meetings ask for', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const meeting = async (more: Json = {}) => String((await client.post('meetings', { title: 'Full Council', heldOn: '2026-06-15', startsAt: '19:30', ...more })).body.id);
  const shown = async (reference: string, as: 'clerk' | 'member' = 'clerk') => (await client.get(`enquiries/${reference}`, { as })).body;

  describe('an item', () => {
    const act = (reference: string, path: string, body: Json) => client.post(`enquiries/${reference}/agenda-items${path}`, body);

    it('is asked for, its papers come late, and the clerk takes them', async () => {
      const [reference, council] = [await client.log(), await meeting()];
      expect(await act(reference, '', { meeting: council, text: 'The weir.' })).toMatchObject({ status: 201, body: { status: 'new' } });
      const item = { askedBy: { name: 'Cllr Mary Member' }, meeting: council, title: 'Full Council', heldOn: '2026-06-15' };
      expect(await shown(reference, 'member')).toMatchObject({ agendaItem: { ...item, stage: 'papers-awaited' } });
      expect((await shown(reference)).obligations).toMatchObject([{}, { kind: 'agenda-papers', clause: 'houghton-regis/2.3.5', dueOn: '2026-06-08', state: 'asked' }]);
      client.api.turnClockTo('2026-06-09T09:00:00+01:00');
      expect(await act(reference, '/papers', { channel: 'email', text: 'Two pages.', at: '2026-06-08T17:00:00+01:00' })).toMatchObject({ status: 201 });
      expect((await shown(reference)).agendaItem).toMatchObject({ stage: 'late-papers' });
      expect(await act(reference, '/late-papers', { taken: true, reason: 'The agenda is not out yet.' })).toMatchObject({ status: 201 });
      expect(await shown(reference)).toMatchObject({ agendaItem: { stage: 'on-agenda' }, obligations: [{ state: 'missed-and-open' }, { state: 'answered-after-day' }] });
      expect(await act(reference, '/withdrawals', { reason: 'Settled otherwise.' })).toMatchObject({ status: 201 });
      const body = await shown(reference);
      expect((body.facts as Json[]).slice(-4).map(({ kind }) => kind)).toEqual(['item-requested', 'papers-received', 'late-papers-accepted', 'item-withdrawn']);
      expect(client.api.letters.filter(({ kind }) => kind === 'agenda-item').map(({ to }) => to.address)).toEqual(Array(4).fill('mary@houghton.example'));
    });

    it('is refused, saying what would be right', async () => {
      const [reference, held] = [await client.log(), await meeting({ heldOn: '2026-05-20' })];
      const gone = { field: 'meeting', found: '“Full Council” on 2026-05-20', wanted: 'a meeting that is still to come' };
      expect(problemIn(await act(reference, '', { meeting: held, text: 'The weir.' }))).toMatchObject({ status: 422, code: 'item-for-held-meeting', faults: [gone] });
      const unknown = { field: 'meeting', found: 'none', wanted: 'the id of a meeting of the council' };
      expect(problemIn(await act(reference, '', { meeting: 'none', text: 'The weir.' }))).toMatchObject({ status: 422, code: 'no-such-meeting', faults: [unknown] });
      const other = { meeting: await meeting(), of: client.cast.ids.otherMember, text: 'The weir.' };
      expect(problemIn(await act(reference, '', other))).toMatchObject({ status: 422, code: 'not-a-member-of-it', faults: [{ field: 'of' }] });
      expect(problemIn(await act(reference, '/papers', { channel: 'email' }))).toMatchObject({ status: 409, code: 'agenda-item-stage', detail: expect.stringContaining('No agenda item was asked for') as string });
      client.api.turnClockTo('2026-06-01T12:10:00+01:00');
      await act(reference, '', { ...other, of: client.cast.ids.member });
      const early = { field: 'at', found: '2026-06-01T11:00:00.000Z', wanted: '2026-06-01T11:10:00.000Z or later' };
      expect(problemIn(await act(reference, '/papers', { channel: 'email', at: '2026-06-01T12:00:00+01:00' }))).toMatchObject({ status: 422, code: 'papers-before-item', faults: [early] });
      expect(problemIn(await act(reference, '/late-papers', { taken: false, reason: 'Late.' }))).toMatchObject({ status: 409, detail: 'The act "decide-late-papers" cannot be done on an agenda item whose stage is "papers-awaited".' });
      const { reference: ofWare } = await client.logInWare();
      const asking = { as: 'clerkOfWare', council: 'ware' } as const;
      expect(problemIn(await client.post(`enquiries/${ofWare}/agenda-items`, { meeting: 'any', text: 'The weir.' }, asking))).toMatchObject({ status: 409, code: 'no-such-rule' });
    });

    it('moves with its meeting', async () => {
      const [reference, council] = [await client.log(), await meeting()];
      await act(reference, '', { meeting: council, text: 'The weir.' });
      const moved = await client.post(`meetings/${council}/moves`, { heldOn: '2026-06-22' });
      expect(moved.body).toMatchObject({ startsAt: '19:30', noticeVoid: false, moved: [{ reference, clause: 'houghton-regis/2.3.5', from: '2026-06-08', to: '2026-06-15' }] });
      expect((await shown(reference)).agendaItem).toMatchObject({ heldOn: '2026-06-22' });
    });
  });

  describe('a notice', () => {
    const give = (council: string, givenOn: string, asking = {}) => client.post(`meetings/${council}/notices`, { givenOn }, asking);

    it('answers with how it stands, and warns where one reading alone is met', async () => {
      client.api.turnClockTo('2026-06-10T12:00:00+01:00');
      const council = await meeting();
      expect((await give(council, '2026-06-09', { key: 'once' })).body).toMatchObject({ notice: { givenOn: '2026-06-09', standing: 'enough', warning: null } });
      const again = await give(council, '2026-06-10');
      expect(again).toMatchObject({ status: 201, body: { notice: { standing: 'only-nalc', latestByNalc: '2026-06-10', latestByElitestone: '2026-06-09' } } });
      expect((again.body.notice as Json).warning).toContain('By the stricter reading (R v Swansea CC ex p Elitestone) it had to be given by Tuesday 9 June 2026.');
      expect((await client.get(`meetings/${council}`)).body.notice).toEqual(again.body.notice);
      expect((await client.post(`meetings/${council}/moves`, { heldOn: '2026-06-22' })).body).toMatchObject({ noticeVoid: true, notice: { givenOn: null } });
    });

    it('is refused where it is too short, ahead, or after the meeting', async () => {
      client.api.turnClockTo('2026-06-12T12:00:00+01:00');
      const [council, held] = [await meeting(), await meeting({ heldOn: '2026-06-04' })];
      const wanted = '2026-06-10 or earlier; 2026-06-09 or earlier where Saturdays do not count';
      expect(problemIn(await give(council, '2026-06-11'))).toMatchObject({ status: 422, code: 'notice-too-short', faults: [{ field: 'givenOn', found: '2026-06-11', wanted }] });
      expect(problemIn(await give(council, '2026-06-13'))).toMatchObject({ status: 422, code: 'notice-in-the-future', faults: [{ wanted: '2026-06-12 or earlier' }] });
      expect(problemIn(await give(held, '2026-06-04'))).toMatchObject({ status: 422, code: 'notice-after-meeting', faults: [{ wanted: 'earlier than 2026-06-04' }] });
      expect((await give(held, '2026-06-03')).body).toMatchObject({ notice: { standing: 'too-short', warning: expect.stringContaining('too short by either reading') as string } });
      expect(problemIn(await give('none', '2026-06-10'))).toMatchObject({ status: 404, faults: [] });
      expect(problemIn(await give(council, '2026-06-10', { as: 'officer' }))).toMatchObject({ status: 403 });
      expect(problemIn(await give(council, 'soon'))).toMatchObject({ status: 422, code: 'invalid-input', faults: [{ field: 'givenOn' }] });
    });
  });

  describe('what a meeting asked for', () => {
    const action = (more: Json = {}) => ({ members: [client.cast.ids.member], subject: 'The seat', text: 'Price it.', ...more });
    const log = (council: string, actions: readonly Json[], more: Json = {}, asking = {}) => client.post(`meetings/${council}/actions`, { actions, ...more }, asking);

    it('is logged at once, under one key, received at the meeting', async () => {
      const held = await meeting({ heldOn: '2026-05-28' });
      const done = await log(held, [action({ assignTo: client.cast.ids.officer }), action({ subject: 'The owner' })], {}, { key: 'may' });
      expect(done).toMatchObject({ status: 201, body: { items: [{ reference: 'HR-0001' }, { reference: 'HR-0002' }] } });
      expect(await log(held, [action({ assignTo: client.cast.ids.officer }), action({ subject: 'The owner' })], {}, { key: 'may' })).toMatchObject({ body: done.body });
      expect(await shown('HR-0001')).toMatchObject({ receivedAt: '2026-05-28T18:30:00.000Z', assignedTo: { name: 'Olive Officer' }, subject: 'The seat' });
      expect((await client.get('enquiries')).body.items).toHaveLength(2);
      expect(await log(held, [action()], { saidAt: '20:15' }, { as: 'officer' })).toMatchObject({ status: 201 });
      expect((await shown('HR-0003')).receivedAt).toBe('2026-05-28T19:15:00.000Z');
    });

    it('is all logged or nothing, with every fault of every action', async () => {
      const held = await meeting({ heldOn: '2026-05-28' });
      const unknown = problemIn(await log(held, [action(), action({ members: ['nobody@houghton.example'], assignTo: client.cast.ids.member })]));
      expect(unknown).toMatchObject({ status: 422, code: 'actions-at-fault' });
      expect(unknown.faults.map(({ field, found }) => [field, found])).toEqual([
        ['actions[1].members[0]', 'nobody@houghton.example'],
        ['actions[1].assignTo', client.cast.ids.member],
      ]);
      const malformed = problemIn(await log(held, [action({ subject: '' }), { members: [], text: ' ', dueOn: '2026-06-10' }], { saidAt: '24:00' }));
      expect(malformed).toMatchObject({ status: 422, code: 'invalid-input' });
      expect(malformed.faults.map(({ field }) => field).toSorted()).toEqual(['actions[0].subject', 'actions[1].dueOn', 'actions[1].members', 'actions[1].subject', 'actions[1].text', 'saidAt']);
      expect(problemIn(await log(held, []))).toMatchObject({ faults: [{ field: 'actions', wanted: 'a list of 1 to 50 actions' }] });
      expect((await client.get('enquiries')).body.items).toEqual([]);
    });

    it('needs a meeting that has begun, at an hour that is known', async () => {
      const hourless = problemIn(await log(await meeting({ heldOn: '2026-05-28', startsAt: null }), [action()]));
      expect(hourless).toMatchObject({ status: 422, code: 'meeting-time-not-said', faults: [{ field: 'saidAt', found: 'nothing', wanted: 'the time on 2026-05-28, such as 19:30' }] });
      expect(problemIn(await log(await meeting(), [action()]))).toMatchObject({ status: 422, code: 'in-the-future', faults: [{ field: 'saidAt', found: '2026-06-15T18:30:00.000Z' }] });
      expect(problemIn(await log('none', [action()]))).toMatchObject({ status: 404 });
    });

    it('is not a member’s to log, and an officer assigns nobody', async () => {
      const held = await meeting({ heldOn: '2026-05-28' });
      expect(problemIn(await log(held, [action()], {}, { as: 'member' }))).toMatchObject({ status: 403, code: 'not-allowed' });
      expect(problemIn(await log(held, [action({ assignTo: client.cast.ids.otherOfficer })], {}, { as: 'officer' }))).toMatchObject({ status: 403 });
      expect(problemIn(await log(held, [action()], {}, { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
    });
  });
});
