import { Client, type Json, problemIn } from './client.js';

/** It is Monday 1 June 2026. */
describe('who is away, over HTTP', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const holiday = (more: Json = {}) => ({ from: '2026-06-08', until: '2026-06-12', deputy: client.cast.ids.otherOfficer, ...more });
  const enter = (more: Json = {}, asking = {}, person = client.cast.ids.officer) => client.post(`people/${person}/absences`, holiday(more), asking);
  const end = (absence: unknown, asking = {}) => client.post(`people/${client.cast.ids.officer}/absences/${String(absence)}/ends`, {}, asking);

  it('is entered once under a key, listed for the office, and ended', async () => {
    const [done, again] = [await enter({}, { key: 'june', as: 'officer' }), await enter({}, { key: 'june', as: 'officer' })];
    expect(done).toMatchObject({ status: 201, body: { person: client.cast.ids.officer, ...holiday() } });
    expect(again.body).toEqual(done.body);
    expect(await client.get('absences', { as: 'otherOfficer' })).toMatchObject({ status: 200, body: { items: [done.body] } });
    expect(await end(done.body.id, { as: 'officer' })).toMatchObject({ status: 201, body: { absence: done.body.id } });
    expect((await client.get('absences')).body).toEqual({ items: [] });
    expect(problemIn(await end(done.body.id))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('lets whoever stands in act on what is assigned to whoever is away, and nobody else, until it ends', async () => {
    const reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
    const note = (as: 'otherOfficer' | 'officer') => client.post(`enquiries/${reference}/notes`, { text: 'The key is at the desk.' }, { as });
    const lists = async () => ((await client.get('enquiries', { as: 'otherOfficer' })).body as { items: Json[] }).items.length;
    expect([(await note('otherOfficer')).status, await lists()]).toEqual([404, 0]);
    const { body } = await enter({ from: '2026-06-01' });
    expect([(await note('otherOfficer')).status, await lists()]).toEqual([201, 1]);
    expect(problemIn(await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.otherOfficer }, { as: 'otherOfficer' }))).toMatchObject({ status: 403, code: 'not-allowed' });
    const { facts } = (await client.get(`enquiries/${reference}`, { as: 'officer' })).body as { facts: Json[] };
    expect(facts.at(-1)).toMatchObject({ kind: 'noted', by: { id: client.cast.ids.otherOfficer } });
    await end(body.id);
    expect([(await note('otherOfficer')).status, await lists()]).toEqual([404, 0]);
  });

  it.each<[more: Json, status: number, code: string, fault: Json]>([
    [{ until: '2026-06-07' }, 422, 'absence-days', { field: 'until', found: '2026-06-07', wanted: '2026-06-08 or later' }],
    [{ from: '2026-05-01', until: '2026-05-31' }, 422, 'absence-days', { field: 'until', found: '2026-05-31', wanted: '2026-06-01 or later' }],
    [{ from: '2026-06-12', until: '2026-06-15' }, 409, 'absence-overlaps', { field: 'from', found: '2026-06-12 to 2026-06-15', wanted: 'days before 2026-06-08 or after 2026-06-12' }],
    [{ deputy: 'nobody' }, 422, 'no-such-person', { field: 'officer', found: 'nobody', wanted: 'the id of an officer of the council' }],
  ])('is refused: %j', async (more, status, code, fault) => {
    await enter();
    expect(problemIn(await enter(more))).toMatchObject({ status, code, faults: [fault] });
  });

  it('is no officer’s to say of another, nor a member’s, nor another council’s', async () => {
    expect(problemIn(await enter({}, { as: 'otherOfficer' }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await enter({}, { as: 'member' }))).toMatchObject({ status: 403 });
    expect(problemIn(await enter({}, { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
    expect(problemIn(await enter({ deputy: client.cast.ids.officer }))).toMatchObject({ status: 422, code: 'own-deputy' });
    expect(problemIn(await enter({ from: 'soon', until: 5 }))).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('quiets reminders of an enquiry to the caller, until its day at the latest', async () => {
    const reference = await client.log();
    const quiet = (until: string, as: 'clerk' | 'member' | 'officer' = 'clerk') => client.post(`enquiries/${reference}/snoozes`, { until, reason: 'The contractor comes.' }, { as });
    expect(await quiet('2026-06-03')).toMatchObject({ status: 201, body: { reference } });
    expect(problemIn(await quiet('2026-06-04'))).toMatchObject({ status: 422, code: 'snooze-beyond-due', faults: [{ field: 'until', found: '2026-06-04', wanted: 'after 2026-06-01, and 2026-06-03 at the latest' }] });
    expect([(await quiet('2026-06-03', 'member')).status, (await quiet('2026-06-03', 'officer')).status]).toEqual([403, 404]);
    const { facts } = (await client.get(`enquiries/${reference}`)).body as { facts: Json[] };
    expect(facts.at(-1)).toMatchObject({ kind: 'snoozed', details: { of: { name: 'Clare Clerk' }, until: '2026-06-03' }, words: { reason: 'The contractor comes.' } });
    const forMember = (await client.get(`enquiries/${reference}`, { as: 'member' })).body as { facts: Json[] };
    expect(JSON.stringify(forMember)).not.toContain('contractor');
  });
});

describe('an office that nobody attends, over HTTP', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const start = (until: unknown = '2026-06-05', asking = {}) => client.post('unattended', { until }, asking);

  it('is started and ended, and the answer says nothing of any enquiry', async () => {
    await client.log();
    expect(await start('2026-06-05', { key: 'ill' })).toMatchObject({ status: 201, body: { until: '2026-06-05' } });
    expect(Object.keys((await start('2026-06-05', { key: 'ill' })).body)).toEqual(['until']);
    expect(await client.get('unattended')).toMatchObject({ status: 200, body: { until: '2026-06-05' } });
    expect(problemIn(await start('2026-06-08'))).toMatchObject({ status: 409, code: 'unattended-already' });
    expect(await client.post('unattended/ends', {})).toMatchObject({ status: 201, body: { ended: true } });
    expect((await client.get('unattended')).body).toEqual({ until: null });
    expect(problemIn(await client.post('unattended/ends', {}))).toMatchObject({ status: 409, code: 'office-attended' });
  });

  it('is refused to a day gone by, and to whoever may not say so', async () => {
    expect(problemIn(await start('2026-05-31'))).toMatchObject({ status: 422, code: 'unattended-days', faults: [{ field: 'until', found: '2026-05-31', wanted: 'a day from 2026-06-01 to 2026-06-29' }] });
    expect(problemIn(await start('2099-12-31'))).toMatchObject({ status: 422, code: 'unattended-days' });
    expect(problemIn(await start('soon'))).toMatchObject({ status: 422, code: 'invalid-input' });
    for (const as of ['officer', 'member'] as const) expect(problemIn(await start('2026-06-05', { as }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await start('2026-06-05', { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
    expect(problemIn(await client.get('unattended', { as: 'member' }))).toMatchObject({ status: 403 });
  });
});
