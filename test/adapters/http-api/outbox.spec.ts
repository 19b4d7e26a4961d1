import { Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';

describe('mail that goes out, over HTTP', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
    await client.log();
  });
  afterEach(() => client.api.stop());

  const list = async (query = '', as: Who = 'clerk'): Promise<readonly Json[]> => (await client.get(`outbox${query}`, { as })).body.items as Json[];
  const givenUp = async (): Promise<Json> => {
    await client.api.deliver({ outcome: 'never', answer: '550 No such user' });
    const [line] = await list('?trouble=failed');
    return { ...line };
  };

  it('is listed for the clerk, with what it was, to whom, and how it stands', async () => {
    const lines = await list();
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['new-enquiry', 'receipt']);
    expect(lines.find(({ kind }) => kind === 'receipt')).toMatchObject({ to: 'mary@houghton.example', enquiry: 'HR-0001', state: 'queued', attempts: 0, trouble: null });
    expect([await list('?state=sent'), (await list('?limit=1')).length, await list('?trouble=bounced')]).toEqual([[], 1, []]);
  });

  it('is nobody else’s to read or decide', async () => {
    const { id } = await givenUp();
    for (const as of ['officer', 'member'] as const) {
      expect(problemIn(await client.get('outbox', { as }))).toMatchObject({ status: 403 });
      expect(problemIn(await client.post(`outbox/${String(id)}/decisions`, { decision: 'send-again' }, { as }))).toMatchObject({ status: 403 });
    }
    expect(problemIn(await client.get('outbox', { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
    expect(problemIn(await client.post(`outbox/${String(id)}/decisions`, { decision: 'send-again' }, { as: 'clerkOfWare', council: 'ware' }))).toMatchObject({ status: 404 });
  });

  it('goes again when the clerk says so, once however often it is said under one key', async () => {
    const { id } = await givenUp();
    expect((await list('?trouble=failed'))[0]).toMatchObject({ id, state: 'failed', attempts: 1, lastAnswer: '550 No such user', nextTryAt: null });
    const again = () => client.post(`outbox/${String(id)}/decisions`, { decision: 'send-again' }, { key: 'one' });
    expect([await again(), await again()]).toMatchObject([{ status: 201, body: { mail: id, decision: 'send-again' } }, { status: 201 }]);
    expect(await list('?state=queued')).toMatchObject([{ id }]);
  });

  it.each<[name: string, mail: (line: Json) => unknown, body: Json, status: number]>([
    ['a decision that is none', ({ id }) => id, { decision: 'forget' }, 422],
    ['a mail that is not there', () => 'none', { decision: 'send-again' }, 404],
    ['a mail that cannot be one', () => '%00', { decision: 'send-again' }, 404],
  ])('%s is refused', async (_name, mail, body, status) => {
    expect(problemIn(await client.post(`outbox/${String(mail(await givenUp()))}/decisions`, body)).status).toBe(status);
  });

  it('of which nothing is to be decided is refused, and says what could be', async () => {
    const [line] = await list();
    const problem = problemIn(await client.post(`outbox/${String(line?.id)}/decisions`, { decision: 'taken-care-of' }));
    expect(problem).toMatchObject({ status: 409, code: 'mail-not-in-trouble', faults: [{ field: 'mail', found: line?.id }] });
  });

  it.each(['?state=lost', '?trouble=yes', '?limit=0', '?page=2'])('says what %s should be', async (query) => {
    expect(problemIn(await client.get(`outbox${query}`)).status).toBe(422);
  });
});
