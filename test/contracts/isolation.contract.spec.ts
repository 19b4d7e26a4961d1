import { type InboxStore } from '../../src/application/ports/inbox-store.js';
import { setTimeout as pause } from 'node:timers/promises';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { ada } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, mail, message, newCouncil, noon, open } from './seeds.js';

/** Everything that one council has, with the keys by which another might ask for it. */
async function fill(stores: Stores) {
  const inboxMessage = message({ dedupeKey: 'a-key', messageId: 'an-id@members.example' });
  const enquiry = await open(stores);
  await stores.inbox.add({ ...inboxMessage, enquiry: enquiry.id, state: 'enquiry' }, Buffer.from('raw'));
  const letter = mail({ key: 'receipt:1', enquiry: enquiry.id });
  stores.outbox.queue(letter);
  await stores.secrets.add('loop-mark', 'ours');
  await stores.idempotency.keep({ actor: ada, key: 'k', requestHash: 'h', answer: '1', doneAt: noon });
  return { enquiry, inboxMessage, letter };
}

describe.each(implementations)("another council's stores on %s", (implementation) => {
  const ports = persistenceForAll(implementation);

  it('never see a row, by whatever key', async () => {
    const [council, other] = [await newCouncil(ports()), `council-${chance.id()}`];
    const { enquiry, inboxMessage, letter } = await ports().unitOfWork.run(council, fill);
    const seen = await ports().unitOfWork.run(other, async ({ enquiries, inbox, people, versions, secrets, idempotency }) => ({
      byId: await enquiries.byId(enquiry.id),
      byReference: await enquiries.byReference(enquiry.reference),
      byToken: await enquiries.nominee({ by: 'token', token: enquiry.threadToken }),
      byNumber: await enquiries.nominee({ by: 'reference', reference: enquiry.reference }),
      byTheirMessageId: await enquiries.nominee({ by: 'message-id', messageId: inboxMessage.messageId ?? '' }),
      byOurMessageId: await enquiries.nominee({ by: 'message-id', messageId: letter.mail.messageId }),
      ...(await known(inbox, inboxMessage.mailbox, 'a-key', inboxMessage.messageId ?? '')),
      raw: await inbox.rawOf(inboxMessage.id),
      byEmail: (await people.byEmails(['ada@members.example']))[0] ?? null,
      byPersonId: (await people.byIds([ada]))[0] ?? null,
      office: (await people.office())[0] ?? null,
      protocol: await versions.protocols.byId('protocol-1'),
      newest: await versions.calendars.newest(),
      inForce: await versions.protocols.inForceAt(noon),
      secret: await secrets.find('loop-mark'),
      act: await idempotency.find(ada, 'k'),
    }));
    expect(Object.entries(seen).filter(([, found]) => found !== null)).toEqual([]);
  });

  it('never see a row on the read side', async () => {
    const [council, other] = [await newCouncil(ports()), `council-${chance.id()}`];
    const { enquiry } = await ports().unitOfWork.run(council, fill);
    const { enquiries, inbox, people } = ports();
    const everything = { status: null, dueBefore: null, party: null, after: null, limit: 10 };
    expect(await enquiries.list({ ...everything, council: other })).toEqual([]);
    expect(await enquiries.list({ ...everything, council: other, party: ada })).toEqual([]);
    expect(await enquiries.byReference(other, enquiry.reference)).toBeNull();
    expect(await enquiries.people(other, [ada])).toEqual([]);
    expect(await enquiries.versions(other).protocols.byId('protocol-1')).toBeNull();
    expect(await enquiries.versions(other).calendars.newest()).toBeNull();
    expect(await inbox.list(other, null, 10)).toEqual([]);
    expect(await people.list(other)).toEqual([]);
  });

  it('hold the same keys side by side: each council has its own', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [ours, theirs] = [await ports().unitOfWork.run(council, fill), await ports().unitOfWork.run(other, fill)];
    expect([ours.enquiry.reference, theirs.enquiry.reference]).toEqual(['HR-0001', 'HR-0001']);
    expect((await ports().enquiries.byReference(council, 'HR-0001'))?.id).toBe(ours.enquiry.id);
    expect((await ports().enquiries.byReference(other, 'HR-0001'))?.id).toBe(theirs.enquiry.id);
    const first = await ports().unitOfWork.run(other, ({ inbox }) => known(inbox, theirs.inboxMessage.mailbox, 'a-key'));
    expect(first.first).toBe(theirs.inboxMessage.id);
  });

  it('see nothing of it in the very moment in which it is written', async () => {
    const councils = await Promise.all(Array.from({ length: 6 }, () => newCouncil(ports())));
    const slow = ports().unitOfWork.run(councils[0] ?? '', () => pause(5));
    const before = councils.map((council) => ports().unitOfWork.run(council, ({ people }) => people.office()));
    const found = councils.map((council) =>
      ports().unitOfWork.run(council, async ({ inbox, enquiries, outbox }) => {
        const seen = [
          ...Object.values(await known(inbox, 'enquiries@x.example', 'a-key', 'an-id@x')),
          await enquiries.nominee({ by: 'message-id', messageId: 'ours@x' }),
        ];
        const { id, reference } = await open({ enquiries });
        outbox.queue(mail({ key: 'receipt:1', enquiry: id }, 'ours@x'));
        await inbox.add(message({ mailbox: 'enquiries@x.example', dedupeKey: 'a-key', messageId: 'an-id@x' }), null);
        return [...seen, reference];
      }),
    );
    expect(await Promise.all(found)).toEqual(councils.map(() => [null, null, null, 'HR-0001']));
    await Promise.all([slow, ...before]);
    expect(await Promise.all(councils.map(async (council) => (await ports().inbox.list(council, null, 5)).length))).toEqual(councils.map(() => 1));
  });

  it('change nobody of another council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    await ports().unitOfWork.run(council, async ({ people }) => {
      const [person] = await people.byEmails(['ada@members.example']);
      if (person !== undefined) await people.change({ ...person, name: 'Somebody Else', active: false });
    });
    expect((await ports().enquiries.people(other, [ada]))[0]).toMatchObject({ name: 'Councillor Ada Hill', active: true });
  });

  it('cannot record on an enquiry of ours', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const { enquiry } = await ports().unitOfWork.run(council, fill);
    const forged = ports().unitOfWork.run(other, async ({ enquiries }) => {
      const stored = await ports().enquiries.byReference(council, enquiry.reference);
      if (stored === null) throw new Error('It was stored.');
      const state = { history: [], facts: stored.facts, status: 'closed', members: [], assignedTo: null, obligations: [] } as never;
      const [fact] = stored.facts;
      return enquiries.record(stored, fact === undefined ? [] : [{ ...fact, id: chance.id() }], { ...(state as object), receivedAt: noon } as never);
    });
    await expect(forged).rejects.toThrow();
    expect(await ports().enquiries.byReference(council, enquiry.reference)).toEqual(enquiry);
  });
});

/** null where it knows nothing. */
async function known(inbox: InboxStore, mailbox: string, dedupeKey: string, messageId = ''): Promise<{ first: string | null; id: string | null }> {
  const { firstWith, messageIds } = await inbox.known(mailbox, [dedupeKey], [messageId]);
  return { first: firstWith.get(dedupeKey) ?? null, id: messageIds.has(messageId) ? messageId : null };
}
