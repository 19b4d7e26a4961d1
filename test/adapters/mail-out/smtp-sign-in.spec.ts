import { SmtpTransport } from '../../../src/adapters/mail-out/smtp-transport.js';
import { TokenMailServer } from '../../support/token-mail-server.js';

const sender = 'enquiries@houghton-regis.example';

describe('mail that is handed over with a token', () => {
  let server: TokenMailServer;
  let transport: SmtpTransport;
  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  const mail = { messageId: 'one@houghton-regis.example', from: sender, to: 'ada@members.example', mime: Buffer.from('Subject: x\r\n\r\nbody\r\n') };

  it('is taken, and the token is asked for at sign-in', async () => {
    server = new TokenMailServer(sender, (token) => token === 'good');
    transport = new SmtpTransport(await server.listen(), 5_000, { user: sender, accessToken: () => Promise.resolve('good') });
    expect(await transport.send(mail)).toMatchObject({ outcome: 'sent' });
    expect([server.tokens, server.taken.length]).toEqual([['good'], 1]);
  });

  it('is taken with a new token where the first is refused', async () => {
    server = new TokenMailServer(sender, (token) => token === 'new');
    transport = new SmtpTransport(await server.listen(), 5_000, { user: sender, accessToken: (renew) => Promise.resolve(renew ? 'new' : 'old') });
    expect(await transport.send(mail)).toMatchObject({ outcome: 'sent' });
    expect(server.tokens).toEqual(['old', 'new']);
  });

  it('waits, and is never given up, where there is no token or none is good', async () => {
    server = new TokenMailServer(sender, () => false);
    const url = await server.listen();
    transport = new SmtpTransport(url, 5_000, { user: sender, accessToken: () => Promise.resolve('bad') });
    expect(await transport.send(mail)).toMatchObject({ outcome: 'later' });
    await transport.close();
    transport = new SmtpTransport(url, 5_000, { user: sender, accessToken: () => Promise.reject(new Error('No token was given: token-server-not-reached')) });
    const delivery = await transport.send(mail);
    expect(delivery).toMatchObject({ outcome: 'later' });
    expect(delivery.answer).toContain('token-server-not-reached');
    expect(server.taken).toEqual([]);
  });
});
