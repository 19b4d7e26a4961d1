import { type Letter } from '../../../src/application/outbox/letter.js';
import { type UndeliveredDecision } from '../../../src/application/outbox/decide-undelivered.js';
import { type Delivery } from '../../../src/application/ports/mail-transport.js';
import { type OutboxLine } from '../../../src/application/ports/outbox-read-model.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { mail } from '../../contracts/seeds.js';
import { at } from '../../support/facts.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { Acting } from '../enquiry/acting.js';

const busy: Delivery = { outcome: 'later', answer: '451 4.7.1 Greylisted' };
const unknown: Delivery = { outcome: 'never', answer: '550 5.1.1 No such user' };
const taken: Delivery = { outcome: 'sent', answer: '250 OK' };

describe.each(['memory', 'sqlite'] as const)('mail that does not arrive, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;

  /** Monday 11 May 2026, 09:00: a receipt to the councillor and a notice to the clerk are queued. */
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    await new Acting(service).log();
  });
  afterEach(() => persistence.close());

  const deliver = (delivery: Delivery): Promise<number> => {
    service.transport.answer = delivery;
    return service.useCases.deliverOutbox.run();
  };
  const tell = (): Promise<void> => service.useCases.runCouncilJob.run(service.useCases.tellOfUndelivered);
  const outbox = async (trouble: OutboxLine['trouble'] = null, person: Person = people.clerk): Promise<readonly OutboxLine[]> => {
    const read = await service.useCases.readOutbox.run(actor(person), { council: service.council.slug, state: null, trouble, limit: 50 });
    return read.ok ? read.value : [];
  };
  const letters = async (): Promise<readonly Letter[]> => {
    const before = service.transport.letters.length;
    await deliver(taken);
    return service.transport.letters.slice(before).filter(({ kind }) => kind === 'undelivered');
  };
  const decide = (mail: string, decision: UndeliveredDecision, person: Person = people.clerk, key: string | null = null) =>
    service.useCases.decideUndelivered.run({ actor: actor(person), council: service.council, key, mail, decision });
  const bounce = (of: readonly string[], action: 'failed' | 'delayed' | null = 'failed', subject = 'Undelivered Mail Returned to Sender') => {
    const mail = readMail({ from: [{ address: 'mailer-daemon@mx.example', name: '' }], subject, report: { action, of }, headers: new Map([['content-type', ['multipart/report']]]) });
    return service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope({ returnPath: '' }) });
  };

  it.each<[name: string, told: string, untold: string]>([
    ['Monday 09:00 is four hours old at 13:00', 'Mon 2026-05-11 13:00', 'Mon 2026-05-11 12:59'],
    ['what was four hours old in the night waits for the office', 'Tue 2026-05-12 09:00', 'Tue 2026-05-12 08:59'],
  ])('%s', async (_name, told, untold) => {
    await deliver(busy);
    later(service, untold);
    if (told.startsWith('Tue')) await deliver(busy);
    await tell();
    expect(await outbox('delayed')).toHaveLength(2);
    expect((await outbox()).filter(({ kind }) => kind === 'undelivered')).toHaveLength(0);
    later(service, told);
    await tell();
    expect((await outbox()).filter(({ kind }) => kind === 'undelivered')).toHaveLength(1);
  });

  it('tells to whom, of what, since when, and what the server said', async () => {
    await deliver(unknown);
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: { address: people.clerk.email }, subject: '2 messages have not been delivered', automatic: 'auto-generated' });
    expect(letter?.view.owing?.map(({ title, due, lines }) => [title, due, ...lines])).toContainEqual([
      expect.stringMatching(/^To ada@members\.example: .*HR-0001/),
      'It was given up and is not tried again.',
      'It was written on Monday 11 May 2026 at 09:00.',
      'The last answer to it was: 550 5.1.1 No such user',
    ]);
  });

  it.each<[name: string, first: Delivery | 'killed']>([
    ['the server had all of it, and then said nothing', { outcome: 'later', answer: '' }],
    ['the process was killed before it could mark it', 'killed'],
  ])('says that it may have arrived where %s, and it was refused at the next try', async (_, first) => {
    if (first === 'killed') await service.ports.outboxQueue.claim(service.clock.now(), service.clock.now(), 10);
    else await deliver(first);
    service.clock.forward(5);
    await deliver(unknown);
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    const [letter] = await letters();
    expect(letter?.view.owing?.map(({ lines }) => lines.slice(1))).toEqual(Array.from({ length: 2 }, () => [
      'The last answer to it was: 550 5.1.1 No such user',
      'No answer came to one of the tries: it may have arrived.',
    ]));
  });

  const addDora = () => service.ports.unitOfWork.run(service.council.slug, ({ people: store }) => {
    return store.add({ ...people.clerk, id: 'officer-dora', name: 'Dora Deputy', email: 'dora@houghton-regis.example', role: 'Deputy', council: service.council.slug });
  });

  it.each<[name: string, ofClerk: boolean, told: readonly string[]]>([
    ['the clerk’s own is told of to the deputy too', true, ['clerk@', 'dora@']],
    ['a member’s is told of to the clerk, and to the deputy once the clerk’s letter was refused', false, ['clerk@', 'dora@']],
  ])('%s, once, whatever becomes of that letter', async (_name, ofClerk, told) => {
    await addDora();
    await deliver(ofClerk ? unknown : taken);
    if (!ofClerk) await bounce([(await outbox()).find(({ kind }) => kind === 'receipt')?.messageId ?? '']);
    for (const hour of ['10:00', '11:00', '12:00']) {
      later(service, `Mon 2026-05-11 ${hour}`);
      await tell();
      await deliver(unknown);
    }
    later(service, 'Tue 2026-05-12 10:00');
    await tell();
    const letters = (await outbox()).filter(({ kind }) => kind === 'undelivered');
    expect(letters.map(({ to }) => to.replace(/@.*/, '@')).toSorted()).toEqual(told);
  });

  it('is told of to the clerk alone while their mail arrives, and to the deputy what the clerk did not get', async () => {
    await addDora();
    await deliver(taken);
    const lost = (await outbox()).find(({ kind }) => kind === 'receipt');
    await bounce([lost?.messageId ?? '']);
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    const [first] = await letters();
    expect(first).toMatchObject({ to: { address: people.clerk.email }, view: { lines: [] } });
    await bounce([(await outbox()).find(({ kind }) => kind === 'undelivered')?.messageId ?? '']);
    later(service, 'Mon 2026-05-11 11:00');
    await tell();
    const [second, ...others] = await letters();
    expect([second, ...others]).toMatchObject([{ to: { address: 'dora@houghton-regis.example' }, view: { lines: ['You have this because mail to the clerk does not arrive: please let them know.'] } }]);
    expect(second?.view.owing).toEqual(first?.view.owing);
    const word = (await outbox()).find(({ kind, trouble }) => kind === 'undelivered' && trouble === 'bounced')?.id ?? '';
    expect(await decide(word, 'send-again')).toEqual({ ok: false, refusal: { code: 'word-of-trouble', mail: word } });
  });

  const written = async (kind: string) => (await outbox()).filter((line) => line.kind === kind).map(({ to }) => to.replace(/@.*/, '@'));

  it('is told of to the clerk alone where a bounce says so that anybody may have forged, and to the deputy once the next mail comes back too', async () => {
    await addDora();
    await deliver(taken);
    const messageIds = async (kind: string) => (await outbox()).filter((line) => line.kind === kind).map(({ messageId }) => messageId);
    await bounce(await messageIds('new-enquiry'));
    expect(await service.useCases.clerksMail.concerns()).toEqual([]);
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    await deliver(taken);
    expect(await written('undelivered')).toEqual(['clerk@']);
    later(service, 'Mon 2026-05-11 10:01');
    await bounce(await messageIds('undelivered'));
    expect(await service.useCases.clerksMail.concerns()).toEqual(['mail-does-not-reach-a-clerk']);
    later(service, 'Mon 2026-05-11 11:00');
    await tell();
    expect((await written('undelivered')).toSorted()).toEqual(['clerk@', 'dora@']);
  });

  it('is told of to the deputy once where the clerk’s letter has not gone for four hours, until it does', async () => {
    await addDora();
    await deliver(taken);
    await bounce((await outbox()).filter(({ kind }) => kind === 'receipt').map(({ messageId }) => messageId));
    later(service, 'Mon 2026-05-11 09:30');
    await tell();
    for (const [time, told, concerns] of [['09:31', 1, 0], ['12:59', 1, 0], ['13:30', 2, 1], ['14:30', 2, 1], ['15:30', 2, 1]] as const) {
      later(service, `Mon 2026-05-11 ${time}`);
      await deliver({ outcome: 'later', answer: '452 4.2.2 Mailbox full' });
      await tell();
      expect([time, (await written('undelivered')).length, (await service.useCases.clerksMail.concerns()).length]).toEqual([time, told, concerns]);
    }
    later(service, 'Tue 2026-05-12 13:00');
    await deliver(taken);
    expect(await service.useCases.clerksMail.concerns()).toEqual([]);
  });

  it('whose clerk is not reached is told of to all who run the office, until a mail to the clerk is taken again', async () => {
    await addDora();
    const toClerk = async (time: string, delivery: Delivery): Promise<readonly string[]> => {
      later(service, time);
      const queuedAt = service.clock.now();
      const [own, other] = [mail({ id: `own ${time}`, kind: 'digest', mail: { ...mail().mail, to: people.clerk.email }, queuedAt }), mail({ id: `other ${time}`, queuedAt })];
      await service.ports.unitOfWork.run(service.council.slug, ({ outbox: store }) => Promise.resolve(store.queue(own)));
      await deliver(delivery);
      await service.ports.unitOfWork.run(service.council.slug, ({ outbox: store }) => Promise.resolve(store.queue(other)));
      await deliver(unknown);
      await tell();
      return (await outbox()).filter((line) => line.kind === 'undelivered' && line.queuedAt === queuedAt).map(({ to }) => to);
    };
    expect(await toClerk('Mon 2026-05-11 10:00', unknown)).toHaveLength(2);
    expect(await toClerk('Mon 2026-05-11 11:00', unknown)).toHaveLength(2);
    expect(await toClerk('Mon 2026-05-11 12:00', taken)).toEqual([people.clerk.email]);
  });

  it('is not told of to nobody: it waits until somebody runs the office', async () => {
    await service.ports.unitOfWork.run(service.council.slug, ({ people: store }) => store.change({ ...people.clerk, council: service.council.slug, active: false }));
    await deliver(unknown);
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    await service.ports.unitOfWork.run(service.council.slug, ({ people: store }) => store.change({ ...people.clerk, council: service.council.slug }));
    later(service, 'Mon 2026-05-11 11:00');
    await tell();
    expect(await letters()).toHaveLength(1);
  });

  it('that came back is tied to what it was, and to its enquiry, and told of', async () => {
    await deliver(taken);
    const receipt = (await outbox()).find(({ kind }) => kind === 'receipt');
    later(service, 'Mon 2026-05-11 09:30');
    expect(await bounce([receipt?.messageId ?? ''])).toMatchObject({ state: 'bounce' });
    const [line, ...others] = await outbox('bounced');
    expect(others).toEqual([]);
    const [kept] = await service.ports.inbox.list(service.council.slug, 'bounce', 10);
    expect(line).toMatchObject({ id: receipt?.id, state: 'sent', bouncedBy: kept?.key, bouncedAt: service.clock.now() });
    expect(kept?.enquiry).toBe('HR-0001');
    later(service, 'Mon 2026-05-11 10:00');
    await tell();
    expect(await letters()).toHaveLength(1);
  });

  it.each<[name: string, action: 'failed' | 'delayed' | null, subject: string, bounced: number]>([
    ['failed', 'failed', 'Anything', 1],
    ['is late', 'delayed', 'Delayed mail', 0],
    ['does not say, and was given up', null, 'Returned mail: User unknown', 1],
    ['does not say, and is late', null, 'Warning: could not send message for past 4 hours', 0],
  ])('a server that says that it %s', async (_name, action, subject, bounced) => {
    await deliver(taken);
    const receipt = (await outbox()).find(({ kind }) => kind === 'receipt');
    await bounce([receipt?.messageId ?? ''], action, subject);
    expect(await outbox('bounced')).toHaveLength(bounced);
  });

  it('a bounce of what is not ours ties nothing', async () => {
    await deliver(taken);
    await bounce(['somebody@elsewhere.example']);
    expect(await outbox('bounced')).toEqual([]);
  });

  it('is sent again with the same bytes, or was taken care of, when the clerk says so', async () => {
    await deliver(unknown);
    const [first, second] = await outbox('failed');
    const bytesOf = (messageId?: string): readonly string[] => service.transport.mails.filter((mail) => mail.messageId === messageId).map(({ mime }) => Buffer.from(mime).toString());
    const before = bytesOf(first?.messageId);
    expect(await decide(first?.id ?? '', 'send-again', people.clerk, 'key-1')).toMatchObject({ ok: true });
    expect(await decide(first?.id ?? '', 'send-again', people.clerk, 'key-1')).toMatchObject({ ok: true });
    expect(await decide(second?.id ?? '', 'taken-care-of')).toMatchObject({ ok: true });
    expect(await deliver(taken)).toBe(1);
    expect(bytesOf(first?.messageId)).toEqual([...before, ...before]);
    expect(await outbox('failed')).toEqual([]);
  });

  it('is sent again to nobody who has left', async () => {
    await deliver(unknown);
    const receipt = (await outbox('failed')).find(({ kind }) => kind === 'receipt');
    const { slug } = service.council;
    await service.ports.unitOfWork.run(slug, ({ people: store }) => store.change({ ...people.ada, council: slug, active: false }));
    expect(await decide(receipt?.id ?? '', 'send-again')).toMatchObject({ refusal: { code: 'nobody-at-address', address: 'ada@members.example' } });
    expect(await decide(receipt?.id ?? '', 'taken-care-of')).toMatchObject({ ok: true });
  });

  it.each<[time: string, again: object, care: object]>([
    ['16:59', { ok: true }, { refusal: { code: 'mail-not-in-trouble' } }],
    ['17:00', { refusal: { code: 'mail-out-of-time', lastDay: '2026-05-11' } }, { ok: true }],
  ])('is sent again only while it is of use: at %s', async (time, again, care) => {
    const stale = mail({ id: 'stale', kind: 'reminders', goodUntil: at('Mon 2026-05-11 17:00') });
    await service.ports.unitOfWork.run(service.council.slug, ({ outbox: store }) => Promise.resolve(store.queue(stale)));
    await deliver(unknown);
    later(service, `Mon 2026-05-11 ${time}`);
    expect(await decide(stale.id, 'send-again')).toMatchObject(again);
    expect(await decide(stale.id, 'taken-care-of')).toMatchObject(care);
  });

  it('is decided of by the clerk alone, where there is something to decide', async () => {
    await deliver(busy);
    const [mail] = await outbox();
    expect(await decide(mail?.id ?? '', 'send-again', people.oscar)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await decide(mail?.id ?? '', 'send-again')).toMatchObject({ refusal: { code: 'mail-not-in-trouble', trouble: 'delayed' } });
    expect(await decide('none', 'taken-care-of')).toMatchObject({ refusal: { code: 'no-such-mail', mail: 'none' } });
    expect(await outbox(null, people.oscar)).toEqual([]);
    expect(await outbox(null, people.ada)).toEqual([]);
  });
});
