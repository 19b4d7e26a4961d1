import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { message } from '../../contracts/seeds.js';
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

  const read = async (as: Person = people.clerk) => service.useCases.readNeedsAttention.run(actor(as), service.council.slug);

  it('is each message that waits and each mail that did not arrive, as many as the digest counts', async () => {
    const mail = new MailInHand(service);
    expect(await read()).toEqual({ ok: true, value: { count: 0, messages: [], undelivered: [] } });
    await mail.send({ name: 'Sam', email: 'sam@elsewhere.example' }, { subject: 'An offer', messageId: 'offer@elsewhere.example' });
    service.transport.answer = { outcome: 'never', answer: '550 no such mailbox' };
    await mail.send(people.ada, { subject: 'The bench', messageId: 'bench@members.example' });
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

  it('has what is proven first, so that a flood of forged mail hides none of it', async () => {
    const { slug } = service.council;
    const arrived = (subject: string, senderVerified: boolean, receivedAt: string) => message({ id: subject, subject, senderVerified, receivedAt: at(receivedAt) });
    await service.ports.unitOfWork.run(slug, async ({ inbox }) => {
      await inbox.add(arrived('real', true, 'Mon 2026-05-11 08:00'), null);
      for (let number = 0; number < 101; number += 1) await inbox.add(arrived(`forged ${number}`, false, 'Mon 2026-05-11 09:00'), null);
    });
    const found = await read();
    expect(found).toMatchObject({ value: { count: 102 } });
    expect(found.ok && [found.value.messages.length, found.value.messages[0]?.subject]).toEqual([100, 'real']);
  });

  it('is the clerk’s to read', async () => {
    for (const person of [people.oscar, people.ada]) expect(await read(person)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
