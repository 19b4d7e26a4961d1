import { connect } from 'node:net';
import { type AddressInfo } from 'node:net';
import request from 'supertest';
import { MailBodies } from '../../../src/adapters/http-api/intake/mail-bodies.js';
import { engines } from '../../support/engines.js';
import { rawOf, readMail } from '../../support/builders-mail.js';
import { type Answer, answered, type Asking, Client, problemIn, root } from './client.js';

describe.each(engines)('mail by HTTP, on %s', (engine) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start(engine);
  });
  afterAll(() => client.api.stop());

  const sent = (raw: Uint8Array, headers: Readonly<Record<string, string>> = {}, asking: Asking = {}): request.Test =>
    client
      .raw('post', `${root}/${asking.council ?? 'houghton-regis'}/mail`, asking)
      .set({ 'Content-Type': 'message/rfc822', ...headers })
      .serialize((body: unknown) => body as string)
      .send(raw as unknown as string);
  const hand = (...given: Parameters<typeof sent>): Promise<Answer> => answered(sent(...given));
  const inbox = async () => (await client.get('inbox')).body.items as readonly { key: string; messageId: string; state: string; reason: string; senderVerified: boolean }[];

  it('is kept before the answer, which says what became of it', async () => {
    const mail = rawOf(readMail({ messageId: 'kept@x', from: [{ address: 'stranger@x.example', name: '' }] }));
    const { status, body } = await hand(mail);
    expect({ status, body }).toEqual({ status: 201, body: { key: expect.any(String) as string, state: 'needs-attention', reason: 'stranger' } });
    expect((await inbox())[0]).toMatchObject({ key: body.key, messageId: 'kept@x', senderVerified: false });
  });

  it.each([
    ['mx.houghton-regis.example', true],
    ['mx.evil.test', false],
  ])('is proven to be its sender’s by what the council’s mail server wrote, and %s is it: %s', async (server, senderVerified) => {
    const headers = new Map([['authentication-results', [`${server}; dmarc=pass header.from=x.example`]]]);
    const { body } = await hand(rawOf(readMail({ from: [{ address: 'stranger@x.example', name: '' }], headers })));
    expect((await inbox()).find(({ key }) => key === body.key)).toMatchObject({ senderVerified });
  });

  it.each([
    ['x-ms-exchange-organization-authas', 'Internal'],
    ['authentication-results', 'dmarc=pass action=none header.from=ware.example'],
  ])('is not proven by what Microsoft 365 writes without a name: %s', async (field, value) => {
    const theirs = { as: 'clerkOfWare', council: 'ware' } as const;
    const { body } = await hand(rawOf(readMail({ from: [{ address: 'jo@ware.example', name: '' }], headers: new Map([[field, [value]]]) })), {}, theirs);
    expect((await client.get('inbox', theirs)).body.items).toContainEqual(expect.objectContaining({ key: body.key, senderVerified: false }));
  });

  it('is 200 where it was taken before', async () => {
    const mail = rawOf(readMail());
    expect((await hand(mail)).status).toBe(201);
    const { status, body } = await hand(mail);
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'duplicate', reason: 'seen-before' } });
  });

  it.each([
    ['<>', 'automatic'],
    ['', 'automatic'],
    ['<ada@members.example>', 'needs-attention'],
    ['"odd one" <x', 'needs-attention'],
  ])('has the return path %j from its header', async (returnPath, state) => {
    const stranger = readMail({ from: [{ address: 'stranger@x.example', name: '' }] });
    expect((await hand(rawOf(stranger), { 'X-Envelope-From': returnPath })).body.state).toBe(state);
  });

  it.each(['enquiries@ware.example', 'enquiries@houghton-regis.example, other@x.example', 'nobody', ''])('is not taken for %j', async (to) => {
    expect(problemIn(await hand(rawOf(readMail()), { 'X-Envelope-To': to }))).toMatchObject({ status: 400, code: 'invalid-header' });
  });

  it('is taken for the mailbox and its enquiries’ addresses', async () => {
    const to = `<enquiries@houghton-regis.example>, ENQUIRIES+${'a'.repeat(32)}@houghton-regis.example`;
    expect((await hand(rawOf(readMail()), { 'X-Envelope-To': to })).status).toBe(201);
  });

  it.each(['application/octet-stream', 'message/rfc822; charset=utf-8', 'MESSAGE/RFC822'])('is taken as %s', async (type) => {
    expect((await hand(rawOf(readMail()), { 'Content-Type': type })).status).toBe(201);
  });

  it.each([{ 'Content-Type': 'application/json' }, { 'Content-Type': 'text/plain' }, { 'Content-Type': 'application/x-www-form-urlencoded' }, { 'Content-Encoding': 'gzip' }])('is not taken with %j', async (headers) => {
    expect(problemIn(await hand(Buffer.from('{}'), headers))).toMatchObject({ status: 415, code: 'not-a-message' });
  });

  it('is not taken empty', async () => {
    expect(problemIn(await hand(Buffer.alloc(0)))).toMatchObject({ status: 400, code: 'empty-message' });
  });

  it.each<[who: Asking, status: number]>([
    [{ as: 'officer' }, 403],
    [{ as: 'member' }, 403],
    [{ as: 'clerkOfWare' }, 404],
  ])('is not taken from %j', async (asking, status) => {
    const before = (await inbox()).length;
    expect((await hand(rawOf(readMail()), {}, asking)).status).toBe(status);
    expect(await inbox()).toHaveLength(before);
  });

  it('is not taken without a token', async () => {
    const asked = request(client.api.app.getHttpServer()).post(`${root}/houghton-regis/mail`).set('Content-Type', 'message/rfc822').send('From: a@b.example');
    expect((await answered(asked)).status).toBe(401);
  });

  describe('of the largest size that is taken', () => {
    beforeAll(() => client.api.app.get(MailBodies).limitTo(2_000_000));

    it('is taken, and one byte more is not', async () => {
      expect((await hand(Buffer.alloc(2_000_000, 0x61))).body).toMatchObject({ state: 'needs-attention', reason: 'unreadable' });
      expect(problemIn(await hand(Buffer.alloc(2_000_001, 0x61)))).toMatchObject({ status: 413, code: 'message-too-large' });
    });

    it('is not taken where the body did not say how large it is', async () => {
      const answer = await spoken(client, ['Transfer-Encoding: chunked'], [...Array<string>(3).fill(`F4240\r\n${'a'.repeat(1_000_000)}\r\n`), '0\r\n\r\n']);
      expect(answer).toContain(' 413 ');
      expect(answer).toContain('a message of at most 2000000 bytes');
    });

    it('gives back the room of what was cut off', async () => {
      for (let times = 0; times < 6; times += 1) await spoken(client, ['Content-Length: 2000000'], ['a'.repeat(1_500_000)], true);
      expect((await hand(rawOf(readMail()))).status).toBe(201);
    });
  });
});

/** A request as it goes over the line; with `drop`, the line is cut where the pieces end. */
async function spoken(client: Client, headers: readonly string[], pieces: readonly string[], drop = false): Promise<string> {
  const server = client.api.app.getHttpServer();
  if (!server.listening) await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => void (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const fields = ['Host: x', `Authorization: Bearer ${client.cast.tokens.clerk}`, 'Content-Type: message/rfc822', 'Connection: close', ...headers];
  socket.write(`POST ${root}/houghton-regis/mail HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n`);
  for (const piece of pieces) socket.write(piece);
  if (drop) setTimeout(() => socket.resetAndDestroy(), 50);
  await new Promise<void>((closed) => socket.once('close', () => closed()));
  return heard;
}
