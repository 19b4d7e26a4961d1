import { Client, type Json, problemIn } from './client.js';
import { engines } from '../../support/engines.js';

describe.each(engines)('acts done once, and on the version that was seen, on %s', (engine) => {
  let client: Client;
  let reference: string;
  let meeting: string;
  beforeAll(async () => (client = await Client.start(engine)));
  beforeEach(async () => {
    reference = await client.log();
    meeting = String((await client.post('meetings', { title: 'Full Council', heldOn: '2026-06-15' })).body.id);
  });
  afterAll(() => client.api.stop());

  const facts = async () => ((await client.get(`enquiries/${reference}`)).body.facts as Json[]).length;

  it('logs one enquiry under one key, however often it is sent', async () => {
    const [first, second] = [
      await client.post('enquiries', client.enquiry(), { key: 'log-1' }),
      await client.post('enquiries', client.enquiry(), { key: 'log-1' }),
    ];
    expect(second).toMatchObject({ status: 201, headers: { location: first.headers.location, etag: first.headers.etag } });
    expect(second.body).toEqual(first.body);
  });

  it('takes the same key for the same act from two clients at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.post(`enquiries/${reference}/contacts`, { text: 'Hello.' }, { key: 'both' })),
    );
    expect(new Set(answers.map(({ body }) => body.fact)).size).toBe(1);
    expect(await facts()).toBe(3);
  });

  it('reads the same act whatever the order of its fields', async () => {
    await client.post(`enquiries/${reference}/contacts`, '{"text":"Hello.","channel":"email"}', { key: 'order' });
    await client.post(`enquiries/${reference}/contacts`, '{"channel":"email","text":"Hello."}', { key: 'order' });
    expect(await facts()).toBe(3);
  });

  const acts: readonly (readonly [string, (client: Client, fact: string) => Json])[] = [
    ['assignments', ({ cast }) => ({ officer: cast.ids.officer })],
    ['acknowledgements', () => ({ promisedOn: '2026-06-12', text: 'By the 12th.' })],
    ['contacts', () => ({ text: 'Hello.' })],
    ['responses', () => ({ text: 'On Tuesday.' })],
    ['corrections', (_, fact) => ({ fact, reason: 'It was not so.' })],
    ['closures', () => ({ outcome: 'withdrawn', reason: 'No longer asked.' })],
    ['hand-overs', ({ cast }) => ({ officer: cast.ids.officer, reason: 'A cousin.' })],
    ['joinings', () => ({ reference: 'HR-0001', reason: 'The same bin.' })],
    ['promise-agreements', () => ({ until: '2026-09-30', reason: 'The contractor is away.' })],
    ['requests', () => ({ text: 'Which bin?' })],
    ['replies', () => ({ text: 'The green one.', channel: 'telephone' })],
    ['snoozes', () => ({ until: '2026-06-03', reason: 'The contractor comes.' })],
    ['contentious-flags', () => ({ reason: 'The street is divided.' })],
    ['estimates', () => ({ hours: 3, text: 'Reading the files.' })],
    ['burden-discussions', () => ({ hours: 30, reason: 'Two people off.', text: 'Ten years of files.' })],
    ['appointments', () => ({ step: 'asked' })],
    ['conversions', () => ({ regime: 'foi' })],
    ['notices', () => ({ to: { ward: 'Northern' }, text: 'The path is shut.' })],
    ['group-reports', () => ({ group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.' })],
    ['agenda-items', () => ({ meeting, text: 'The weir.' })],
  ];
  /** The time of these is not given by whoever records them. */
  const others: Readonly<Record<string, Json>> = {
    corrections: { reason: 'Otherwise.' },
    'hand-overs': { reason: 'Otherwise.' },
    joinings: { reason: 'Otherwise.' },
    'promise-agreements': { reason: 'Otherwise.' },
    snoozes: { reason: 'Otherwise.' },
    'contentious-flags': { reason: 'Otherwise.' },
    estimates: { hours: 4 },
    'burden-discussions': { hours: 31 },
    conversions: { regime: 'eir' },
    notices: { text: 'Otherwise.' },
  };

  it.each(acts)('does one of %s under one key, and refuses another request under it', async (act, body) => {
    const { body: done } = await client.post(`enquiries/${reference}/contacts`, { text: 'Before.' });
    const send = (more: Json = {}) =>
      client.post(`enquiries/${reference}/${act}`, { ...body(client, String(done.fact)), ...more }, { key: `k-${act}` });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await facts()).toBe(4);
    const other = others[act] ?? { at: '2026-06-01T10:30:00Z' };
    expect(problemIn(await send(other))).toMatchObject({ status: 422, code: 'key-used-for-another-act' });
  });

  it('keeps one person’s keys apart from another’s', async () => {
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer }, { key: 'mine' });
    const answer = await client.post(`enquiries/${reference}/contacts`, { text: 'Hello.' }, { key: 'mine', as: 'officer' });
    expect(answer.status).toBe(201);
  });

  it.each(['has a space', 'é', 'x'.repeat(201)])('refuses the key %s', async (key) => {
    const problem = problemIn(await client.post(`enquiries/${reference}/contacts`, { text: 'Hello.' }, { key }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-header', faults: [{ field: 'Idempotency-Key' }] });
    expect(problemIn(await client.post('enquiries', client.enquiry(), { key }))).toMatchObject({ status: 400 });
  });

  it('tells a faulty key before it looks at the body', async () => {
    expect(problemIn(await client.post('enquiries', {}, { key: 'a b' }))).toMatchObject({ status: 400 });
  });

  it('takes a key of 200 characters', async () => {
    expect(await client.post('enquiries', client.enquiry(), { key: '~'.repeat(200) })).toMatchObject({ status: 201 });
  });

  it.each(acts)('does %s on the version that was seen, not on a later one', async (act, body) => {
    const { body: done, headers } = await client.post(`enquiries/${reference}/contacts`, { text: 'Before.' });
    const etag = String(headers.etag);
    const sent = body(client, String(done.fact));
    const stale = await client.post(`enquiries/${reference}/${act}`, sent, { ifMatch: `"${Number(done.version) - 1}"` });
    expect(problemIn(stale)).toMatchObject({ status: 412, code: 'changed-meanwhile', faults: [{ field: 'If-Match', wanted: etag }] });
    expect(await facts()).toBe(3);
    expect(await client.post(`enquiries/${reference}/${act}`, sent, { ifMatch: etag })).toMatchObject({ status: 201 });
  });

  it('takes * for whichever version', async () => {
    expect(await client.post(`enquiries/${reference}/contacts`, { text: 'x' }, { ifMatch: '*' })).toMatchObject({ status: 201 });
  });

  it.each(['3', 'W/"3"', '"1", "2"', '"one"', '""', '"-1"', `"${'9'.repeat(30)}"`])('refuses If-Match: %s', async (ifMatch) => {
    const problem = problemIn(await client.post(`enquiries/${reference}/contacts`, { text: 'x' }, { ifMatch }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-header', faults: [{ field: 'If-Match' }] });
  });

  it('names both headers where both are at fault', async () => {
    const answer = await client.post(`enquiries/${reference}/contacts`, { text: 1 }, { key: 'a b', ifMatch: '3' });
    expect(problemIn(answer).faults.map((fault) => fault.field)).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('never answers 304: what is late changes without a new version', async () => {
    const { headers } = await client.get(`enquiries/${reference}`);
    const path = `/api/v1/councils/houghton-regis/enquiries/${reference}`;
    expect((await client.raw('get', path).set('If-None-Match', String(headers.etag))).status).toBe(200);
  });
});
