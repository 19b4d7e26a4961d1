import { Client, type Json, problemIn } from './client.js';
import { engines } from '../../support/engines.js';

describe.each(engines)('the list of enquiries, on %s', (engine) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start(engine);
    for (const [day, subject] of [['29', 'Third'], ['26', 'First'], ['28', 'Second']]) {
      await client.log({ received: `2026-05-${day}T10:00:00+01:00`, subject });
    }
    await client.log({ subject: 'Answered', answered: { text: 'Yes.' } });
  });
  afterAll(() => client.api.stop());

  const items = async (query: string) => (await client.get(`enquiries?${query}`)).body.items as Json[];
  const subjects = async (query: string) => (await items(query)).map((item) => item.subject);

  it('comes in due order, with what a list shows and a link to each', async () => {
    const { body } = await client.get('enquiries');
    expect(body).toMatchObject({ today: '2026-06-01', next: null });
    expect((body.items as Json[])[0]).toEqual({
      reference: 'HR-0002',
      subject: 'First',
      status: 'new',
      receivedAt: '2026-05-26T09:00:00.000Z',
      dueOn: '2026-05-28',
      overdue: true,
      assignedTo: null,
      members: ['Cllr Mary Member'],
      senderVerified: true,
      contentious: false,
      version: 1,
      self: '/api/v1/councils/houghton-regis/enquiries/HR-0002',
    });
    expect(await subjects('')).toEqual(['First', 'Second', 'Third', 'Answered']);
  });

  it.each([
    ['status=new', ['First', 'Second', 'Third']],
    ['status=answered', ['Answered']],
    ['status=closed', []],
    ['overdue=true', ['First']],
    ['overdue=false&status=answered', ['Answered']],
    ['overdue=true&status=answered', []],
  ])('is filtered by %s', async (query, wanted) => {
    expect(await subjects(query)).toEqual(wanted);
  });

  it('calls an enquiry overdue from the day after its due day', async () => {
    client.api.turnClockTo('2026-06-02T23:59:00+01:00');
    expect(await subjects('overdue=true')).toEqual(['First', 'Second']);
    expect((await items('')).map((item) => item.overdue)).toEqual([true, true, false, false]);
    client.api.turnClockTo('2026-06-03T00:00:00+01:00');
    expect(await subjects('overdue=true')).toEqual(['First', 'Second', 'Third']);
  });

  it('is walked page by page, each enquiry once', async () => {
    const seen: unknown[] = [];
    let query = 'limit=1';
    for (let pages = 0; query !== '' && pages < 9; pages += 1) {
      const { body } = await client.get(`enquiries?${query}`);
      seen.push(...(body.items as Json[]).map((item) => item.subject));
      query = typeof body.next === 'string' ? `limit=1&cursor=${body.next}` : '';
    }
    expect(seen).toEqual(['First', 'Second', 'Third', 'Answered']);
  });

  const bent = [
    'nonsense',
    '',
    Buffer.from('["2026-02-30","x"]').toString('base64url'),
    Buffer.from('["2026-05-28"]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
    Buffer.from('["2026-05-28","a\\u0000b"]').toString('base64url'),
    'A'.repeat(2000),
  ];
  it.each(bent)('refuses the cursor %s', async (cursor) => {
    const { status, faults } = problemIn(await client.get(`enquiries?cursor=${cursor}`));
    expect({ status, faults }).toMatchObject({ status: 422, faults: [{ field: 'cursor', wanted: 'the "next" of a page, unchanged' }] });
  });

  it('tells every fault of a query at once', async () => {
    const answer = await client.get('enquiries?status=late&overdue=yes&limit=0&cursor=x&colour=red&limit=3');
    const { status, code, faults } = problemIn(answer);
    expect({ status, code }).toEqual({ status: 422, code: 'invalid-input' });
    expect(faults).toEqual([
      { field: 'status', found: '"late"', wanted: 'one of new, acknowledged, waiting-for-councillor, answered, closed' },
      { field: 'overdue', found: '"yes"', wanted: 'one of true, false' },
      { field: 'cursor', found: '"x"', wanted: 'the "next" of a page, unchanged' },
      { field: 'limit', found: 'a list of 2', wanted: 'a whole number from 1 to 100' },
      { field: 'colour', found: 'a field that is not known', wanted: 'only status, overdue, contentious, cursor, limit' },
    ]);
  });

  it('refuses what is asked by the names of properties', async () => {
    const { faults } = problemIn(await client.get('enquiries?__proto__=x&constructor=y&hasOwnProperty=z'));
    expect(faults.map((fault) => fault.field)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
  });

  it.each(['0', '101', '-1', '1.5', '1e2', '', '%20', '٣'])('refuses the limit %s', async (limit) => {
    expect(problemIn(await client.get(`enquiries?limit=${limit}`))).toMatchObject({ status: 422, faults: [{ field: 'limit' }] });
    expect(problemIn(await client.get(`inbox?limit=${limit}`))).toMatchObject({ status: 422, faults: [{ field: 'limit' }] });
  });

  it('takes a limit from 1 to 100', async () => {
    expect([(await items('limit=1')).length, (await items('limit=100')).length]).toEqual([1, 4]);
  });
});
