import { Client, type Json, problemIn } from './client.js';

describe('what the office asks of members', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const asked = (body: Json) => (body.obligations as Json[]).filter(({ soft }) => soft === true);
  const shown = async (reference: string) => (await client.get(`enquiries/${reference}`)).body;
  const post = (reference: string, what: string, body: Json) => client.post(`enquiries/${reference}/${what}`, body);

  it('is asked by mail, waits, and is told gently', async () => {
    const reference = await client.log();
    client.api.letters.length = 0;
    expect(await post(reference, 'requests', { text: 'Which bin?' })).toMatchObject({ status: 201, body: { status: 'waiting-for-councillor' } });
    expect(client.api.letters.map(({ to }) => to.address)).toEqual(['mary@houghton.example']);
    const member = { id: client.cast.ids.member, name: 'Cllr Mary Member' };
    const before = await shown(reference);
    expect((before.facts as Json[]).at(-1)).toMatchObject({ kind: 'requested', details: { of: member, channel: 'email', alreadyGiven: false } });
    expect(asked(before)).toMatchObject([{ kind: 'member-reply', clause: 'houghton-regis/10.5', state: 'asked', owedBy: member, rests: null }]);
    client.api.turnClockTo('2026-06-08T12:00:00+01:00');
    const past = await shown(reference);
    expect(asked(past)).toMatchObject([{ state: 'asked-past-day' }]);
    expect(past.lateness).toEqual({ againstProtocol: true, againstPromise: false, againstLaw: false });
    await post(reference, 'replies', { text: 'The green one.', channel: 'telephone' });
    const after = await shown(reference);
    expect([after.status, asked(after)[0]?.state]).toEqual(['new', 'answered-after-day']);
    expect((after.facts as Json[]).at(-1)).toMatchObject({ kind: 'replied', details: { from: member, channel: 'telephone' } });
  });

  it.each([
    ['answered', 'replies', { text: 'The green one.', channel: 'in-person' }],
    ['lifted', 'responses', { text: 'It is emptied on Tuesdays.' }],
  ])('is %s in time by one of %s', async (state, what, body) => {
    const reference = await client.log();
    await post(reference, 'requests', { text: 'Which bin?', channel: 'telephone', alreadyGiven: true });
    await post(reference, what, body);
    expect(asked(await shown(reference))).toMatchObject([{ state }]);
  });

  it('names one of several members, who is one of them', async () => {
    const { member, otherMember, officer } = client.cast.ids;
    const reference = await client.log({ members: [member, otherMember] });
    const wanted = `one of ${member}, ${otherMember}`;
    for (const [what, field, more] of [['requests', 'of', {}], ['replies', 'from', { channel: 'letter' }]] as const) {
      const body = { text: 'x', ...more };
      const nobody = problemIn(await post(reference, what, body));
      expect(nobody).toMatchObject({ status: 422, code: 'not-a-member-of-it', faults: [{ field, found: 'nothing', wanted }] });
      const stranger = problemIn(await post(reference, what, { ...body, [field]: officer }));
      expect(stranger).toMatchObject({ status: 422, faults: [{ field, found: officer, wanted }] });
      expect(await post(reference, what, { ...body, [field]: otherMember })).toMatchObject({ status: 201 });
    }
  });

  it('is not asked once the enquiry is answered', async () => {
    const reference = await client.log({ answered: { text: 'On Tuesday.' } });
    expect(problemIn(await post(reference, 'requests', { text: 'Which bin?' }))).toMatchObject({ status: 409, code: 'status-forbids' });
  });

  describe('a report on an outside body', () => {
    const report = () => ({ member: client.cast.ids.member, body: 'Internal Drainage Board', dueOn: '2026-06-30', text: 'Please report.' });
    const ask = (more: Json = {}, asking = {}) => client.post('report-requests', { ...report(), ...more }, asking);

    it('opens an enquiry on which it is asked for, and nothing is owed by the office', async () => {
      const done = await ask({ everyMonths: 3 });
      expect(done).toMatchObject({ status: 201, body: { status: 'waiting-for-councillor' } });
      expect(done.headers.location).toBe(done.body.enquiry);
      const body = await shown(String(done.body.reference));
      expect(body.obligations).toMatchObject([{ kind: 'outside-body-report', soft: true, state: 'asked', dueOn: '2026-06-30' }]);
      const details = { of: { name: 'Cllr Mary Member' }, report: { body: 'Internal Drainage Board', dueOn: '2026-06-30', everyMonths: 3 } };
      expect((body.facts as Json[]).at(-1)).toMatchObject({ kind: 'requested', details });
    });

    it('is asked for once under one key', async () => {
      const [first, again] = [await ask({}, { key: 'report' }), await ask({}, { key: 'report' })];
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(problemIn(await ask({ text: 'Another.' }, { key: 'report' }))).toMatchObject({ status: 422, code: 'key-used-for-another-act' });
    });

    it('is asked of a member, by a day to come', async () => {
      const { officer } = client.cast.ids;
      const stranger = { field: 'member', found: officer, wanted: 'the id of a member of the council' };
      expect(problemIn(await ask({ member: officer }))).toMatchObject({ status: 422, code: 'no-such-person', faults: [stranger] });
      const gone = { field: 'dueOn', found: '2026-05-31', wanted: '2026-06-01 or later' };
      expect(problemIn(await ask({ dueOn: '2026-05-31' }))).toMatchObject({ status: 422, code: 'report-day-gone-by', faults: [gone] });
    });

    it('needs a rule of the protocol', async () => {
      const { member } = await client.logInWare();
      const answer = await ask({ member }, { as: 'clerkOfWare', council: 'ware' });
      expect(problemIn(answer)).toMatchObject({ status: 409, code: 'no-such-rule', faults: [] });
    });

    it.each(['officer', 'member'] as const)('is not asked for by the %s', async (as) => {
      expect(problemIn(await ask({}, { as }))).toMatchObject({ status: 403, code: 'not-allowed' });
    });
  });
});
