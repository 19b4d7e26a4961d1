import { Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';

describe('the discussion of a burden', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
  });
  afterAll(() => client.api.stop());

  const post = (what: string, body: Json, as: Who = 'clerk') => client.post(`enquiries/${reference}/${what}`, body, { as });
  const raise = (as: Who = 'officer') => post('burden-discussions', { hours: 30, reason: 'Two people are off.', text: 'Ten years of paper files.' }, as);
  const explain = () => post('burden-discussions/explanations', { text: 'It would take 30 hours.', narrower: 'The last two years?' });
  const discuss = (more: Json = {}) => post('burden-discussions/meetings', { held: true, channel: 'telephone', with: [client.cast.ids.member], text: 'We spoke.', ...more });
  const resolve = (more: Json = {}) => post('burden-discussions/outcomes', { outcome: 'narrowed', agreedBy: [client.cast.ids.member], text: 'The last two years.', ...more });
  const shown = async (as: Who = 'clerk') => (await client.get(`enquiries/${reference}`, { as })).body;
  const kinds = (body: Json) => (body.facts as Json[]).map(({ kind }) => kind);

  it('is suggested to the office by an estimate, and a letter is drafted once it is raised', async () => {
    await post('estimates', { hours: 9, text: 'Reading the files.' }, 'officer');
    expect((await shown('officer')).office).toEqual({ signs: [{ sign: 'estimatedHours', member: null, found: 9, over: 8 }], contentious: null, estimatedHours: 9, joinedHere: [], draft: null });
    await raise();
    expect((await shown()).office).toMatchObject({ signs: [], estimatedHours: 30, draft: { text: expect.stringContaining('about 30 hours') as string } });
  });

  it('goes all its steps', async () => {
    const people = { member: { id: client.cast.ids.member, name: 'Cllr Mary Member' }, clerk: { id: client.cast.ids.clerk, name: 'Clare Clerk' } };
    expect(await raise()).toMatchObject({ status: 201, body: { status: 'new' } });
    expect((await shown()).burden).toEqual({ stage: 'raised', hours: 30, raisedAt: '2026-06-01T11:00:00.000Z', explainedAt: null, outcome: null });
    client.api.letters.length = 0;
    expect(await explain()).toMatchObject({ status: 201 });
    expect(client.api.letters).toMatchObject([{ kind: 'burden-explanation', to: { address: 'mary@houghton.example' } }]);
    expect(await discuss({ with: [client.cast.ids.member, client.cast.ids.clerk] })).toMatchObject({ status: 201 });
    expect(((await shown()).facts as Json[]).at(-1)).toMatchObject({ kind: 'burden-discussed', details: { channel: 'telephone', with: [people.member, people.clerk] } });
    expect(await resolve()).toMatchObject({ status: 201 });
    const resolved = await shown();
    expect(resolved.burden).toMatchObject({ stage: 'resolved', outcome: { kind: 'narrowed', agreedBy: [people.member] } });
    expect((resolved.facts as Json[]).at(-1)).toMatchObject({ details: { outcome: 'narrowed', agreedBy: [people.member], phasedUntil: null } });
    expect(await post('burden-discussions/reopenings', { reason: 'More came up.' })).toMatchObject({ status: 201 });
    expect((await shown()).burden).toMatchObject({ stage: 'explained', outcome: null });
  });

  it('is hidden from the member before it is explained, and shown after', async () => {
    await post('estimates', { hours: 9, text: 'Reading the files.' });
    await raise();
    const before = await shown('member');
    expect([before.burden, before.office]).toEqual([null, null]);
    expect(JSON.stringify(before)).not.toMatch(/burden-|estimated|Two people|paper files|houghton-regis\/10\.3/);
    await explain();
    const after = await shown('member');
    expect([after.burden, after.office]).toMatchObject([{ stage: 'explained', hours: 30, explainedAt: '2026-06-01T11:00:00.000Z' }, null]);
    expect(kinds(after)).toEqual(expect.arrayContaining(['burden-raised', 'burden-explained']));
    expect(kinds(after)).not.toContain('estimated');
    expect((after.obligations as Json[]).map(({ kind }) => kind)).toContain('burden-explanation');
  });

  it('may be declined by the member, and phased to a day', async () => {
    await raise();
    await explain();
    expect(await post('burden-discussions/meetings', { held: false, text: 'They would rather not.' })).toMatchObject({ status: 201 });
    expect((await shown()).burden).toMatchObject({ stage: 'declined' });
    expect(await resolve({ outcome: 'phased', phasedUntil: '2026-07-31' })).toMatchObject({ status: 201 });
    expect(((await shown()).facts as Json[]).at(-1)).toMatchObject({ details: { outcome: 'phased', phasedUntil: '2026-07-31' } });
  });

  it.each([
    ['an explanation of none', explain, 'explain-burden', 'no burden was raised'],
    ['a meeting on none', discuss, 'discuss-burden', 'no burden was raised'],
    ['an outcome of none', resolve, 'resolve-burden', 'no burden was raised'],
    ['a reopening of none', () => post('burden-discussions/reopenings', { reason: 'x' }), 'reopen-burden', 'no burden was raised'],
  ])('refuses %s', async (_, act, name, where) => {
    expect(problemIn(await act())).toMatchObject({ status: 409, code: 'burden-stage', detail: `The act "${name}" cannot be done where ${where}.` });
  });

  it('is raised once, and opened again only where it was resolved', async () => {
    await raise();
    const detail = (act: string) => `The act "${act}" cannot be done where the discussion is "raised".`;
    expect(problemIn(await raise())).toMatchObject({ status: 409, code: 'burden-stage', detail: detail('raise-burden') });
    const early = await post('burden-discussions/reopenings', { reason: 'x' });
    expect(problemIn(early)).toMatchObject({ status: 409, code: 'burden-stage', detail: detail('reopen-burden') });
  });

  it('limits no answer before it was discussed', async () => {
    await raise();
    const fault = { field: 'outcome', found: 'narrowed', wanted: 'proceed or withdrawn, or a discussion before it' };
    expect(problemIn(await resolve())).toMatchObject({ status: 409, code: 'burden-not-discussed', faults: [fault] });
    expect(await resolve({ outcome: 'proceed' })).toMatchObject({ status: 201 });
  });

  it.each([
    [{ outcome: 'phased' }, 'nothing', '2026-06-01 or later'],
    [{ outcome: 'phased', phasedUntil: '2026-05-31' }, '2026-05-31', '2026-06-01 or later'],
    [{ outcome: 'narrowed', phasedUntil: '2026-07-31' }, '2026-07-31', 'nothing'],
  ])('has a last day where it is phased: not %j', async (more, found, wanted) => {
    await raise();
    await explain();
    await discuss();
    const fault = { field: 'phasedUntil', found, wanted };
    expect(problemIn(await resolve(more))).toMatchObject({ status: 422, code: 'burden-phase', faults: [fault] });
  });

  it('names people of the council', async () => {
    await raise();
    const strangers = [client.cast.ids.member, 'nobody'];
    const fault = (field: string) => ({ field, found: 'nobody', wanted: 'the ids of members and officers of the council' });
    expect(problemIn(await discuss({ with: strangers }))).toMatchObject({ status: 422, code: 'no-such-person', faults: [fault('with')] });
    expect(problemIn(await resolve({ outcome: 'proceed', agreedBy: strangers }))).toMatchObject({ status: 422, faults: [fault('agreedBy')] });
  });
});
