import { Client, type Json } from './client.js';

describe('the acts on an enquiry', () => {
  let client: Client;
  beforeAll(async () => (client = await Client.start()));
  afterAll(() => client.api.stop());

  it('logs an enquiry by telephone, and shows it with its obligation, the date and the reason', async () => {
    const logged = await client.post('enquiries', client.enquiry());
    expect(logged).toMatchObject({
      status: 201,
      headers: { location: '/api/v1/councils/houghton-regis/enquiries/HR-0001', 'cache-control': 'no-store' },
      body: { reference: 'HR-0001', status: 'new' },
    });
    const shown = await client.get('enquiries/HR-0001');
    expect(shown.headers.etag).toBe(`"${String(shown.body.version)}"`);
    expect(shown.headers.etag).toBe(logged.headers.etag);
    expect(shown.body).toMatchObject({
      reference: 'HR-0001',
      members: [{ id: client.cast.ids.member, name: 'Cllr Mary Member' }],
      assignedTo: null,
      obligations: [
        {
          kind: 'answer-or-promise',
          clause: 'houghton-regis/10.2',
          due: 'by Wednesday 3 June 2026',
          dueOn: '2026-06-03',
          state: 'open',
          owedBy: null,
          settled: null,
          localStandard: null,
        },
      ],
      facts: [
        { kind: 'received', at: '2026-06-01T10:00:00.000Z', recordedAt: '2026-06-01T11:00:00.000Z', stands: true },
        { kind: 'receipted', by: { kind: 'service' }, details: {} },
      ],
    });
    const [owed] = shown.body.obligations as Json[];
    expect(owed?.why).toContain('Received Monday 1 June 2026 at 11:00');
    expect(JSON.stringify(shown.body)).not.toMatch(/token/i);
  });

  it('keeps who asked by which means, and what was written, apart from the details', async () => {
    const { body } = await client.get('enquiries/HR-0001');
    expect((body.facts as Json[])[0]).toMatchObject({
      by: { kind: 'person', name: 'Clare Clerk' },
      details: { channel: 'telephone', members: [{ name: 'Cllr Mary Member' }], senderVerified: true },
      words: { subject: 'Bin at the green', text: 'When will it be emptied?' },
    });
  });

  it('logs an enquiry that was answered there and then', async () => {
    const reference = await client.log({ answered: { text: 'On Tuesday.' } });
    const { body } = await client.get(`enquiries/${reference}`);
    expect(body).toMatchObject({ status: 'answered', obligations: [{ state: 'met', settled: { how: 'met' } }] });
  });

  it('walks through assignment, contact, acknowledgement, renewal, answer and closure', async () => {
    const reference = await client.log();
    const act = (what: string, body: Json) => client.post(`enquiries/${reference}/${what}`, body);
    const enquiry = `/api/v1/councils/houghton-regis/enquiries/${reference}`;
    expect(await act('assignments', { officer: client.cast.ids.officer })).toMatchObject({ status: 201, body: { status: 'new', enquiry } });
    expect(await act('contacts', { text: 'I am looking into it.' })).toMatchObject({ status: 201, body: { status: 'new' } });
    const promise = { promisedOn: '2026-06-12', text: 'You will hear by the 12th.' };
    expect(await act('acknowledgements', promise)).toMatchObject({ status: 201, body: { status: 'acknowledged' } });
    expect(await act('acknowledgements', promise)).toMatchObject({ status: 422, body: { code: 'renewal-needs-reason' } });
    const renewal = { ...promise, promisedOn: '2026-06-15', reason: 'The contractor is away.' };
    expect(await act('acknowledgements', renewal)).toMatchObject({ status: 201, body: { status: 'acknowledged' } });
    expect(await act('closures', { outcome: 'answered', reason: 'Done.' })).toMatchObject({ status: 409, body: { code: 'still-owed' } });
    const said = { text: 'It is emptied on Tuesdays.', channel: 'telephone', alreadyGiven: true, at: '2026-06-01T11:30:00+01:00' };
    expect(await act('responses', said)).toMatchObject({ status: 201, body: { status: 'answered' } });
    expect(await act('closures', { outcome: 'answered', reason: 'Nothing more.' })).toMatchObject({ status: 201, body: { status: 'closed' } });
    const { body } = await client.get(`enquiries/${reference}`);
    const kinds = (body.facts as Json[]).map((fact) => fact.kind);
    expect(kinds).toEqual(['received', 'receipted', 'assigned', 'contacted', 'acknowledged', 'acknowledged', 'answered', 'closed']);
    expect(body.assignedTo).toEqual({ id: client.cast.ids.officer, name: 'Olive Officer' });
  });

  it('sends what was not given already, and nothing that was', async () => {
    const reference = await client.log();
    client.api.letters.length = 0;
    await client.post(`enquiries/${reference}/responses`, { text: 'By telephone.', channel: 'telephone', alreadyGiven: true });
    expect(client.api.letters).toEqual([]);
    await client.post(`enquiries/${reference}/responses`, { text: 'By mail.' });
    expect(client.api.letters).toMatchObject([{ kind: 'answer', to: { address: 'mary@houghton.example' } }]);
  });

  it('corrects a fact, and shows both it and what stands', async () => {
    const reference = await client.log();
    const answered = await client.post(`enquiries/${reference}/responses`, { text: 'On Tuesday.' });
    const correction = { fact: answered.body.fact, reason: 'Another enquiry was meant.' };
    expect(await client.post(`enquiries/${reference}/corrections`, correction)).toMatchObject({ status: 201, body: { status: 'new' } });
    const { body } = await client.get(`enquiries/${reference}`);
    expect((body.facts as Json[]).slice(2)).toMatchObject([
      { id: answered.body.fact, kind: 'answered', stands: false },
      { kind: 'corrected', stands: null, details: { fact: answered.body.fact, instead: null }, words: { reason: 'Another enquiry was meant.' } },
    ]);
  });

  it('corrects the time of a fact, and names the field where it lies ahead', async () => {
    const reference = await client.log();
    const { body: done } = await client.post(`enquiries/${reference}/contacts`, { text: 'Hello.', channel: 'telephone', alreadyGiven: true });
    const correct = (at: string) =>
      client.post(`enquiries/${reference}/corrections`, { fact: done.fact, reason: 'Earlier.', instead: { at } });
    expect(await correct('2026-06-02T09:00:00Z')).toMatchObject({ status: 422, body: { faults: [{ field: 'instead.at' }] } });
    expect(await correct('2026-06-01T10:30:00Z')).toMatchObject({ status: 201 });
    const { body } = await client.get(`enquiries/${reference}`);
    expect((body.facts as Json[]).at(-1)).toMatchObject({
      details: { instead: { at: '2026-06-01T10:30:00.000Z', kind: 'contacted', details: { channel: 'telephone' } } },
    });
  });
});
