import { Client, type Json, problemIn } from './client.js';
import { engines } from '../../support/engines.js';

describe.each(engines)('what is contentious, over HTTP on %s', (engine) => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start(engine)));
  beforeEach(async () => {
    reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
  });
  afterAll(() => client.api.stop());

  const flag = (reason: unknown, as: 'clerk' | 'officer' = 'officer') => client.post(`enquiries/${reference}/contentious-flags`, { reason }, { as });
  const office = async () => ((await client.get(`enquiries/${reference}`)).body.office as Json).contentious;

  it('is flagged, stands in the enquiry with who said so and why, and is lifted', async () => {
    expect(await flag('The street is divided.')).toMatchObject({ status: 201, body: { reference, status: 'new' } });
    expect(await office()).toMatchObject({ by: { kind: 'person', id: client.cast.ids.officer, name: 'Olive Officer' }, reason: 'The street is divided.' });
    expect(await client.post(`enquiries/${reference}/contentious-flags/liftings`, { reason: 'It agrees.' })).toMatchObject({ status: 201 });
    expect(await office()).toBeNull();
    const kinds = ((await client.get(`enquiries/${reference}`)).body.facts as Json[]).map(({ kind, words }) => [kind, words]);
    expect(kinds.slice(-2)).toEqual([
      ['contentious-flagged', { reason: 'The street is divided.' }],
      ['contentious-lifted', { reason: 'It agrees.' }],
    ]);
  });

  it('is nowhere in what a member reads', async () => {
    await flag('The street is divided.');
    const { body, headers } = await client.get(`enquiries/${reference}`, { as: 'member' });
    expect(body.version).toBeNull();
    // Of its bytes, not of a version.
    expect(headers.etag).not.toMatch(/^"\d+"$/);
    expect(JSON.stringify(body)).not.toMatch(/contentious|divided/);
    const listed = (await client.get('enquiries', { as: 'member' })).body.items as Json[];
    expect(listed.filter(({ contentious, version }) => contentious !== null || version !== null)).toEqual([]);
    expect(problemIn(await client.get('enquiries?contentious=true', { as: 'member' }))).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('is what the list is asked for', async () => {
    await flag('The street is divided.');
    const asked = async (query: string, as: 'clerk' | 'officer' = 'clerk') => ((await client.get(`enquiries?${query}`, { as })).body.items as Json[]).filter((line) => line.reference === reference).map(({ contentious }) => contentious);
    expect([await asked('contentious=true'), await asked('contentious=true', 'officer'), await asked('contentious=false')]).toEqual([[true], [true], [true]]);
    await client.post(`enquiries/${reference}/contentious-flags/liftings`, { reason: 'It agrees.' });
    expect([await asked('contentious=true'), await asked('')]).toEqual([[], [false]]);
    expect(problemIn(await client.get('enquiries?contentious=yes'))).toMatchObject({ status: 422, faults: [{ field: 'contentious', found: '"yes"', wanted: 'one of true, false' }] });
  });

  it('is not flagged twice, not lifted where it is not flagged, and not without a reason', async () => {
    expect(problemIn(await client.post(`enquiries/${reference}/contentious-flags/liftings`, { reason: 'It agrees.' }))).toMatchObject({ status: 409, code: 'not-flagged' });
    for (const reason of ['', '  ', 7, undefined]) expect(problemIn(await flag(reason))).toMatchObject({ status: 422, faults: [{ field: 'reason' }] });
    const { body } = await flag('The street is divided.');
    expect(problemIn(await flag('It still is.', 'clerk'))).toMatchObject({ status: 409, code: 'flagged-already', detail: expect.stringContaining('2026-06-01T11:00:00.000Z') as string });
    const correction = await client.post(`enquiries/${reference}/corrections`, { fact: String(body.fact), reason: 'A slip.' }, { as: 'officer' });
    expect(problemIn(correction)).toMatchObject({ status: 409, code: 'flag-is-lifted', faults: [{ field: 'fact', found: body.fact }] });
  });
});
