import { Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';

const secret = 'He shouted in the foyer.';

describe('complaints over the API', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    client.api.turnClockTo('2026-06-01T12:00:00+01:00');
    reference = String((await client.post('complaints', put(), { as: 'member' })).body.reference);
  });
  afterAll(() => client.api.stop());

  const put = (): Json => ({ about: [client.cast.ids.officer], channel: 'letter', text: secret });
  const everybodyElse: readonly Who[] = ['officer', 'otherOfficer', 'member', 'otherMember', 'clerkOfWare'];

  it('are raised by a member, and read by who handles them', async () => {
    expect(reference).toMatch(/^HR-[A-Z]{4}-[A-Z]{4}$/);
    expect((await client.get('complaints')).body.items).toContainEqual({
      ...{ reference, raisedAt: '2026-06-01T11:00:00.000Z', isOpen: true, owed: ['complaint-progress', 'complaint-outcome'], version: 1 },
      self: `/api/v1/councils/houghton-regis/complaints/${reference}`,
    });
    const { headers, body } = await client.get(`complaints/${reference}`);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      ...{ clause: 'houghton-regis/12.3-officer', channel: 'letter', by: { name: 'Cllr Mary Member' }, about: [{ name: 'Olive Officer' }], handlers: [{ name: 'Clare Clerk' }] },
      steps: [{ kind: 'informal', clause: 'houghton-regis/12.2', taken: false }, { kind: 'formal', taken: false }],
      obligations: [{ kind: 'complaint-progress', what: 'word of how the complaint goes on', clause: 'houghton-regis/12.3-officer', state: 'open', dueOn: null }, {}],
      facts: [{ kind: 'raised', by: { name: 'Cllr Mary Member' }, words: { text: secret } }],
    });
  });

  it('are not there for anybody else, to read, to list or to act on', async () => {
    for (const as of everybodyElse) {
      const council = as === 'clerkOfWare' ? 'ware' : 'houghton-regis';
      expect((await client.get('complaints', { as, council })).body).toEqual({ items: [] });
      const absent = problemIn(await client.get('complaints/HR-BCDF-GHJK', { as, council }));
      expect(problemIn(await client.get(`complaints/${reference}`, { as, council }))).toEqual(absent);
      for (const act of ['steps', 'tellings', 'notes', 'referrals', 'closures', 'handlers']) {
        expect(problemIn(await client.post(`complaints/${reference}/${act}`, bodies(act), { as, council }))).toEqual(absent);
      }
    }
  });

  const bodies = (act: string): Json =>
    ({
      steps: { step: 'informal', text: 'We met.' },
      tellings: { what: 'outcome', text: 'It is settled.' },
      notes: { text: 'Two people saw it.' },
      referrals: { body: 'The Monitoring Officer', reference: 'MO/26/7' },
      closures: { because: 'withdrawn', text: 'They wrote so.' },
      handlers: { handlers: [client.cast.ids.otherOfficer], decision: { decidedOn: '2026-05-11', minute: '26/40' } },
    })[act] ?? {};

  it('go their steps, once under a key and on the version that was seen', async () => {
    const step = await client.post(`complaints/${reference}/steps`, bodies('steps'), { key: 'step', ifMatch: '"1"' });
    expect(step).toMatchObject({ status: 201, headers: { etag: '"2"' }, body: { reference, version: 2 } });
    expect((await client.post(`complaints/${reference}/steps`, bodies('steps'), { key: 'step', ifMatch: '"1"' })).body).toEqual(step.body);
    expect(problemIn(await client.post(`complaints/${reference}/notes`, bodies('notes'), { ifMatch: '"1"' }))).toMatchObject({ status: 412 });
    for (const act of ['notes', 'tellings', 'closures']) expect((await client.post(`complaints/${reference}/${act}`, bodies(act))).status).toBe(201);
    expect((await client.get(`complaints/${reference}`)).body).toMatchObject({ isOpen: false, owed: [], version: 5 });
  });

  it('are told of by a policy of the council', async () => {
    expect((await client.post(`complaints/${reference}/tellings`, { what: 'progress', text: 'We meet on Friday.', policy: 'bins' })).status).toBe(201);
    expect(client.api.letters.at(-1)?.view.lines).toContain('This follows the council’s policy “Bins”: https://www.example.gov.uk/bins');
    expect(((await client.get(`complaints/${reference}`)).body.facts as Json[]).at(-1)).toMatchObject({ details: { what: 'progress', policy: { id: 'bins', name: 'Bins' } } });
  });

  it('are handled by others, by the council’s decision', async () => {
    expect((await client.post(`complaints/${reference}/handlers`, bodies('handlers'))).status).toBe(201);
    expect((await client.get(`complaints/${reference}`)).status).toBe(404);
    expect((await client.get(`complaints/${reference}`, { as: 'otherOfficer' })).status).toBe(200);
  });

  it('about whoever runs the service are not stored: the answer says to whom to turn', async () => {
    const before = client.api.letters.length;
    const about = { ...put(), about: [client.cast.ids.clerk], handlers: [client.cast.ids.otherMember], decision: { decidedOn: '2026-05-11', minute: '26/40' } };
    const answer = await client.post('complaints', about, { as: 'member', key: 'about-the-clerk' });
    expect(answer).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ name: 'Cllr Max Member', email: 'max@houghton.example' }] } });
    expect(answer.body.words).toContain('Please write to Cllr Max Member (max@houghton.example) yourself');
    expect((await client.get('complaints', { as: 'otherMember' })).body).toEqual({ items: [] });
    expect(client.api.letters.length).toBe(before);
  });

  it.each<[name: string, change: (ids: Client['cast']['ids']) => Json, status: number, code: string, field: string]>([
    ['to its own subject', ({ officer }) => ({ handlers: [officer] }), 422, 'complaint-to-its-own', 'handlers'],
    ['to whom the protocol does not name', ({ otherOfficer }) => ({ handlers: [otherOfficer] }), 422, 'complaint-handler-off-route', 'handlers'],
    ['about nobody', () => ({ about: ['nobody'] }), 422, 'nobody-on-complaint', 'about'],
    ['of another member', ({ otherMember }) => ({ by: otherMember }), 422, 'complaint-of-another', 'by'],
    ['about another member', ({ otherMember }) => ({ about: [otherMember] }), 409, 'no-complaint-route', 'about'],
    ['from tomorrow', () => ({ raised: '2026-06-02T12:00:00Z' }), 422, 'in-the-future', 'raised'],
    ['without a word', () => ({ text: ' ' }), 422, 'invalid-input', 'text'],
  ])('are refused %s, with what would be right', async (_, change, status, code, field) => {
    const problem = problemIn(await client.post('complaints', { ...put(), ...change(client.cast.ids) }, { as: 'member' }));
    expect(problem).toMatchObject({ status, code, faults: [{ field }] });
    expect(problem.faults[0]?.wanted.length).toBeGreaterThan(3);
  });

  it.each<[name: string, act: string, body: Json, status: number, code: string]>([
    ['a step out of order', 'steps', { step: 'formal', text: 'Looked into.' }, 409, 'complaint-step'],
    ['feedback, where no officer raised it', 'tellings', { what: 'feedback', text: 'x' }, 409, 'no-officers-concern'],
    ['the case to nobody', 'tellings', { what: 'case', text: 'x' }, 422, 'not-its-subject'],
    ['a policy that is none of the council’s', 'tellings', { what: 'progress', text: 'x', policy: 'ponds' }, 422, 'no-such-policy'],
    ['a body that the protocol does not name', 'referrals', { body: 'A friend', reference: '1' }, 422, 'complaint-body'],
    ['an end before the outcome was told', 'closures', { because: 'done', text: 'x' }, 409, 'complaint-still-owed'],
  ])('refuse %s', async (_, act, body, status, code) => {
    expect(problemIn(await client.post(`complaints/${reference}/${act}`, body))).toMatchObject({ status, code });
    expect((await client.get(`complaints/${reference}`)).body).toMatchObject({ version: 1 });
  });

  it.each(['hr-bcdf-ghjk', 'HR-0001', '%00', 'x'.repeat(50)])('are none under %s', async (odd) => {
    expect(problemIn(await client.get(`complaints/${odd}`))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('leave no trace in the log, whatever went wrong', () => {
    expect(JSON.stringify(client.api.log)).not.toMatch(/complaint/);
  });
});

describe('every other door', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start();
    await client.log();
    await client.post('complaints', { about: [client.cast.ids.officer], channel: 'letter', text: secret }, { as: 'member' });
  });
  afterAll(() => client.api.stop());

  const paths = ['enquiries', 'enquiries/HR-0001', 'inbox', 'outbox', 'people', 'meetings', 'bodies', 'refusal-grounds', 'reports/clauses?from=2026-01-01&to=2026-06-01', 'reports/clauses.csv?from=2026-01-01&to=2026-06-01', 'calendar/changes'];
  const who: readonly Who[] = ['clerk', 'officer', 'otherOfficer', 'member', 'otherMember'];

  it.each(who.flatMap((as) => paths.map((path): [Who, string] => [as, path])))('says nothing of it to the %s: %s', async (as, path) => {
    const kept = (await client.get('complaints')).body.items as readonly { readonly reference: string }[];
    const answer = await client.raw('get', `/api/v1/councils/houghton-regis/${path}`, { as });
    expect(kept.length).toBe(1);
    for (const told of [secret, kept[0]!.reference, 'complaint-outcome']) expect(answer.text).not.toContain(told);
  });

  it('numbers the next enquiry as if there were none', async () => {
    expect(await client.log()).toBe('HR-0002');
  });
});
