import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { engines } from '../../support/engines.js';
import { mailOf, multipart, textPart } from '../../support/mail-source.js';
import { Client, type Json, problemIn, root } from './client.js';

const secret = 'He shouted in the foyer.';

describe.each(engines)('what is found to be a complaint, over the API, on %s', (engine) => {
  let client: Client;
  beforeAll(async () => (client = await Client.start(engine, new MailparserReader())));
  beforeEach(() => client.api.turnClockTo('2026-06-01T12:00:00+01:00'));
  afterAll(() => client.api.stop());

  const about = (): Json => ({ about: [client.cast.ids.officer] });
  const logged = () => client.log({ subject: 'Loud', text: secret });
  const handIn = async (): Promise<string> => {
    const raw = mailOf(multipart('mixed', textPart(secret)), { From: 'stranger@elsewhere.example', 'Message-ID': `<of-${engine}@elsewhere.example>` });
    const asked = client.raw('post', `${root}/houghton-regis/mail`).set('Content-Type', 'message/rfc822');
    const { body } = (await asked.serialize((given: unknown) => given as string).send(raw as unknown as string)) as { readonly body: { readonly key: string } };
    return body.key;
  };
  const complaintOf = async (reference: unknown) => (await client.get(`complaints/${String(reference)}`)).body;

  it('goes to its handler out of the enquiries, once under a key and on the version that was seen', async () => {
    const reference = await logged();
    expect(problemIn(await client.post(`enquiries/${reference}/complaints`, about(), { ifMatch: '"7"' }))).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    const done = await client.post(`enquiries/${reference}/complaints`, about(), { key: `out-${reference}`, ifMatch: '"1"' });
    expect(done).toMatchObject({ status: 201, body: { reference, status: 'closed', complaint: { kept: true } } });
    expect((await client.post(`enquiries/${reference}/complaints`, about(), { key: `out-${reference}`, ifMatch: '"1"' })).body).toEqual(done.body);
    const { complaint } = done.body as { readonly complaint: { readonly reference: string } };
    expect(await complaintOf(complaint.reference)).toMatchObject({ cameAs: reference, messages: [], facts: [{ kind: 'raised', words: { text: `Loud\n\n${secret}` } }] });
    expect(problemIn(await client.get(`enquiries/${reference}`))).toMatchObject({ status: 410, code: 'taken-out', detail: `${reference} was taken out: it is dealt with elsewhere, and nothing of it is kept here.` });
    expect((await client.get(`enquiries/${reference}`, { as: 'member' })).status).toBe(404);
    expect(problemIn(await client.post(`enquiries/${reference}/notes`, { text: 'More.' }))).toMatchObject({ status: 410 });
    expect(JSON.stringify((await client.get('enquiries')).body)).not.toContain(reference);
  });

  it.each<[name: string, body: () => Json, status: number, code: string]>([
    ['about whoever raised it', () => ({ about: [client.cast.ids.member] }), 422, 'complaint-about-oneself'],
    ['about people of two kinds', () => ({ about: [client.cast.ids.officer, client.cast.ids.clerk] }), 422, 'complaint-about-several'],
    ['to its own subject', () => ({ ...about(), handlers: [client.cast.ids.officer] }), 422, 'complaint-to-its-own'],
  ])('is refused %s, and the enquiry goes on', async (_, body, status, code) => {
    const reference = await logged();
    expect(problemIn(await client.post(`enquiries/${reference}/complaints`, body()))).toMatchObject({ status, code });
    expect((await client.get(`enquiries/${reference}`)).body).toMatchObject({ subject: 'Loud', version: 1 });
  });

  it('is refused where others are answered with it, naming them', async () => {
    const [first, second] = [await logged(), await client.log({ members: [client.cast.ids.otherMember] })];
    client.api.turnClockTo('2026-06-01T12:05:00+01:00');
    await client.post(`enquiries/${second}/joinings`, { reference: first, reason: 'The same.' });
    expect(problemIn(await client.post(`enquiries/${first}/complaints`, about()))).toMatchObject({ status: 409, code: 'others-joined-here', faults: [{ found: `an enquiry that ${second} is joined to` }] });
  });

  it('goes out of needs attention with its message, which its handler alone may save', async () => {
    const key = await handIn();
    const decided = await client.post(`inbox/${key}/decisions`, { kind: 'complaint', by: client.cast.ids.member, ...about() });
    expect(decided).toMatchObject({ status: 201, body: { state: 'rejected', enquiry: null, complaint: { kept: true } } });
    const { complaint } = decided.body as { readonly complaint: { readonly reference: string } };
    const { messages, facts } = (await complaintOf(complaint.reference)) as { readonly messages: readonly { readonly source: string }[]; readonly facts: readonly object[] };
    expect(facts).toMatchObject([{ kind: 'raised', by: { name: 'Clare Clerk' }, words: { text: expect.stringContaining(secret) as string } }]);
    const path = messages[0]?.source.split('houghton-regis/')[1] ?? '';
    const file = await client.get(path);
    expect(file.headers['content-disposition']).toContain(`${complaint.reference}.eml`);
    for (const as of ['officer', 'member', 'otherOfficer'] as const) expect((await client.get(path, { as })).status).toBe(404);
    expect((await client.get(`complaints/${complaint.reference}/messages/none`)).status).toBe(404);
    expect((await client.get('inbox')).body.items).not.toContainEqual(expect.objectContaining({ key }));
    expect(problemIn(await client.post(`inbox/${key}/decisions`, { kind: 'not-an-enquiry' }))).toMatchObject({ code: 'message-placed' });
  });
});
