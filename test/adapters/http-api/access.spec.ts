import request from 'supertest';
import { answered, Client, type Json, problemIn, root } from './client.js';
import { type Who } from './people.js';

describe('who may ask', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => {
    client = await Client.start();
    reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
  });
  afterAll(() => client.api.stop());

  const bare = (authorization?: string) => {
    const asked = request(client.api.app.getHttpServer()).get(`${root}/houghton-regis/enquiries`);
    return answered(authorization === undefined ? asked : asked.set('Authorization', authorization));
  };

  it.each([
    ['no token', undefined, 'Bearer realm="member-enquiries"'],
    ['another scheme', 'Basic Y2xlcms6c2VjcmV0', 'Bearer realm="member-enquiries"'],
    ['an empty token', 'Bearer ', 'Bearer realm="member-enquiries"'],
    ['two tokens', 'Bearer one two', 'Bearer realm="member-enquiries"'],
    ['an unknown token', 'Bearer me_unknown', 'Bearer realm="member-enquiries", error="invalid_token"'],
  ])('answers 401 to %s', async (_, authorization, challenge) => {
    const answer = await bare(authorization);
    expect(problemIn(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(answer.headers['www-authenticate']).toBe(challenge);
  });

  it('takes the scheme in any case', async () => {
    expect(await bare(`bearer ${client.cast.tokens.clerk}`)).toMatchObject({ status: 200 });
  });

  it('gives one and the same answer to all that is not there for whoever asks', async () => {
    const ask: readonly (readonly [string, string, Who, string])[] = [
      ['an unknown enquiry', 'HR-9999', 'clerk', 'houghton-regis'],
      ['an unknown council', reference, 'clerk', 'nowhere'],
      ['another council', reference, 'clerk', 'ware'],
      ['a council by the name of a property', reference, 'clerk', '__proto__'],
      ["another council's clerk", reference, 'clerkOfWare', 'houghton-regis'],
      ['an officer who is not assigned', reference, 'otherOfficer', 'houghton-regis'],
      ['a member who did not ask', reference, 'otherMember', 'houghton-regis'],
    ];
    const answers = await Promise.all(ask.map(([, ref, as, council]) => client.get(`enquiries/${ref}`, { as, council })));
    expect(answers.map(({ status }) => status)).toEqual(ask.map(() => 404));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('judges nothing of a request before it is known that the council is there for the actor', async () => {
    const faulty = { key: 'has a space' };
    const elsewhere = await client.post('enquiries', { channel: 1 }, { ...faulty, as: 'clerkOfWare' });
    const nowhere = await client.post('enquiries', { channel: 1 }, { ...faulty, council: 'nowhere' });
    expect(problemIn(elsewhere)).toMatchObject({ status: 404 });
    expect(elsewhere.body).toEqual(nowhere.body);
  });

  it.each(['%00', 'HR-0001%00', '..%2f..%2fware', "HR-0001'--", '%F0%9F%98%80', 'x'.repeat(500), 'constructor'])(
    'has no enquiry %s',
    async (odd) => {
      const [read, act] = [await client.get(`enquiries/${odd}`), await client.post(`enquiries/${odd}/contacts`, { text: 'x' })];
      expect([problemIn(read).code, problemIn(act).code]).toEqual(['not-found', 'not-found']);
    },
  );

  it('lets the officer act on what is assigned to them, and on nothing else', async () => {
    expect(await client.post(`enquiries/${reference}/contacts`, { text: 'Hello.' }, { as: 'officer' })).toMatchObject({ status: 201 });
    const others = await client.log();
    for (const what of ['contacts', 'responses']) {
      const answer = await client.post(`enquiries/${others}/${what}`, { text: 'Hello.' }, { as: 'officer' });
      expect(problemIn(answer)).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('lets a member read their own enquiry, and act on none', async () => {
    expect(await client.get(`enquiries/${reference}`, { as: 'member' })).toMatchObject({ status: 200 });
    const onOwn = await client.post(`enquiries/${reference}/responses`, { text: 'No.' }, { as: 'member' });
    expect(problemIn(onOwn)).toMatchObject({ status: 403, code: 'not-allowed' });
    const onOthers = await client.post(`enquiries/${reference}/responses`, { text: 'No.' }, { as: 'otherMember' });
    expect(problemIn(onOthers)).toMatchObject({ status: 404, code: 'not-found' });
    expect(problemIn(await client.post('enquiries', client.enquiry(), { as: 'member' }))).toMatchObject({ status: 403 });
  });

  it('shows each only the enquiries that they take part in', async () => {
    const seen = async (as: Who) => ((await client.get('enquiries', { as })).body.items as Json[]).map((item) => item.reference);
    expect(await seen('otherMember')).toEqual([]);
    expect(await seen('officer')).toEqual([reference]);
    expect((await seen('clerk')).length).toBeGreaterThan(1);
  });

  it('keeps inbox and people to those who run or work in the office', async () => {
    expect(await client.get('inbox')).toMatchObject({ status: 200, body: { items: [] } });
    expect(problemIn(await client.get('inbox', { as: 'officer' }))).toMatchObject({ status: 403 });
    expect(problemIn(await client.get('people', { as: 'member' }))).toMatchObject({ status: 403 });
    const { body } = await client.get('people', { as: 'officer' });
    expect((body.items as Json[])[0]).toEqual({
      id: client.cast.ids.clerk,
      kind: 'officer',
      role: 'Clerk',
      name: 'Clare Clerk',
      email: 'clerk@houghton.example',
      days: [],
    });
  });

  it('says of officers on which days they work', async () => {
    const days = [['kind', 'name', 'email', 'role', 'days'], ['officer', 'Oscar Officer', 'oscar@houghton.example', 'Officer', 'Tue Thu']];
    await client.api.useCases.importPeople.run({ kind: 'operator' }, 'houghton-regis', days);
    const { body } = await client.get('people', { as: 'officer' });
    expect((body.items as Json[]).find(({ id }) => id === client.cast.ids.otherOfficer)).toMatchObject({ days: ['tuesday', 'thursday'] });
    expect((body.items as Json[]).filter(({ kind, days: of }) => kind === 'member' && of !== undefined)).toEqual([]);
  });

  it('says of members where they stand', async () => {
    const { body } = await client.get('people', { as: 'officer' });
    const members = (body.items as Json[]).filter(({ kind }) => kind === 'member');
    expect(members.map(({ group, ward, chairs }) => ({ group, ward, chairs }))).toEqual([
      { group: 'Orchard', ward: 'Northern', chairs: [] },
      { group: 'Harbour', ward: 'Northern', chairs: ['Planning'] },
    ]);
  });

  it('writes neither tokens nor names nor what was asked into the log', () => {
    const log = JSON.stringify(client.api.log);
    expect(log).toContain('"code":"unauthenticated"');
    expect(log).not.toMatch(/me_|Bearer|Mary|Bin at|constructor/);
  });
});
