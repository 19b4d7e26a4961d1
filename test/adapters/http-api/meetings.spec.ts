import { Client, type Json, problemIn } from './client.js';

describe('meetings, and promises for after them', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const planning = { title: 'Planning Committee', heldOn: '2026-06-10', papersOn: '2026-06-04' };
  const enter = (more: Json = {}, asking = {}) => client.post('meetings', { ...planning, ...more }, asking);
  const entered = async (more: Json = {}) => String((await enter(more)).body.id);
  const move = (meeting: string, body: Json, asking = {}) => client.post(`meetings/${meeting}/moves`, body, asking);
  const promise = (reference: string, body: Json, asking = {}) =>
    client.post(`enquiries/${reference}/acknowledgements`, { text: 'After the committee.', ...body }, asking);
  const shown = async (reference: string) => (await client.get(`enquiries/${reference}`)).body;

  it('are entered, and listed from today on', async () => {
    const done = await enter();
    expect(done).toMatchObject({ status: 201, body: planning });
    const other = await enter({ title: 'Full Council', heldOn: '2026-06-01', papersOn: null });
    expect(other).toMatchObject({ status: 201, body: { papersOn: null } });
    expect(await client.get('meetings', { as: 'officer' })).toMatchObject({ status: 200, body: { items: [other.body, done.body] } });
    client.api.turnClockTo('2026-06-02T09:00:00+01:00');
    expect((await client.get('meetings')).body).toEqual({ items: [done.body] });
  });

  it('happen once under one key', async () => {
    const [first, again] = [await enter({}, { key: 'planning' }), await enter({}, { key: 'planning' })];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await client.get('meetings')).body.items).toHaveLength(1);
    expect(problemIn(await enter({ title: 'Another' }, { key: 'planning' }))).toMatchObject({ status: 422, code: 'key-used-for-another-act' });
  });

  it('are not entered or moved to after their papers', async () => {
    const fault = { field: 'papersOn', found: '2026-06-11', wanted: '2026-06-10 or earlier' };
    const days = { heldOn: '2026-06-10', papersOn: '2026-06-11' };
    for (const answer of [await enter(days), await move(await entered(), days)]) {
      expect(problemIn(answer)).toMatchObject({ status: 422, code: 'meeting-before-papers', faults: [fault] });
    }
  });

  it('are entered up to six weeks late, and moved to no day gone by', async () => {
    const past = (heldOn: string) => ({ heldOn, papersOn: null });
    expect(await enter(past('2026-04-20'))).toMatchObject({ status: 201, body: { heldOn: '2026-04-20' } });
    const early = { field: 'heldOn', found: '2026-04-19', wanted: '2026-04-20 or later' };
    expect(problemIn(await enter(past('2026-04-19')))).toMatchObject({ status: 422, code: 'meeting-gone-by', faults: [early] });
    const gone = { field: 'heldOn', found: '2026-05-31', wanted: '2026-06-01 or later' };
    expect(problemIn(await move(await entered(), past('2026-05-31')))).toMatchObject({ status: 422, code: 'meeting-gone-by', faults: [gone] });
  });

  it('are listed from any day, and read by themselves, with the days that follow', async () => {
    const held = await enter({ heldOn: '2026-05-20', papersOn: null, startsAt: '19:30' });
    expect((await client.get('meetings')).body).toEqual({ items: [] });
    expect((await client.get('meetings?from=2026-05-20', { as: 'officer' })).body).toEqual({ items: [held.body] });
    const { body } = await client.get(`meetings/${await entered()}`, { as: 'officer' });
    expect(body).toMatchObject({ ...planning, startsAt: null, itemPapers: { dueOn: '2026-06-03', clause: 'houghton-regis/2.3.5' } });
    // Saturday 6 June lies between.
    expect(body.notice).toMatchObject({ latestByNalc: '2026-06-05', latestByElitestone: '2026-06-04', givenOn: null, standing: null, warning: null });
    expect(problemIn(await client.get('meetings/none'))).toMatchObject({ status: 404, faults: [] });
    expect(problemIn(await client.get(`meetings/${String(held.body.id)}`, { as: 'member' }))).toMatchObject({ status: 403 });
    expect(problemIn(await client.get(`meetings/${String(held.body.id)}`, { as: 'clerkOfWare', council: 'ware' }))).toMatchObject({ status: 404 });
    const faults = [{ field: 'from', found: '"May"', wanted: 'a date that exists, such as 2026-05-22, from 1900 to 2999' }];
    expect(problemIn(await client.get('meetings?from=May'))).toMatchObject({ status: 422, faults });
  });

  it('carry the promises for after them where they move', async () => {
    const [reference, meeting] = [await client.log(), await entered()];
    expect(await promise(reference, { afterMeeting: { meeting, workingDays: 2 } })).toMatchObject({ status: 201, body: { status: 'acknowledged' } });
    const before = await shown(reference);
    const event = { meeting, title: 'Planning Committee', heldOn: '2026-06-10', workingDaysAfter: 2 };
    expect((before.facts as Json[]).at(-1)).toMatchObject({ kind: 'acknowledged', details: { promisedOn: '2026-06-12', event } });
    const moves = { reference, clause: 'houghton-regis/10.2', owedBy: null, from: '2026-06-12', to: '2026-06-16' };
    const moved = await move(meeting, { heldOn: '2026-06-12' });
    expect(moved).toMatchObject({ status: 201, body: { id: meeting, title: 'Planning Committee', heldOn: '2026-06-12', papersOn: null } });
    expect(moved.body.moved).toEqual([moves]);
    const after = await shown(reference);
    expect((after.facts as Json[]).at(-1)).toMatchObject({ kind: 'promise-moved', details: { promisedOn: '2026-06-16', event: { heldOn: '2026-06-12' } } });
    expect(after.promises).toMatchObject([
      { by: { kind: 'person', name: 'Clare Clerk' }, promisedOn: '2026-06-16', firstPromisedOn: '2026-06-12', reason: null, fate: 'open' },
    ]);
  });

  it('can be where an answer is promised on the day itself', async () => {
    const [reference, meeting] = [await client.log(), await entered()];
    await promise(reference, { afterMeeting: { meeting, workingDays: 0 } });
    expect((await shown(reference)).promises).toMatchObject([{ promisedOn: '2026-06-10', firstPromisedOn: null }]);
  });

  it('are one timescale of an acknowledgement, or a day is', async () => {
    const [reference, meeting] = [await client.log(), await entered()];
    const wanted = 'exactly one of promisedOn and afterMeeting';
    const neither = problemIn(await promise(reference, {}));
    expect(neither).toMatchObject({ status: 422, code: 'one-timescale', faults: [{ field: 'promisedOn', found: 'neither of the two', wanted }] });
    const both = problemIn(await promise(reference, { promisedOn: '2026-06-12', afterMeeting: { meeting, workingDays: 2 } }));
    expect(both).toMatchObject({ status: 422, code: 'one-timescale', faults: [{ found: 'both of the two' }] });
  });

  it('are there: by the body a fault of a field, by the path nothing at all', async () => {
    const unknown = problemIn(await promise(await client.log(), { afterMeeting: { meeting: 'none', workingDays: 2 } }));
    const fault = { field: 'afterMeeting.meeting', found: 'none', wanted: 'the id of a meeting of the council' };
    expect(unknown).toMatchObject({ status: 422, code: 'no-such-meeting', faults: [fault] });
    for (const meeting of ['none', '%00', 'x'.repeat(101)]) {
      expect(problemIn(await move(meeting, { heldOn: '2026-06-12' }))).toMatchObject({ status: 404, code: 'not-found', faults: [] });
    }
  });

  it('are no other council’s', async () => {
    const meeting = await entered();
    const ware = { as: 'clerkOfWare', council: 'ware' } as const;
    expect(await client.get('meetings', ware)).toMatchObject({ status: 200, body: { items: [] } });
    expect(problemIn(await move(meeting, { heldOn: '2026-06-12' }, ware))).toMatchObject({ status: 404 });
    expect(problemIn(await client.get('meetings', { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
  });

  it('are the clerk’s to enter and move, the officers’ to see, and not the members’', async () => {
    const meeting = await entered();
    const refused = [
      await enter({}, { as: 'officer' }),
      await move(meeting, { heldOn: '2026-06-12' }, { as: 'officer' }),
      await enter({}, { as: 'member' }),
      await move(meeting, { heldOn: '2026-06-12' }, { as: 'member' }),
      await client.get('meetings', { as: 'member' }),
    ];
    expect(refused.map((answer) => [answer.status, problemIn(answer).code])).toEqual(refused.map(() => [403, 'not-allowed']));
  });

  describe('the length of a promise', () => {
    it('beyond the council’s longest is refused', async () => {
      const { reference } = await client.logInWare();
      const answer = await promise(reference, { promisedOn: '2026-12-01' }, { as: 'clerkOfWare', council: 'ware' });
      const fault = { field: 'promisedOn', wanted: 'at most 40 working days ahead' };
      expect(problemIn(answer)).toMatchObject({ status: 422, code: 'promise-too-long', faults: [fault] });
      expect(problemIn(answer)).not.toHaveProperty('clauses');
    });

    it('beyond what officers promise needs the clerk’s agreement, up to the day agreed', async () => {
      const reference = await client.log();
      await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
      const far = (promisedOn: string) => promise(reference, { promisedOn }, { as: 'officer' });
      const fault = { field: 'promisedOn', found: '2026-07-15, 32 working days ahead', wanted: 'at most 20 working days ahead, or a day that the clerk agreed to' };
      expect(problemIn(await far('2026-07-15'))).toMatchObject({ status: 409, code: 'promise-needs-agreement', faults: [fault] });
      const agree = (until: string) => client.post(`enquiries/${reference}/promise-agreements`, { until, reason: 'The survey is in July.' });
      expect(problemIn(await agree('2026-05-31'))).toMatchObject({ status: 422, code: 'promise-not-after-act', faults: [{ field: 'until', found: '2026-05-31' }] });
      expect(await agree('2026-07-15')).toMatchObject({ status: 201, body: { status: 'new' } });
      expect(problemIn(await far('2026-07-16'))).toMatchObject({ code: 'promise-needs-agreement' });
      expect(await far('2026-07-15')).toMatchObject({ status: 201, body: { status: 'acknowledged' } });
      const kinds = (body: Json) => (body.facts as Json[]).map(({ kind }) => kind);
      expect(kinds(await shown(reference))).toContain('promise-agreed');
      expect(kinds((await client.get(`enquiries/${reference}`, { as: 'member' })).body)).not.toContain('promise-agreed');
    });
  });

  it('keeps a ledger of promises, and tells two kinds of lateness apart', async () => {
    const reference = await client.log();
    await promise(reference, { promisedOn: '2026-06-04' });
    await promise(reference, { promisedOn: '2026-06-05', reason: 'The contractor is away.' });
    client.api.turnClockTo('2026-06-08T12:00:00+01:00');
    const body = await shown(reference);
    expect(body.lateness).toEqual({ againstProtocol: false, againstPromise: true, againstLaw: false });
    expect(body.promises).toMatchObject([
      { promisedOn: '2026-06-04', reason: null, fate: 'renewed' },
      { promisedOn: '2026-06-05', reason: 'The contractor is away.', fate: 'missed' },
    ]);
  });
});
