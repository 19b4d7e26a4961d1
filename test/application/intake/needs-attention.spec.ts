import { type AttentionCursor, type NeedsAttention } from '../../../src/application/intake/read-needs-attention.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { mail, message } from '../../contracts/seeds.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';
import { MailInHand } from './mail-in-hand.js';

describe.each(implementations)('what needs attention, on %s', (implementation) => {
  let open: OpenPersistence;
  let service: TestService;
  beforeEach(async () => {
    open = await openPersistence(implementation);
    service = await serviceOn(open.ports);
  });
  afterEach(() => open.close());

  const read = async (as: Person = people.clerk, after: AttentionCursor | null = null, limit = 100) => service.useCases.readNeedsAttention.run(actor(as), service.council.slug, { limit, after });
  const pages = async (limit: number) => {
    const walked: NeedsAttention[] = [];
    for (let after: AttentionCursor | null = null; ; ) {
      const page = await read(people.clerk, after, limit);
      if (!page.ok) throw new Error(page.refusal.code);
      walked.push(page.value);
      after = page.value.next;
      if (after === null) return walked;
    }
  };

  it('is each message that waits and each mail that did not arrive, as many as the digest counts', async () => {
    const hand = new MailInHand(service);
    expect(await read()).toEqual({ ok: true, value: { count: 0, messages: [], undelivered: [], next: null } });
    await hand.send({ name: 'Sam', email: 'sam@elsewhere.example' }, { subject: 'An offer', messageId: 'offer@elsewhere.example' });
    service.transport.answer = { outcome: 'never', answer: '550 no such mailbox' };
    await hand.send(people.ada, { subject: 'The bench', messageId: 'bench@members.example' });
    await service.useCases.deliverOutbox.run();
    // Word of that does not arrive either, and is in no list.
    service.clock.set(at('Mon 2026-05-11 10:00'));
    await service.useCases.runCouncilJob.run(service.useCases.tellOfUndelivered);
    await service.useCases.deliverOutbox.run();
    const found = await read();
    if (!found.ok) throw new Error(found.refusal.code);
    const { count, messages, undelivered } = found.value;
    expect(messages.map(({ subject, reason }) => [subject, reason])).toEqual([['An offer', 'stranger']]);
    expect(undelivered.map(({ kind, to }) => `${kind} to ${to}`).toSorted()).toEqual([`new-enquiry to ${people.clerk.email}`, `receipt to ${people.ada.email}`]);
    expect([count, await service.ports.digests.needsAttention(service.council.slug)]).toEqual([3, 3]);
  });

  it('has first whoever is on the council’s list, of them whoever is proven, and a flood of strangers that prove themselves last', async () => {
    const { slug } = service.council;
    const arrived = (subject: string, from: string, senderVerified: boolean, receivedAt: string) => message({ id: subject, subject, from, senderVerified, receivedAt: at(receivedAt) });
    await service.ports.unitOfWork.run(slug, async ({ inbox }) => {
      for (let number = 0; number < 101; number += 1) await inbox.add(arrived(`stranger ${number}`, `${number}@own.example`, true, 'Mon 2026-05-11 07:00'), null);
      await inbox.add(arrived('not proven', people.oscar.email, false, 'Mon 2026-05-11 08:00'), null);
      await inbox.add(arrived('proven, later', people.oscar.email, true, 'Mon 2026-05-11 10:00'), null);
      await inbox.add(arrived('proven', people.oscar.email, true, 'Mon 2026-05-11 09:00'), null);
    });
    const [first, ...rest] = await pages(50);
    expect(first).toMatchObject({ count: 104 });
    expect(first?.messages.slice(0, 4).map(({ subject }) => subject)).toEqual(['proven', 'proven, later', 'not proven', 'stranger 0']);
    expect(new Set([first, ...rest].flatMap((page) => page?.messages.map(({ key }) => key) ?? [])).size).toBe(104);
  });

  it('has all of both lists, page by page, and no word of mail that did not arrive among them or instead of them', async () => {
    const { slug } = service.council;
    const [words, lost] = [Array.from({ length: 101 }, () => mail({ kind: 'undelivered', queuedAt: at('Mon 2026-05-11 10:00') })), Array.from({ length: 3 }, () => mail({ queuedAt: at('Mon 2026-05-11 09:00') }))];
    await service.ports.unitOfWork.run(slug, ({ outbox }) => Promise.resolve([...words, ...lost].forEach((one) => outbox.queue(one))));
    for (const { id } of [...words, ...lost]) await service.ports.outboxQueue.giveUp({ council: slug, id }, at('Mon 2026-05-11 11:00'), '550');
    await service.ports.unitOfWork.run(slug, ({ inbox }) => inbox.add(message({ subject: 'Waits' }), null));
    const walked = await pages(2);
    expect(walked.map(({ count, messages, undelivered }) => [count, messages.length, undelivered.length])).toEqual([[4, 1, 2], [4, 0, 1]]);
    expect(walked.flatMap(({ undelivered }) => undelivered.map(({ id }) => id))).toEqual(lost.map(({ id }) => id).toSorted());
  });

  it('is the clerk’s to read', async () => {
    for (const person of [people.oscar, people.ada]) expect(await read(person)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
