import { type Delivery } from '../../../src/application/ports/mail-transport.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { mail } from '../../contracts/seeds.js';
import { at } from '../../support/facts.js';
import { later, serviceOn, type TestService } from '../../support/builders-service.js';
import { Acting } from '../enquiry/acting.js';

const answers = {
  sent: { outcome: 'sent', answer: '250 OK' },
  later: { outcome: 'later', answer: '451 busy' },
  never: { outcome: 'never', answer: '550 no such user' },
} satisfies Readonly<Record<Delivery['outcome'], Delivery>>;

describe.each(['memory', 'sqlite'] as const)('the outbox, delivered on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    await new Acting(service).log();
  });
  afterEach(() => persistence.close());

  const deliver = (answer: Delivery): Promise<number> => {
    service.transport.answer = answer;
    return service.useCases.deliverOutbox.run();
  };
  const sentBytes = (): readonly string[] => service.transport.mails.map(({ mime }) => Buffer.from(mime).toString());

  it('goes out once', async () => {
    expect(await deliver(answers.sent)).toBe(2);
    expect(await deliver(answers.sent)).toBe(0);
    expect(service.transport.letters.map(({ kind }) => kind).toSorted()).toEqual(['new-enquiry', 'receipt']);
  });

  it('is tried again after 1, 5 and 15 minutes, with the same bytes', async () => {
    const tried: string[] = [];
    for (const time of ['09:00', '09:01', '09:05', '09:06', '09:20', '09:21']) {
      later(service, `Mon 2026-05-11 ${time}`);
      if ((await deliver(answers.later)) > 0) tried.push(time);
    }
    expect(tried).toEqual(['09:00', '09:01', '09:06', '09:21']);
    expect(new Set(sentBytes()).size).toBe(2);
    expect(service.log.events).toContain('warn outbox.not-sent');
  });

  it.each<[kind: string, failed: string, next: string]>([
    ['digest', 'Fri 2026-05-15 16:58', 'Fri 2026-05-15 16:59'],
    ['digest', 'Fri 2026-05-15 16:59', 'Mon 2026-05-18 09:00'],
    ['undelivered', 'Fri 2026-05-22 23:00', 'Tue 2026-05-26 09:00'],
    ['receipt', 'Fri 2026-05-15 16:59', 'Fri 2026-05-15 17:00'],
  ])('is tried again when the office is open, where it is written in its hours alone: a %s that failed on %s', async (kind, failed, next) => {
    const { slug } = service.council;
    const [one, now] = [mail({ id: 'one', kind, queuedAt: at(failed) }), later(service, failed)];
    await service.ports.unitOfWork.run(slug, ({ outbox }) => Promise.resolve(outbox.queue(one)));
    await deliver(answers.later);
    const lines = await service.ports.outbox.list({ council: slug, state: 'queued', trouble: null, limit: 10 });
    expect([now, lines.find(({ id }) => id === one.id)?.nextTryAt]).toEqual([one.queuedAt, at(next)]);
  });

  it.each([
    ['451 4.7.1 <ada@members.example> try later', '451 4.7.1'],
    ['451 busy', '451'],
    ['connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'],
    ['ada@members.example is not known here', 'no code'],
  ])('that does not go is told of by its code alone: %s', async (answer, reason) => {
    await deliver({ outcome: 'later', answer });
    expect(service.log.warned).toMatchObject({ council: 'houghton-regis', outcome: 'later', reason });
    expect(JSON.stringify(service.log.warned)).not.toContain('ada@');
  });

  it('goes out as soon as the server takes it again', async () => {
    await deliver(answers.later);
    service.clock.forward(1);
    await deliver(answers.sent);
    service.clock.forward(60);
    expect(await deliver(answers.sent)).toBe(0);
  });

  it('is given up at once where the server will never take it', async () => {
    await deliver(answers.never);
    service.clock.forward(60 * 24 * 10);
    expect(await deliver(answers.sent)).toBe(0);
  });

  it('is given up after five days', async () => {
    let tries = 0;
    for (let hours = 0; hours < 24 * 7; hours += 1) {
      tries += (await deliver(answers.later)) > 0 ? 1 : 0;
      service.clock.forward(60);
    }
    expect(tries).toBeGreaterThan(25);
    expect(await deliver(answers.sent)).toBe(0);
  });

  it('goes out again with the same bytes where the mark was lost', async () => {
    const { transport } = service;
    const crashing = await serviceOn(persistence.ports, {
      transport: {
        send: (mail) => transport.send(mail).then(() => Promise.reject(new Error('Killed after the 250.'))),
        close: () => Promise.resolve(),
      },
    }, { slug: 'ware', mailbox: 'enquiries@ware.example', referencePrefix: 'WA' });
    await expect(crashing.useCases.deliverOutbox.run()).rejects.toThrow('Killed');
    const inDoubt = sentBytes();
    expect(inDoubt).toHaveLength(1);
    await deliver(answers.sent);
    expect(transport.mails).toHaveLength(2);
    service.clock.forward(5);
    await deliver(answers.sent);
    expect(sentBytes()).toHaveLength(3);
    expect(sentBytes().filter((bytes) => bytes === inDoubt[0])).toHaveLength(2);
  });
});
