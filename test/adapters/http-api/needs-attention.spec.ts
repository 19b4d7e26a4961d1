import { envelope } from '../../support/builders-mail.js';
import { council } from '../../support/councils.js';
import { Client, type Json, problemIn } from './client.js';

describe('what needs attention, over HTTP', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start();
    for (let number = 0; number < 5; number += 1) {
      const raw = Buffer.from(`From: sam${number}@elsewhere.example\r\nTo: enquiries@houghton-regis.example\r\nSubject: An offer\r\n\r\nBins, cheap.\r\n`);
      await client.api.useCases.receiveMessage.run({ council: council(), raw, envelope: envelope({ recipients: [council().mailbox] }) });
    }
    await client.log();
    await client.api.deliver({ outcome: 'never', answer: '550 5.1.1 No such user' });
  });
  afterAll(() => client.api.stop());

  it('is walked page by page, each message and each mail once', async () => {
    const [messages, undelivered, sizes]: [unknown[], unknown[], number[][]] = [[], [], []];
    for (let query: string | null = 'limit=2'; query !== null; ) {
      const { body }: { body: Json } = await client.get(`needs-attention?${query}`);
      const [waiting, lost] = [body.messages as Json[], body.undelivered as Json[]];
      messages.push(...waiting.map(({ key }) => key));
      undelivered.push(...lost.map(({ id }) => id));
      sizes.push([Number(body.count), waiting.length, lost.length]);
      query = typeof body.next === 'string' ? `limit=2&cursor=${body.next}` : null;
    }
    expect(sizes).toEqual([[7, 2, 2], [7, 2, 0], [7, 1, 0]]);
    expect([new Set(messages).size, new Set(undelivered).size]).toEqual([5, 2]);
  });

  it('goes on in either list where the other is at its end', async () => {
    await client.log();
    await client.log();
    await client.api.deliver({ outcome: 'never', answer: '550 5.1.1 No such user' });
    const first = (await client.get('needs-attention?limit=5')).body;
    const second = (await client.get(`needs-attention?limit=5&cursor=${String(first.next)}`)).body;
    expect([first, second].map(({ messages, undelivered, next }) => [(messages as Json[]).length, (undelivered as Json[]).length, next === null])).toEqual([[5, 5, false], [0, 1, true]]);
  });

  const bent = ['nonsense', '', '[["known","2026-06-01T08:00:00.000Z","x"],null]', '[["stranger","Monday","x"],null]', '[null]', '[null,["2026-06-01T08:00:00.000Z","a\\u0000b"]]'];
  it.each(bent)('refuses the cursor %s', async (where) => {
    const { status, faults } = problemIn(await client.get(`needs-attention?cursor=${Buffer.from(where).toString('base64url')}`));
    expect({ status, faults }).toMatchObject({ status: 422, faults: [{ field: 'cursor', wanted: 'the "next" of a page, unchanged' }] });
  });
});
