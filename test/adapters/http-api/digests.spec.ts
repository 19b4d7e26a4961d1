import { figureNames } from '../../../src/domain/digest/figure-list.js';
import { Client, type Json, problemIn } from './client.js';

describe('digests over HTTP', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start();
    await client.log();
    await client.log({ received: '2026-05-29T11:00:00+01:00' });
    client.api.turnClockTo('2026-06-08T09:00:00+01:00');
    await client.api.useCases.runCouncilJob.run(client.api.useCases.sendWeeklyDigest);
  });
  afterAll(() => client.api.stop());

  const figures = ({ body }: { body: Json }): ReadonlyMap<unknown, unknown> => new Map((body.figures as Json[]).map(({ name, value }) => [name, value]));

  it('are listed, and read with all their figures and the weeks before', async () => {
    const period = { from: '2026-05-31T23:00:00.000Z', to: '2026-06-07T23:00:00.000Z', zone: 'Europe/London' };
    const made = { name: '2026-W24', madeAt: '2026-06-08T08:00:00.000Z', late: false, mailed: true };
    expect((await client.get('digests')).body).toEqual({ items: [{ ...made, period }] });
    const read = await client.get('digests/2026-W24');
    expect(read).toMatchObject({ status: 200, body: { ...made, period, restated: [], releasedAt: null } });
    expect([...figures(read).keys()]).toEqual(figureNames);
    expect((read.body.figures as Json[])[0]).toEqual({ name: 'received', group: 'received', counts: 'enquiries', label: 'enquiries received', value: 1 });
    expect(figures(read).get('overdueNow')).toBe(2);
    expect(read.body.trend).toMatchObject([{ monday: '2026-06-01', figures: { received: 1, overdueNow: 2 } }]);
  });

  it('have a list behind each figure that counts enquiries', async () => {
    const list = await client.get('digests/2026-W24/figures/overdueNow');
    expect(list).toMatchObject({ status: 200, body: { name: '2026-W24', figure: 'overdueNow', linesNow: null } });
    expect((list.body.lines as Json[]).map(({ reference }) => reference)).toEqual(['HR-0002', 'HR-0001']);
  });

  it('can be looked at before they are sent', async () => {
    const preview = await client.get('digests/preview');
    expect(preview).toMatchObject({ status: 200, body: { name: '2026-W25', asOf: '2026-06-08T08:00:00.000Z', unknownRecipients: [], councillorRecipients: [] } });
    expect((preview.body.recipients as Json[]).map(({ name }) => name)).toEqual(['Clare Clerk']);
    expect(figures(preview).get('openNow')).toBe(2);
    expect((await client.get('digests/preview/figures/openNow')).body.lines).toHaveLength(2);
  });

  it('come as a table', async () => {
    const { text, headers } = await client.raw('get', '/api/v1/councils/houghton-regis/digests/2026-W24/figures.csv');
    expect(headers['content-disposition']).toBe('attachment; filename="digest-houghton-regis-2026-06-01-to-2026-06-07.csv"');
    expect(text).toContain('Open now,overdue now,2\r\n');
  });

  it('show what an edition for the public would say, and release none that the council did not decide on', async () => {
    expect(await client.get('digests/2026-W24/edition')).toMatchObject({
      status: 200,
      body: { figures: { received: null, answered: 0 }, released: null, none: { code: 'edition-not-decided' }, isOneOfficer: false },
    });
    expect(problemIn(await client.post('digests/2026-W24/releases', {}))).toMatchObject({ status: 409, code: 'edition-not-decided' });
  });

  it.each(['digests/2026-W23', 'digests/2026-W99', 'digests/nonsense', 'digests/2026-W24/figures/hoursOpen', 'digests/2026-W24/figures/constructor', 'digests/2026-W20/edition'])(
    'are not there: %s',
    async (path) => {
      expect(problemIn(await client.get(path))).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it.each([
    ['officer', 403],
    ['member', 403],
    ['clerkOfWare', 404],
  ] as const)('are the clerk’s: as %s, %d', async (as, status) => {
    for (const path of ['digests', 'digests/preview', 'digests/2026-W24', 'digests/2026-W24/figures/received', 'digests/2026-W24/figures.csv', 'digests/2026-W24/edition']) {
      expect([path, (await client.get(path, { as })).status]).toEqual([path, status]);
    }
    expect((await client.post('digests/2026-W24/releases', {}, { as })).status).toBe(status);
  });
});
