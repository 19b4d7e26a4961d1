import { figureNames } from '../../../src/domain/digest/figure-list.js';
import { envelope } from '../../support/builders-mail.js';
import { council } from '../../support/councils.js';
import { Client, type Json, problemIn } from './client.js';

describe('digests over HTTP', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start();
    await client.log();
    await client.log({ received: '2026-05-29T11:00:00+01:00' });
    await client.post('enquiries/HR-0001/estimates', { hours: 3, text: 'Reading the files.' });
    const raw = Buffer.from('From: sam@elsewhere.example\r\nTo: enquiries@houghton-regis.example\r\nSubject: An offer\r\n\r\nBins, cheap.\r\n');
    await client.api.useCases.receiveMessage.run({ council: council(), raw, envelope: envelope({ recipients: [council().mailbox] }) });
    client.api.turnClockTo('2026-06-08T09:00:00+01:00');
    await client.api.useCases.runCouncilJob.run(client.api.useCases.sendWeeklyDigest);
  });
  afterAll(() => client.api.stop());

  const root = '/api/v1/councils/houghton-regis';
  /** Of hours their sum, of everything else how many there are. */
  const sizeOf = (figure: string, { lines, messages, undelivered }: Json): number => {
    if (figure === 'hoursEstimated') return (lines as { hours: number }[]).reduce((sum, { hours }) => sum + hours, 0);
    return figure === 'needsAttentionNow' ? (messages as Json[]).length + (undelivered as Json[]).length : (lines as Json[]).length;
  };
  const figures = ({ body }: { body: Json }): ReadonlyMap<unknown, unknown> => new Map((body.figures as Json[]).map(({ name, value }) => [name, value]));

  it('are listed, and read with all their figures and the weeks before', async () => {
    const period = { from: '2026-05-31T23:00:00.000Z', to: '2026-06-07T23:00:00.000Z', zone: 'Europe/London' };
    const made = { name: '2026-W24', madeAt: '2026-06-08T08:00:00.000Z', late: false, mailed: true };
    expect((await client.get('digests')).body).toEqual({ items: [{ ...made, period }] });
    const read = await client.get('digests/2026-W24');
    expect(read).toMatchObject({ status: 200, body: { ...made, period, restated: [], releasedAt: null } });
    expect([...figures(read).keys()]).toEqual(figureNames);
    expect((read.body.figures as Json[])[0]).toEqual({ name: 'received', group: 'received', counts: 'enquiries', label: 'enquiries received', value: 1, list: `${root}/digests/2026-W24/figures/received` });
    expect(figures(read).get('overdueNow')).toBe(2);
    expect(read.body.trend).toMatchObject([{ monday: '2026-06-01', figures: { received: 1, overdueNow: 2 } }]);
  });

  it.each(['2026-W24', 'preview'])('say of each figure where its list is, and the list has as many: %s', async (name) => {
    const known = (await client.get(`digests/${name}`)).body.figures as { name: string; value: number; list: string | null }[];
    for (const { name: figure, value, list } of known) {
      if (value === 0 || figure === 'hoursOpen') expect([figure, list]).toEqual([figure, null]);
      else expect([figure, sizeOf(figure, (await client.get(list?.replace(`${root}/`, '') ?? 'nowhere')).body)]).toEqual([figure, value]);
    }
    expect(new Map(known.map((one) => [one.name, one.list])).get('needsAttentionNow')).toBe(`${root}/needs-attention`);
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
    for (const path of ['digests', 'digests/preview', 'digests/2026-W24', 'digests/2026-W24/figures/received', 'digests/2026-W24/figures.csv', 'digests/2026-W24/edition', 'needs-attention']) {
      expect([path, (await client.get(path, { as })).status]).toEqual([path, status]);
    }
    expect((await client.post('digests/2026-W24/releases', {}, { as })).status).toBe(status);
  });
});
