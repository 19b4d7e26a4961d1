import { Client, type Json, problemIn } from './client.js';

describe('who else is told', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer, at: '2026-06-01T11:30:00+01:00' });
    client.api.letters.length = 0;
  });
  afterAll(() => client.api.stop());

  const post = (what: string, body: Json) => client.post(`enquiries/${reference}/${what}`, body, { as: 'officer' });
  const read = async (as: 'officer' | 'member' = 'officer') => (await client.get(`enquiries/${reference}`, { as })).body;
  const max = () => ({ id: client.cast.ids.otherMember, name: 'Cllr Max Member' });
  const told = () => client.api.letters.map(({ kind, to }) => `${kind} to ${to.address}`);

  it('is the chair of a committee, in a mail of their own, with proof of sending', async () => {
    const telling = { to: { chairOf: 'planning' }, text: 'The oak stays.' };
    expect(problemIn(await post('notices', telling))).toMatchObject({ status: 409, code: 'nothing-given-yet' });
    await post('contacts', { text: 'The oak stays, I hear.' });
    client.api.letters.length = 0;
    const done = await post('notices', telling);
    expect(done).toMatchObject({ status: 201, body: { status: 'new' } });
    expect(told()).toEqual(['notified to max@houghton.example', 'told-of-notice to mary@houghton.example']);
    const { facts, notices, obligations } = await read();
    expect((facts as Json[]).at(-1)).toMatchObject({ kind: 'notified', details: { to: { kind: 'chair', committee: 'Planning' }, recipients: [max()] }, words: { text: 'The oak stays.' } });
    expect(notices).toEqual([{ fact: done.body.fact, sentTo: [{ ...max(), state: 'queued', at: null }] }]);
    expect((obligations as Json[]).at(-1)).toMatchObject({ kind: 'chair-notice', clause: 'houghton-regis/7.15', state: 'met' });
  });

  it('is by role alone for the member who asked', async () => {
    await post('notices', { to: { ward: 'Northern' }, text: 'The path is shut.' });
    const { facts, notices, obligations } = await read('member');
    expect((facts as Json[]).at(-1)).toMatchObject({ kind: 'notified', details: { to: { kind: 'ward', ward: 'Northern' }, recipients: [] } });
    expect(notices).toEqual([]);
    expect((obligations as Json[]).map(({ kind }) => kind)).toEqual(['answer-or-promise']);
    expect(JSON.stringify([facts, obligations])).not.toContain('Max');
  });

  it('is noted with an answer, and told afterwards', async () => {
    expect(await post('responses', { text: 'The oak stays.', tellChairOf: 'Planning' })).toMatchObject({ status: 201, body: { status: 'answered' } });
    const { obligations } = await read();
    expect((obligations as Json[]).at(-1)).toMatchObject({ kind: 'chair-notice', state: 'open', owedBy: { id: client.cast.ids.officer } });
    const closing = { outcome: 'answered', reason: 'Done.' };
    expect(problemIn(await post('closures', closing))).toMatchObject({ status: 409, code: 'notice-still-owed', clauses: ['houghton-regis/7.15'] });
    expect(problemIn(await post('notices', { to: { chairOf: 'Planning' } }))).toMatchObject({ status: 409, code: 'noted-already' });
    await post('notices', { to: { chairOf: 'Planning' }, text: 'The oak stays.' });
    expect((await post('closures', closing)).status).toBe(201);
  });

  it.each([
    ['notices', { to: { chairOf: 'Allotments' }, text: 'x' }, 'no-such-committee', { field: 'to.chairOf', found: 'Allotments', wanted: 'one of Planning' }],
    ['notices', { to: { ward: 'Eastern' }, text: 'x' }, 'no-such-ward', { field: 'to.ward', found: 'Eastern', wanted: 'one of Northern' }],
    ['responses', { text: 'x', tellChairOf: 'Allotments' }, 'no-such-committee', { field: 'tellChairOf', found: 'Allotments', wanted: 'one of Planning' }],
    ['group-reports', { group: 'Meadow', what: 'report', title: 'The bridge', text: 'x' }, 'no-such-group', { field: 'group', found: 'Meadow', wanted: 'one of Harbour, Orchard' }],
    ['group-reports', { group: 'Orchard', what: 'advice', title: 'The bridge', text: 'x' }, 'work-not-covered', { field: 'what', found: 'advice', wanted: 'one of report' }],
    ['group-reports', { group: 'Orchard', what: 'report', title: 'The bridge', text: 'x', recommendation: { text: 'y' } }, 'recommendation-needs-reason', { field: 'recommendation.publicInterestReason' }],
    ['group-reports/copies', { member: 'mary@houghton.example' }, 'no-such-report', { field: 'report', found: 'nothing', wanted: 'nothing: none is recorded' }],
  ])('is refused for %s of %j, saying what would be right; nothing half done', async (what, body, code, fault) => {
    const before = await read();
    expect(problemIn(await post(what, body))).toMatchObject({ status: 422, code, faults: [fault] });
    expect([(await read()).version, client.api.letters]).toEqual([before.version, []]);
  });

  it('is each of the other groups, of a report for one; a copy goes to whoever asks', async () => {
    const { body } = await post('group-reports', { group: 'orchard', what: 'report', title: 'The bridge', text: 'Three options.', at: '2026-06-01T11:45:00+01:00' });
    expect(told()).toEqual(['notified to max@houghton.example', 'told-of-notice to mary@houghton.example']);
    expect(JSON.stringify(client.api.letters)).not.toContain('Three options');
    const copied = await post('group-reports/copies', { member: 'max@houghton.example', report: body.fact });
    expect(copied.status).toBe(201);
    const { facts, notices } = await read();
    expect((facts as Json[]).slice(-2)).toMatchObject([
      { kind: 'group-report', at: '2026-06-01T10:45:00.000Z', details: { group: 'Orchard', what: 'report', recommends: false, recipients: [max()] } },
      { kind: 'copy-supplied', details: { report: body.fact, member: max() } },
    ]);
    expect((notices as Json[]).map(({ fact }) => fact)).toEqual([body.fact, copied.body.fact]);
  });

  it('is nobody in a council whose protocol speaks of none', async () => {
    const logged = await client.post('enquiries', { ...client.enquiry(), members: ['wendy@ware.example'] }, { as: 'clerkOfWare', council: 'ware' });
    const answer = await client.post(`enquiries/${String(logged.body.reference)}/notices`, { to: { ward: 'Northern' }, text: 'x' }, { as: 'clerkOfWare', council: 'ware' });
    expect(problemIn(answer)).toMatchObject({ status: 409, code: 'no-such-rule' });
  });
});
