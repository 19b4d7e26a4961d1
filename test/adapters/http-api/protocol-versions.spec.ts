import { engines } from '../../support/engines.js';
import { Client, type Json, problemIn } from './client.js';

describe.each(engines)('the versions of the protocol on %s', (engine) => {
  let client: Client;
  beforeAll(async () => (client = await Client.start(engine)));
  afterAll(() => client.api.stop());

  it('are told with their rules, their days and the review that they ask for', async () => {
    const { status, body } = await client.get('protocol/versions', { as: 'officer' });
    expect(status).toBe(200);
    const [version] = body.items as Json[];
    expect(body.items).toHaveLength(1);
    expect(version).toMatchObject({
      ...{ title: 'Member/officer protocol', adoptedOn: '2015-09-28', reaffirmedOn: [], inForceFrom: '2026-06-01T11:00:00.000Z', until: null, changes: [] },
      review: { dueOn: '2016-09-28', because: 'yearly' },
    });
    expect((version?.rules as Json[])[0]).toEqual({
      ...{ id: 'answer', clause: 'houghton-regis/10.2', kind: 'answer-or-promise', words: 'an answer, or an acknowledgement with a timescale for one' },
      days: { withinWorkingDays: 2, by: 'protocol' },
    });
  });

  it('are for the office of the council alone', async () => {
    expect(problemIn(await client.get('protocol/versions', { as: 'member' }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await client.get('protocol/versions', { as: 'clerkOfWare' }))).toMatchObject({ status: 404, code: 'not-found' });
  });
});
