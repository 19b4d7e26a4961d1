import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SmtpTransport } from '../../../src/adapters/mail-out/smtp-transport.js';
import { type OutboxLine } from '../../../src/application/ports/outbox-read-model.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { type Refusal, StubMailServer } from '../../support/mail-stub-server.js';
import { Acting } from '../enquiry/acting.js';

interface Misbehaving {
  readonly url: string;
  close(): unknown;
}

async function refusing(step: 'connect' | 'mail' | 'rcpt' | 'data', refusal: Refusal): Promise<Misbehaving> {
  const server = await StubMailServer.listen();
  server.refuseAt(step, refusal);
  return server;
}

async function raw(serve: (socket: Socket) => void, scheme = 'smtp'): Promise<Misbehaving> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function nobodyThere(): Promise<Misbehaving> {
  const { url, close } = await raw(() => undefined);
  await Promise.resolve(close());
  return { url, close: () => undefined };
}

async function wrongPassword(): Promise<Misbehaving> {
  const server = await StubMailServer.listen({ withSignIn: true });
  return { url: `smtp://clerk:wrong@127.0.0.1:${server.port}`, close: () => server.close() };
}

function oneByteASecond(socket: Socket): void {
  const greeting = '220 slow.example ESMTP and a long greeting\r\n';
  let sent = 0;
  const timer = setInterval(() => socket.write(greeting.charAt(sent++ % greeting.length)), 1000);
  socket.on('close', () => clearInterval(timer));
}

type State = Pick<OutboxLine, 'state' | 'trouble'>;
const waits: State = { state: 'queued', trouble: 'delayed' };
const refused: State = { state: 'failed', trouble: 'failed' };

/** How a real server fails, and what is to become of a mail by that. */
const behaviours: readonly (readonly [name: string, serve: () => Promise<Misbehaving>, state: State])[] = [
  ['refuses the connection', nobodyThere, waits],
  ['has no name in the DNS', () => Promise.resolve({ url: 'smtp://no-such-server.invalid:25', close: () => undefined }), waits],
  ['hangs', () => raw(() => undefined), waits],
  ['hangs after DATA', () => refusing('data', 'silent'), waits],
  ['says 421', () => refusing('connect', { code: 421, words: 'Too busy' }), waits],
  ['says 451', () => refusing('rcpt', { code: 451, words: 'Greylisted' }), waits],
  ['says 452', () => refusing('data', { code: 452, words: 'No space' }), waits],
  ['says 535', wrongPassword, waits],
  ['says 550', () => refusing('rcpt', { code: 550, words: 'No such user' }), refused],
  ['says 552', () => refusing('data', { code: 552, words: 'Too large' }), refused],
  ['fails at TLS', () => raw((socket) => socket.end('220 plain.example ESMTP\r\n'), 'smtps'), waits],
  ['sends one byte a second', () => raw(oneByteASecond), waits],
];

describe('a mail server that', () => {
  let [persistence, service]: [OpenPersistence?, TestService?] = [];
  let [server, transport]: [Misbehaving?, SmtpTransport?] = [];
  afterEach(async () => {
    await transport?.close();
    await server?.close();
    await persistence?.close();
  });

  const begin = async (serve: () => Promise<Misbehaving>): Promise<TestService> => {
    persistence = await openPersistence('sqlite');
    server = await serve();
    transport = new SmtpTransport(server.url, 1_800);
    service = await serviceOn(persistence.ports, { transport });
    await new Acting(service).log();
    await service.useCases.deliverOutbox.run();
    return service;
  };
  const lines = async ({ useCases, council }: TestService): Promise<readonly OutboxLine[]> => {
    const read = await useCases.readOutbox.run(actor(people.clerk), { council: council.slug, state: null, trouble: null, limit: 50 });
    return read.ok ? read.value : [];
  };

  it('is one of twelve', () => {
    expect(behaviours).toHaveLength(12);
  });

  it.each(behaviours)('%s leaves a mail where it belongs, and the clerk is told in good time, once', async (name, serve, state) => {
    const on = await begin(serve);
    const queued = await lines(on);
    expect(queued.map(({ kind }) => kind).toSorted()).toEqual(['new-enquiry', 'receipt']);
    for (const line of queued) {
      expect(line).toMatchObject({ ...state, attempts: 1, nextTryAt: state.state === 'queued' ? minutesAfter(line.queuedAt, 1) : null });
      // Whoever falls silent in the midst of a mail may have taken it, and gives no answer.
      expect(line.lastAnswer).toMatch(name === 'hangs after DATA' ? /^$/ : /^[^\p{Cc}]{1,200}$/u);
    }
    const tell = async (minutes: number): Promise<number> => {
      on.clock.forward(minutes);
      await on.useCases.runCouncilJob.run(on.useCases.tellOfUndelivered);
      return (await lines(on)).filter(({ kind }) => kind === 'undelivered').length;
    };
    const afterOneHour = await tell(60);
    expect([afterOneHour, await tell(179), await tell(61), await tell(60)]).toEqual(state === refused ? [1, 1, 1, 1] : [0, 0, 1, 1]);
  });
});
