import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SmtpTransport } from '../../../src/adapters/mail-out/smtp-transport.js';
import { type Delivery } from '../../../src/application/ports/mail-transport.js';
import { mailTransportContract, outgoing } from '../../contracts/mail-transport.contract.js';
import { type Refusal, StubMailServer } from '../../support/mail-stub-server.js';

mailTransportContract('a mail server', async () => {
  const server = await StubMailServer.listen();
  return {
    transport: new SmtpTransport(server.url, 20_000),
    arrived: () => Promise.resolve(server.taken.map(({ from, to, raw }) => ({ envelope: { from, to }, mime: raw }))),
    dispose: () => server.close(),
  };
});

describe('a server that refuses', () => {
  let server: StubMailServer;
  let transport: SmtpTransport;
  beforeEach(async () => {
    server = await StubMailServer.listen();
    transport = new SmtpTransport(server.url, 20_000);
  });
  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  it.each<[step: 'connect' | 'mail' | 'rcpt' | 'data', refusal: Exclude<Refusal, string>, outcome: Delivery['outcome']]>([
    ['connect', { code: 554, words: 'No service' }, 'later'],
    ['connect', { code: 421, words: 'Busy' }, 'later'],
    ['mail', { code: 451, words: 'Try later' }, 'later'],
    ['mail', { code: 553, words: 'Not your address' }, 'never'],
    ['mail', { code: 530, words: 'Sign in first' }, 'later'],
    ['rcpt', { code: 450, words: 'Greylisted' }, 'later'],
    ['rcpt', { code: 550, words: 'Unknown <ada@members.example>' }, 'never'],
    ['data', { code: 452, words: 'Full' }, 'later'],
    ['data', { code: 554, words: 'Spam' }, 'never'],
  ])('at %s with %j', async (step, refusal, outcome) => {
    server.refuseAt(step, refusal);
    const delivery = await transport.send(outgoing());
    expect(delivery.outcome).toBe(outcome);
    expect(delivery.answer).toContain(String(refusal.code));
    expect(delivery.answer).toContain(refusal.words);
    expect(server.taken).toEqual([]);
    server.acceptAll();
    expect((await transport.send(outgoing())).outcome).toBe('sent');
  });

  it.each<[step: 'connect' | 'mail' | 'rcpt' | 'data', inDoubt: boolean]>([
    ['connect', false],
    ['mail', false],
    ['rcpt', false],
    ['data', true],
  ])('to say anything, or cuts the line, at %s leaves the mail in doubt: %s', async (step, inDoubt) => {
    const short = new SmtpTransport(server.url, 600);
    for (const refusal of ['silent', 'cut'] as const) {
      server.refuseAt(step, refusal);
      const { outcome, answer } = await short.send(outgoing());
      expect([refusal, outcome, answer === '']).toEqual([refusal, 'later', inDoubt]);
    }
    await short.close();
  });

  it('one mail does not keep the next from going', async () => {
    server.refuseAt('rcpt', { code: 550, words: 'Unknown' });
    const sends = [transport.send(outgoing()), transport.send(outgoing()), transport.send(outgoing())];
    expect((await Promise.all(sends)).map(({ outcome }) => outcome)).toEqual(['never', 'never', 'never']);
    server.acceptAll();
    expect((await transport.send(outgoing())).outcome).toBe('sent');
  });

  it('is not asked about an address that is none', async () => {
    const delivery = await transport.send(outgoing({ to: 'ada@members.example\r\nRCPT TO:<x@y.example>' }));
    expect(delivery).toMatchObject({ outcome: 'never', answer: expect.stringMatching(/^[^\p{Cc}]+$/u) as unknown });
    expect(server.taken).toEqual([]);
  });
});

describe('sign-in', () => {
  it('that fails is tried again later: the settings want mending, not the mail', async () => {
    const server = await StubMailServer.listen({ withSignIn: true });
    const transport = new SmtpTransport(`smtp://clerk:wrong@127.0.0.1:${server.port}`, 20_000);
    const delivery = await transport.send(outgoing());
    expect(delivery).toMatchObject({ outcome: 'later', answer: expect.stringContaining('535') as unknown });
    expect(delivery.answer).not.toContain('wrong');
    await transport.close();
    await server.close();
  });
});

describe('a password', () => {
  /** All addresses that begin with 127 are this machine; only one of them is known to be. */
  const elsewhere = '127.0.0.2';

  it.each<[name: string, host: string, said: readonly string[]]>([
    ['is told to no other machine where TLS is not to be had', elsewhere, ['EHLO', 'STARTTLS']],
    ['is told to this machine without', '127.0.0.1', ['EHLO', 'AUTH']],
    ['is told to this machine by its name', 'localhost', ['EHLO', 'AUTH']],
  ])('%s', async (_name, host, wanted) => {
    const { server, port, said } = await withoutTls();
    const transport = new SmtpTransport(`smtp://clerk:secret@${host}:${port}`, 20_000);
    expect((await transport.send(outgoing())).outcome).toBe('later');
    expect(said.slice(0, 2).map((line) => /^\w+/.exec(line)?.[0])).toEqual(wanted);
    await transport.close();
    server.close();
  });

  it('that is not given leaves a server without TLS as good as any', async () => {
    const { server, port, said } = await withoutTls();
    const transport = new SmtpTransport(`smtp://${elsewhere}:${port}`, 20_000);
    await transport.send(outgoing());
    expect(said[1]).toMatch(/^MAIL FROM/);
    await transport.close();
    server.close();
  });
});

describe('connections', () => {
  it('are used again', async () => {
    const server = await StubMailServer.listen();
    const transport = new SmtpTransport(server.url, 20_000);
    for (let i = 0; i < 10; i += 1) await transport.send(outgoing());
    expect(server.connections).toBe(1);
    await transport.close();
    await server.close();
  });

  it('that cannot be made are tried later', async () => {
    const server = await StubMailServer.listen();
    const transport = new SmtpTransport(server.url, 20_000);
    await server.close();
    expect(await transport.send(outgoing())).toMatchObject({ outcome: 'later', answer: expect.stringContaining('ECONNREFUSED') as unknown });
    await transport.close();
  });
});

describe('a send', () => {
  it.each<[name: string, serve: (socket: Socket) => void]>([
    ['a server that says nothing', () => undefined],
    ['a server that hangs up at once', (socket) => socket.destroy()],
    ['a server that talks nonsense', (socket) => socket.end('Hello?\r\n')],
    ['a server that greets and then drips', (socket) => drip(socket)],
  ])('ends in its time with %s', async (_name, serve) => {
    const { server, url } = await listening(serve);
    const transport = new SmtpTransport(url, 600);
    const began = performance.now();
    expect((await transport.send(outgoing())).outcome).toBe('later');
    expect(performance.now() - began).toBeLessThan(5_000);
    await transport.close();
    server.close();
  });

  it.each(['connect', 'mail', 'rcpt', 'data'] as const)('ends in its time with a server that falls silent at %s', async (step) => {
    const server = await StubMailServer.listen();
    server.refuseAt(step, 'silent');
    const transport = new SmtpTransport(server.url, 600);
    const began = performance.now();
    expect((await transport.send(outgoing())).outcome).toBe('later');
    expect(performance.now() - began).toBeLessThan(5_000);
    server.acceptAll();
    expect((await transport.send(outgoing())).outcome).toBe('sent');
    await transport.close();
    await server.close();
  });

  it('that waits for a connection ends in its time too, and is not sent afterwards', async () => {
    const server = await StubMailServer.listen();
    server.refuseAt('data', 'silent');
    const transport = new SmtpTransport(server.url, 600);
    const sends = Array.from({ length: 12 }, () => transport.send(outgoing()));
    expect((await Promise.all(sends)).map(({ outcome }) => outcome)).toEqual(sends.map(() => 'later'));
    server.acceptAll();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.taken).toEqual([]);
    await transport.close();
    await server.close();
  });
});

describe('closing', () => {
  it('waits for what is being sent', async () => {
    const server = await StubMailServer.listen();
    const transport = new SmtpTransport(server.url, 20_000);
    const send = transport.send(outgoing());
    await new Promise((resolve) => setTimeout(resolve, 50));
    await transport.close();
    expect((await send).outcome).toBe('sent');
    await server.close();
  });

  it('does not wait for ever', async () => {
    const server = await StubMailServer.listen();
    server.refuseAt('data', 'silent');
    const transport = new SmtpTransport(server.url, 20_000);
    const send = transport.send(outgoing());
    await new Promise((resolve) => setTimeout(resolve, 300));
    await transport.close();
    expect((await send).outcome).toBe('later');
    await server.close();
  });
});

/** A server whose STARTTLS somebody on the way has stripped, and which takes nothing. */
async function withoutTls(): Promise<{ server: Server; port: number; said: string[] }> {
  const said: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', (line: Buffer) => {
      said.push(line.toString('latin1'));
      socket.write(said.length === 1 ? '250-mail.example\r\n250 AUTH PLAIN\r\n' : '454 Not now\r\n');
    });
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port, said };
}

async function listening(serve: (socket: Socket) => void): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** No pause between bytes is long enough for a timeout of the socket. */
function drip(socket: Socket): void {
  socket.write('220 slow.example ESMTP\r\n250-');
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(timer));
}
