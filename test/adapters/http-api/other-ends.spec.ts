import { Client, type Json, problemIn } from './client.js';

describe('a response of another kind', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => (reference = await client.log()));
  afterAll(() => client.api.stop());

  const respond = (more: Json) => client.post(`enquiries/${reference}/responses`, { text: 'It is not ours.', ...more });

  it('is chosen from what the council has', async () => {
    const bodies = [{ id: 'county', name: 'Bedfordshire Council', reachedAt: '0300 300 8000' }];
    const grounds = [{ id: 'confidential', clause: 'houghton-regis/8.4', says: 'It is confidential.', asks: 'Why do you need it?' }];
    expect(await client.get('bodies', { as: 'officer' })).toMatchObject({ status: 200, body: { items: bodies } });
    expect(await client.get('refusal-grounds', { as: 'officer' })).toMatchObject({ status: 200, body: { items: grounds } });
    const policies = [{ id: 'bins', name: 'Bins', link: 'https://www.example.gov.uk/bins', clause: null }];
    expect(await client.get('policies', { as: 'officer' })).toMatchObject({ status: 200, body: { items: policies } });
    const ware = { as: 'clerkOfWare', council: 'ware' } as const;
    expect([(await client.get('bodies', ware)).body, (await client.get('refusal-grounds', ware)).body]).toEqual([{ items: [] }, { items: [] }]);
  });

  it.each(['bodies', 'refusal-grounds', 'policies'])('has %s that are for officers', async (path) => {
    expect(problemIn(await client.get(path, { as: 'member' }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await client.get(path, { as: 'clerkOfWare' }))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each([
    [{ redirectedTo: 'county' }, { kind: 'redirected', body: 'county', name: 'Bedfordshire Council' }],
    [{ refusedOn: 'confidential' }, { kind: 'refused', ground: 'confidential', clause: 'houghton-regis/8.4' }],
  ])('answers the enquiry: %j', async (end, response) => {
    expect(await respond(end)).toMatchObject({ status: 201, body: { status: 'answered' } });
    const { body } = await client.get(`enquiries/${reference}`, { as: 'member' });
    expect((body.facts as Json[]).at(-1)).toMatchObject({ kind: 'answered', details: { channel: 'email', response } });
    expect(body.obligations).toMatchObject([{ state: 'met' }]);
  });

  it('says which policy of the council it follows', async () => {
    expect(await respond({ policy: 'bins' })).toMatchObject({ status: 201 });
    const { body } = await client.get(`enquiries/${reference}`, { as: 'member' });
    expect((body.facts as Json[]).at(-1)).toMatchObject({ kind: 'answered', details: { policy: { id: 'bins', name: 'Bins' } } });
  });

  it.each([
    [{ redirectedTo: 'county', refusedOn: 'confidential' }, 'two-ends', ['refusedOn', 'confidential', 'nothing, where redirectedTo is given']],
    [{ redirectedTo: 'moon' }, 'no-such-body', ['redirectedTo', 'moon', 'one of county']],
    [{ refusedOn: 'tedious' }, 'no-such-ground', ['refusedOn', 'tedious', 'one of confidential']],
    [{ policy: 'ponds' }, 'no-such-policy', ['policy', 'ponds', 'one of bins']],
  ])('is refused: %j', async (end, code, [field, found, wanted]) => {
    expect(problemIn(await respond(end))).toMatchObject({ status: 422, code, faults: [{ field, found, wanted }] });
    expect((await client.get(`enquiries/${reference}`)).body.status).toBe('new');
  });
});
