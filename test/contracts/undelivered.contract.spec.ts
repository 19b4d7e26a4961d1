import { type OutboxQueue, type OutboxStore, type QueuedMail, type Undelivered } from '../../src/application/ports/outbox-store.js';
import { type OutboxLine } from '../../src/application/ports/outbox-read-model.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, mail, message, newCouncil, noon, open } from './seeds.js';

const hour = (hours: number): Instant => minutesAfter(noon, 60 * hours);

describe.each(implementations)('mail that does not arrive, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  const councilWith = async (...mails: readonly QueuedMail[]) => {
    const council = await newCouncil(ports());
    const within = <Outcome>(work: (outbox: OutboxStore) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, ({ outbox }) => work(outbox));
    await within((outbox) => Promise.resolve(mails.forEach((one) => outbox.queue(one))));
    const box: OutboxQueue = ports().outboxQueue;
    const told = (now: Instant): Promise<readonly [string, Undelivered['trouble']][]> =>
      within(async (outbox) => (await outbox.toTell(now)).map(({ id, trouble }) => [id, trouble]));
    const list = (query: { state?: OutboxLine['state']; trouble?: OutboxLine['trouble']; limit?: number } = {}): Promise<readonly OutboxLine[]> =>
      ports().outbox.list({ council, state: null, trouble: null, limit: 50, ...query });
    return { council, within, box, told, list };
  };

  it('is told of from the instant that was said, and once', async () => {
    const late = mail();
    const { council, within, box, told } = await councilWith(late, mail());
    await box.tryAgain({ council, id: late.id }, hour(1), '451', hour(4));
    expect(await told(minutesAfter(hour(4), -1))).toEqual([]);
    expect(await told(hour(4))).toEqual([[late.id, 'delayed']]);
    await within((outbox) => outbox.told([late.id], hour(4)));
    await box.tryAgain({ council, id: late.id }, hour(8), '451', hour(4));
    expect(await told(hour(9))).toEqual([]);
  });

  it('is told of again where it is given up', async () => {
    const late = mail();
    const { council, within, box, told } = await councilWith(late);
    await box.tryAgain({ council, id: late.id }, hour(1), '451', hour(4));
    await within((outbox) => outbox.told([late.id], hour(4)));
    await box.giveUp({ council, id: late.id }, hour(120), '550');
    expect(await told(hour(119))).toEqual([]);
    expect(await told(hour(120))).toEqual([[late.id, 'failed']]);
  });

  it.each<[name: string, tries: readonly (string | null)[], mayHaveArrived: boolean]>([
    ['was refused at each', ['451', '550'], false],
    ['has no answer to the last', ['451', ''], true],
    ['has no answer to an earlier one', ['', '451', '550'], true],
    ['was in the hands of a process that was killed at an earlier one', [null, '451', '550'], true],
    ['was in the hands of a process that was killed after a refusal', ['451', null, '550'], true],
  ])('may have arrived where a try ended of which nobody knows: one that %s', async (_, tries, mayHaveArrived) => {
    const one = mail();
    const { council, within, box, list } = await councilWith(one);
    for (const [index, answer] of tries.entries()) {
      await box.claim(hour(index), hour(index), 1_000);
      if (answer !== null && index < tries.length - 1) await box.tryAgain({ council, id: one.id }, hour(index), answer, hour(99));
    }
    await box.giveUp({ council, id: one.id }, hour(9), tries.at(-1) ?? '');
    expect(await within((outbox) => outbox.toTell(hour(9)))).toMatchObject([{ id: one.id, mayHaveArrived }]);
    expect(await list()).toMatchObject([{ state: 'failed', mayHaveArrived }]);
    await within((outbox) => outbox.sendAgain(one.id, hour(10)));
    expect(await list()).toMatchObject([{ state: 'queued', mayHaveArrived }]);
    await box.markSent({ council, id: one.id }, hour(11), '250');
    expect(await list()).toMatchObject([{ state: 'sent', mayHaveArrived: false }]);
  });

  it('is no trouble any more once it is sent', async () => {
    const late = mail();
    const { council, box, told, list } = await councilWith(late);
    await box.tryAgain({ council, id: late.id }, hour(1), '451', hour(4));
    await box.markSent({ council, id: late.id }, hour(2), '250');
    expect(await told(hour(9))).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'sent', settledAt: hour(2), trouble: null, lastAnswer: '250', nextTryAt: null }]);
  });

  it('is unheard of by others where none of the letters that told of it arrived, once', async () => {
    const [lost, first, second] = [mail(), mail({ kind: 'undelivered', queuedAt: hour(1) }), mail({ kind: 'undelivered', queuedAt: hour(1) })];
    const { council, within, box } = await councilWith(lost, first, second);
    const unheard = () => within(async (outbox) => (await outbox.unheard(hour(9))).map(({ letters, mails }) => [[...letters].toSorted(), mails.map(({ id }) => id)]));
    await box.giveUp({ council, id: lost.id }, hour(1), '550');
    await within((outbox) => outbox.told([lost.id], hour(1)));
    await box.giveUp({ council, id: first.id }, hour(2), '550');
    expect(await unheard()).toEqual([]);
    await box.tryAgain({ council, id: second.id }, hour(2), '451', hour(10));
    expect(await unheard()).toEqual([]);
    await within((outbox) => outbox.bounced([second.mail.messageId], { key: 'bounce', at: hour(3) }));
    expect(await within((outbox) => outbox.unheard(minutesAfter(hour(2), -1)))).toEqual([]);
    expect(await unheard()).toEqual([[[first.id, second.id].toSorted(), [lost.id]]]);
    const passedOn = mail({ kind: 'undelivered', queuedAt: hour(4) });
    await within((outbox) => {
      outbox.queue(passedOn);
      return outbox.told([lost.id, first.id, second.id], hour(4));
    });
    expect(await unheard()).toEqual([]);
    await box.giveUp({ council, id: passedOn.id }, hour(5), '550');
    expect(await unheard()).toEqual([]);
  });

  it('is unheard of no more once it is sent, or somebody took care of it', async () => {
    const [lost, letter] = [mail(), mail({ kind: 'undelivered', queuedAt: hour(1) })];
    const { council, within, box } = await councilWith(lost, letter);
    for (const one of [lost, letter]) await box.giveUp({ council, id: one.id }, hour(1), '550');
    await within((outbox) => outbox.told([lost.id], hour(1)));
    await within((outbox) => outbox.takenCareOf(lost.id));
    expect(await within((outbox) => outbox.unheard(hour(9)))).toMatchObject([{ to: ['ada@members.example'], mails: [] }]);
  });

  it.each<[name: string, of: Partial<QueuedMail>, settle: (box: OutboxQueue, key: { council: string; id: string }) => Promise<unknown>, reached: boolean, now?: Instant]>([
    ['was given up', {}, (box, key) => box.giveUp(key, hour(2), '550'), false],
    ['waits', {}, (box, key) => box.tryAgain(key, hour(2), '451', hour(4)), true, minutesAfter(hour(4), -1)],
    ['waits for longer than is told of', {}, (box, key) => box.tryAgain(key, hour(2), '451', hour(4)), false, hour(4)],
    ['told of other mail, and waits for longer than is told of', { kind: 'undelivered' }, (box, key) => box.tryAgain(key, hour(2), '451', hour(4)), false, hour(4)],
    ['was taken', {}, (box, key) => box.markSent(key, hour(2), '250'), true],
    ['told of other mail, and was given up', { kind: 'undelivered' }, (box, key) => box.giveUp(key, hour(2), '550'), false],
    ['is on a complaint, and was given up', { kind: 'complaint-word' }, (box, key) => box.giveUp(key, hour(2), '550'), true],
  ])('leaves the clerk reached or not: one to them that %s', async (_, of, settle, reached, now = hour(3)) => {
    const { council, within, box } = await councilWith();
    const clerk = await ports().unitOfWork.run(council, async ({ people }) => (await people.office()).find(({ role }) => role === 'Clerk'));
    const toClerk = (more: Partial<QueuedMail> = {}) => mail({ ...more, mail: { ...mail().mail, to: clerk?.email ?? '' } });
    const [one, next] = [toClerk(of), toClerk()];
    await within((outbox) => Promise.resolve([one, next].forEach((each) => outbox.queue(each))));
    await settle(box, { council, id: one.id });
    const expected = reached ? [] : [clerk?.email];
    expect([await within((outbox) => outbox.clerksNotReached(now)), await ports().outbox.clerksNotReached(council, now)]).toEqual([expected, expected]);
    await box.markSent({ council, id: next.id }, hour(3), '250');
    expect(await ports().outbox.clerksNotReached(council, hour(9))).toEqual([]);
  });

  it.each<[name: string, written: readonly number[], cameBack: readonly (number | null)[], reached: boolean]>([
    ['one came back', [0], [2], true],
    ['two came back, both written before either did', [0, 1], [2, 2], true],
    ['two came back, and the second was written as the first did', [0, 2], [2, 3], true],
    ['two came back, and the second was written after the first did', [0, 3], [2, 4], false],
    ['two came back, the second after a mail between them had arrived', [0, 3, 4], [2, null, 5], true],
    ['two came back, and a mail after them has arrived', [0, 3, 4], [2, 4, null], true],
    ['an old one came back late, after others had arrived', [0, 1], [6, null], true],
  ])('leaves the clerk reached or not: %s', async (_, written, cameBack, reached) => {
    const { council, within, box } = await councilWith();
    const clerk = await ports().unitOfWork.run(council, async ({ people }) => (await people.office()).find(({ role }) => role === 'Clerk'));
    const sent = written.map((hours) => mail({ queuedAt: hour(hours), mail: { ...mail().mail, to: clerk?.email ?? '' } }));
    await within((outbox) => Promise.resolve(sent.forEach((one) => outbox.queue(one))));
    for (const { id, queuedAt } of sent) await box.markSent({ council, id }, queuedAt, '250');
    for (const [index, { mail: { messageId } }] of sent.entries()) {
      const at = cameBack[index] ?? null;
      if (at !== null) await within((outbox) => outbox.bounced([messageId], { key: `bounce-${index}`, at: hour(at) }));
    }
    expect(await ports().outbox.clerksNotReached(council, hour(9))).toEqual(reached ? [] : [clerk?.email]);
  });

  it('is unheard of by others where a letter that told of it has waited for longer than is told of, once', async () => {
    const [lost, letter] = [mail(), mail({ kind: 'undelivered', queuedAt: hour(1) })];
    const { council, within, box } = await councilWith(lost, letter);
    await box.giveUp({ council, id: lost.id }, hour(1), '550');
    await within((outbox) => outbox.told([lost.id], hour(1)));
    await box.tryAgain({ council, id: letter.id }, hour(2), '451', hour(5));
    const unheard = (now: Instant) => within(async (outbox) => (await outbox.unheard(now)).map(({ letters }) => letters));
    expect([await unheard(minutesAfter(hour(5), -1)), await unheard(hour(5))]).toEqual([[], [[letter.id]]]);
    await within((outbox) => outbox.told([lost.id, letter.id], hour(5)));
    await box.tryAgain({ council, id: letter.id }, hour(6), '451', hour(5));
    expect(await unheard(hour(9))).toEqual([]);
    await box.giveUp({ council, id: letter.id }, hour(120), '451');
    expect(await unheard(hour(121))).toEqual([]);
  });

  it('came back by a bounce that names it, once, and tells on which enquiry it was', async () => {
    const council = await newCouncil(ports());
    const enquiry = await ports().unitOfWork.run(council, (stores) => open(stores));
    const [sent, other] = [mail({ enquiry: enquiry.id }), mail()];
    const found = await ports().unitOfWork.run(council, async ({ outbox }) => {
      outbox.queue(sent);
      outbox.queue(other);
      const none = await outbox.bounced(['stranger@elsewhere.example'], { key: 'bounce-0', at: hour(1) });
      const nothing = await outbox.bounced([], { key: 'bounce-0', at: hour(1) });
      const first = await outbox.bounced(['stranger@elsewhere.example', sent.mail.messageId], { key: 'bounce-1', at: hour(2) });
      await outbox.bounced([sent.mail.messageId], { key: 'bounce-2', at: hour(3) });
      return { none, nothing, first, toTell: (await outbox.toTell(hour(2))).map(({ id }) => id) };
    });
    expect(found).toEqual({ none: null, nothing: null, first: enquiry.id, toTell: [sent.id] });
    const [line] = await ports().outbox.list({ council, state: null, trouble: 'bounced', limit: 10 });
    expect(line).toMatchObject({ id: sent.id, enquiry: 'HR-0001', bouncedAt: hour(2), bouncedBy: 'bounce-1' });
  });

  it.each<[what: string, settle: (box: OutboxQueue, key: { council: string; id: string }) => Promise<void>, state: OutboxLine['state']]>([
    ['is taken', (box, key) => box.markSent(key, hour(2), '250'), 'sent'],
    ['waits for another', (box, key) => box.tryAgain(key, hour(2), '451', hour(4)), 'queued'],
    ['is given up', (box, key) => box.giveUp(key, hour(2), '550'), 'failed'],
    ['comes too late', async (box) => void (await box.claim(hour(2), hour(3), 1_000)), 'dropped'],
  ])('that came back stays so where our own next try %s', async (_, settle, state) => {
    const one = mail({ goodUntil: hour(2) });
    const { council, within, box, told, list } = await councilWith(one);
    await box.tryAgain({ council, id: one.id }, hour(1), 'Timeout', hour(4));
    await within((outbox) => outbox.bounced([one.mail.messageId], { key: 'bounce', at: hour(1) }));
    await settle(box, { council, id: one.id });
    expect(await list()).toMatchObject([{ state, trouble: 'bounced', bouncedBy: 'bounce' }]);
    expect(await told(hour(1))).toEqual([[one.id, 'bounced']]);
    await within((outbox) => outbox.takenCareOf(one.id));
    await settle(box, { council, id: one.id });
    expect(await list()).toMatchObject([{ trouble: null }]);
  });

  it.each([true, false])('that came back says whether something proves who wrote the bounce: %s', async (senderVerified) => {
    const [sent, bounce] = [mail(), message({ state: 'bounce', reason: 'delivery-report', senderVerified })];
    const { within, list, council } = await councilWith(sent);
    await ports().unitOfWork.run(council, async ({ inbox, outbox }) => {
      await inbox.add(bounce, null);
      await outbox.bounced([sent.mail.messageId], { key: bounce.id, at: hour(1) });
    });
    expect([await within((outbox) => outbox.toTell(hour(1))), await within((outbox) => outbox.byId(sent.id)), await list()]).toMatchObject([[{ bounceProven: senderVerified }], { bounceProven: senderVerified }, [{ bounceProven: senderVerified }]]);
  });

  it('belongs to its council alone', async () => {
    const theirs = mail();
    await councilWith(theirs);
    const { within } = await councilWith();
    expect(await within((outbox) => outbox.bounced([theirs.mail.messageId], { key: 'bounce', at: hour(1) }))).toBeNull();
    expect(await within((outbox) => outbox.byId(theirs.id))).toBeNull();
  });

  it('goes again as if it were new, with the same bytes', async () => {
    const failed = mail();
    const { council, within, box, told, list } = await councilWith(failed);
    await box.giveUp({ council, id: failed.id }, hour(1), '550');
    await within((outbox) => outbox.sendAgain(failed.id, hour(50)));
    expect(await told(hour(60))).toEqual([]);
    expect(await list()).toMatchObject([{ id: failed.id, state: 'queued', attempts: 0, queuedAt: hour(50), nextTryAt: hour(50), settledAt: null, trouble: null, bouncedAt: null }]);
    await within((outbox) => outbox.bounced([failed.mail.messageId], { key: 'later', at: hour(51) }));
    expect(await list()).toMatchObject([{ trouble: 'bounced', bouncedBy: 'later' }]);
  });

  it('needs nobody any more once it was taken care of', async () => {
    const failed = mail();
    const { council, within, box, told, list } = await councilWith(failed);
    await box.giveUp({ council, id: failed.id }, hour(1), '550');
    await within((outbox) => outbox.takenCareOf(failed.id));
    expect([await told(hour(60)), await within((outbox) => outbox.byId(failed.id))]).toMatchObject([[], { id: failed.id, trouble: null, lastAnswer: '550' }]);
    expect(await list({ trouble: 'failed' })).toEqual([]);
    expect(await list({ state: 'failed' })).toHaveLength(1);
  });

  it('is listed newest first, by state, so many at most', async () => {
    const [first, second, third] = [mail({ queuedAt: hour(1) }), mail({ queuedAt: hour(2), kind: 'answer' }), mail({ queuedAt: hour(3) })];
    const { council, box, list } = await councilWith(second, first, third);
    await box.markSent({ council, id: second.id }, hour(5), '250');
    expect((await list()).map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
    expect((await list({ limit: 2 })).map(({ id }) => id)).toEqual([third.id, second.id]);
    expect((await list({ state: 'queued' })).map(({ id }) => id)).toEqual([third.id, first.id]);
    expect((await list({ state: 'sent' }))[0]).toEqual({
      ...{ id: second.id, kind: 'answer', to: 'ada@members.example', subject: 'Received', messageId: second.mail.messageId, enquiry: null },
      ...{ state: 'sent', attempts: 0, queuedAt: hour(2), nextTryAt: null, settledAt: hour(5), lastAnswer: '250', mayHaveArrived: false, trouble: null, bouncedAt: null, bouncedBy: null, bounceProven: false },
    });
  });

  it('is found by the key of each mail: whether it waits, left, was given up or came back, and when', async () => {
    const [waits, sent, failed, bounced, unasked] = [mail(), mail(), mail(), mail(), mail()];
    const { council, within, box } = await councilWith(waits, sent, failed, bounced, unasked);
    for (const { id } of [sent, bounced]) await box.markSent({ council, id }, hour(1), '250');
    await box.giveUp({ council, id: failed.id }, hour(2), '550');
    await within((outbox) => outbox.bounced([bounced.mail.messageId], { key: 'bounce', at: hour(3) }));
    const keys = [waits, sent, failed, bounced].map(({ key }) => key);
    const found = new Map((await ports().outbox.byKeys(council, [...keys, 'nothing'])).map((delivery) => [delivery.key, delivery]));
    expect(keys.map((key) => found.get(key))).toEqual([
      { key: waits.key, state: 'queued', at: null },
      { key: sent.key, state: 'sent', at: hour(1) },
      { key: failed.key, state: 'failed', at: hour(2) },
      { key: bounced.key, state: 'bounced', at: hour(3) },
    ]);
    expect(found.size).toBe(4);
    expect([await ports().outbox.byKeys(council, []), await ports().outbox.byKeys(await newCouncil(ports()), keys)]).toEqual([[], []]);
  });

  it('is counted among what needs attention until somebody decides', async () => {
    const [failed, sent, late] = [mail(), mail(), mail()];
    const { council, within, box } = await councilWith(failed, sent, late);
    await box.giveUp({ council, id: failed.id }, hour(1), '550');
    await box.tryAgain({ council, id: late.id }, hour(1), '451', hour(4));
    const count = (): Promise<number> => ports().unitOfWork.run(council, ({ digests }) => digests.needsAttention());
    expect(await count()).toBe(1);
    await within((outbox) => outbox.bounced([sent.mail.messageId], { key: chance.id(), at: hour(2) }));
    expect(await count()).toBe(2);
    await within((outbox) => outbox.takenCareOf(failed.id));
    expect(await count()).toBe(1);
  });

  it.each(['complaint-word', 'undelivered'])('is neither counted nor told of where it is of the kind %s', async (kind) => {
    const one = mail({ kind });
    const { council, box, told } = await councilWith(one);
    await box.giveUp({ council, id: one.id }, hour(1), '550');
    expect(await ports().unitOfWork.run(council, ({ digests }) => digests.needsAttention())).toBe(0);
    expect(await ports().digests.needsAttention(council)).toBe(0);
    expect(await told(hour(1))).toEqual([]);
  });
});
