import { keyOnWaiting, type OutboxQueue, type QueuedMail } from '../../src/application/ports/outbox-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { at, day } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, mail, message, newCouncil, noon, open } from './seeds.js';

const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);

describe.each(implementations)('the inbox store on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('keeps the bytes as they came', async () => {
    const council = await newCouncil(ports());
    const [first, empty, large] = [message(), message(), message()];
    const bytes = [everyByte, new Uint8Array(0), new Uint8Array(1_000_000).fill(0x41)];
    const raws = await ports().unitOfWork.run(council, async ({ inbox }) => {
      for (const [index, one] of [first, empty, large].entries()) await inbox.add(one, bytes[index] ?? null);
      return [await inbox.rawOf(first.id), await inbox.rawOf(empty.id), await inbox.rawOf(large.id)];
    });
    expect(raws.map((raw) => raw && Buffer.from(raw).equals(bytes[raws.indexOf(raw)] ?? new Uint8Array(1)))).toEqual([true, true, true]);
  });

  it('finds the first message by its key, in its mailbox', async () => {
    const council = await newCouncil(ports());
    const first = message({ dedupeKey: 'same' });
    const looked = async ({ inbox }: Stores): Promise<unknown> => [
      [...(await inbox.known(first.mailbox, ['none', 'same'], [])).firstWith],
      (await inbox.known('other@x.example', ['same'], [])).firstWith.size,
      (await inbox.known(first.mailbox, [], [])).firstWith.size,
    ];
    const atOnce = await ports().unitOfWork.run(council, async (stores) => {
      await stores.inbox.add(first, everyByte);
      await stores.inbox.add(message({ dedupeKey: null, duplicateOf: first.id, state: 'duplicate', reason: 'seen-before' }), null);
      await stores.inbox.add(message({ dedupeKey: null, duplicateOf: first.id, state: 'duplicate', reason: 'seen-before' }), null);
      return looked(stores);
    });
    expect([atOnce, await ports().unitOfWork.run(council, looked)]).toEqual([[[['same', first.id]], 0, 0], [[['same', first.id]], 0, 0]]);
  });

  it('takes no key twice in a mailbox', async () => {
    const council = await newCouncil(ports());
    const add = (mailbox: string): Promise<void> =>
      ports().unitOfWork.run(council, ({ inbox }) => inbox.add(message({ mailbox, dedupeKey: 'same' }), everyByte));
    await add('one@x.example');
    await expect(add('one@x.example')).rejects.toThrow();
    await add('other@x.example');
    expect(await ports().inbox.list(council, null, 10)).toHaveLength(2);
  });

  it('knows whether a Message-ID came before, in its mailbox', async () => {
    const council = await newCouncil(ports());
    const looked = async ({ inbox }: Stores): Promise<unknown> => [
      [...(await inbox.known('one@x.example', ['id@x'], ['none@x', 'id@x', ''])).messageIds],
      (await inbox.known('other@x.example', [], ['id@x'])).messageIds.size,
      (await inbox.known('one@x.example', [], [])).messageIds.size,
    ];
    const atOnce = await ports().unitOfWork.run(council, async (stores) => {
      await stores.inbox.add(message({ mailbox: 'one@x.example', messageId: 'id@x' }), null);
      await stores.inbox.add(message({ messageId: null }), null);
      return looked(stores);
    });
    expect([atOnce, await ports().unitOfWork.run(council, looked)]).toEqual([[['id@x'], 0, 0], [['id@x'], 0, 0]]);
  });

  it('has no bytes of a second copy', async () => {
    const council = await newCouncil(ports());
    const [first, second] = [message(), message({ dedupeKey: null, state: 'duplicate', reason: 'seen-before' })];
    const raw = await ports().unitOfWork.run(council, async ({ inbox }) => {
      await inbox.add(first, everyByte);
      await inbox.add({ ...second, duplicateOf: first.id }, null);
      return inbox.rawOf(second.id);
    });
    expect(raw).toBeNull();
  });

  it('keeps a message whatever its headers hold', async () => {
    const council = await newCouncil(ports());
    const odd = 'NUL \0 quote \' " backslash \\ $1 ?1 %s 😀 \uD800 \r\n';
    await ports().unitOfWork.run(council, ({ inbox }) => inbox.add(message({ subject: odd, from: odd, messageId: odd, detail: odd }), everyByte));
    const [line] = await ports().inbox.list(council, null, 1);
    expect(line?.subject).toContain(' quote \' " backslash \\ $1 ?1 %s 😀');
    const known = await ports().unitOfWork.run(council, ({ inbox }) => inbox.known('enquiries@houghton-regis.example', [], [odd]));
    expect([...known.messageIds]).toEqual([odd]);
  });
});

describe.each(implementations)('the outbox on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const hour = (hours: number): Instant => minutesAfter(noon, 60 * hours);
  const queue = (council: string, ...mails: readonly ReturnType<typeof mail>[]): Promise<void> =>
    ports().unitOfWork.run(council, ({ outbox }) => {
      for (const one of mails) outbox.queue(one);
      return Promise.resolve();
    });
  /** The queue is of all councils: what earlier tests left is out of the way first. */
  const emptied = async (): Promise<OutboxQueue> => {
    const { outboxQueue } = ports();
    for (const left of await outboxQueue.claim(at('Fri 2027-12-31 12:00'), noon, 10_000)) await outboxQueue.markSent(left, noon, '');
    return outboxQueue;
  };
  const claimedIds = async (box: OutboxQueue, now: Instant, most = 100): Promise<readonly string[]> =>
    (await box.claim(now, minutesAfter(now, 5), most)).map(({ id }) => id);

  it('queues a mail once under its key', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [first, second] = [mail({ key: 'receipt:1' }), mail({ key: 'receipt:1' })];
    await queue(council, first, second);
    await queue(council, second);
    expect(await claimedIds(box, hour(1))).toEqual([first.id]);
  });

  it('knows a key of a mail that was sent or given up', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [sent, failed] = [mail({ key: 'sent' }), mail({ key: 'failed' })];
    await queue(council, sent, failed);
    await box.markSent({ council, id: sent.id }, noon, '250');
    await box.giveUp({ council, id: failed.id }, noon, '550');
    await queue(council, mail({ key: 'sent' }), mail({ key: 'failed' }));
  });

  it('knows whom it told that nobody attends the office, and when last', async () => {
    const box = await emptied();
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const toldOn = (date: string, member: string, more: Partial<QueuedMail> = {}) => mail({ kind: 'office-unattended', key: keyOnWaiting(day(date), member), ...more });
    const sent = toldOn('Wed 2026-05-13', 'ada', { queuedAt: hour(24) });
    const failed = toldOn('Wed 2026-05-13', 'cyd');
    const late = toldOn('Wed 2026-05-13', 'dee', { goodUntil: hour(1) });
    const [toBeDropped, back] = [toldOn('Wed 2026-05-13', 'fay', { goodUntil: hour(5) }), toldOn('Wed 2026-05-13', 'gus')];
    await queue(council, sent, toldOn('Tue 2026-05-12', 'ada'), toldOn('Tue 2026-05-12', 'ben:1'), failed, late, toBeDropped, back, mail({ key: 'days-moved:2026-05-12:eve' }));
    await box.giveUp({ council, id: failed.id }, noon, '550');
    await box.markSent({ council, id: sent.id }, hour(24), '250');
    await box.claim(hour(2), hour(3), 100);
    await box.markSent({ council, id: back.id }, hour(3), '250');
    await ports().unitOfWork.run(council, ({ outbox }) => outbox.bounced([back.mail.messageId], { key: 'bounce', at: hour(4) }));
    const told = (slug: string, since: Instant, now = hour(48)) => ports().unitOfWork.run(slug, async ({ outbox }) => [...(await outbox.toldOnWaiting(since, now))].toSorted());
    expect((await told(council, noon, hour(4))).map(([member]) => member)).toEqual(['ada', 'ben:1', 'fay']);
    expect([await told(council, noon), await told(council, hour(1)), await told(other, noon)]).toEqual([[['ada', hour(24)], ['ben:1', noon]], [['ada', hour(24)]], []]);
  });

  it('gives the bytes as they were queued, and all that sending needs', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const written = mail();
    await queue(council, { ...written, mail: { ...written.mail, mime: everyByte } });
    const [claimed] = await box.claim(hour(0), hour(1), 1);
    const { messageId, from, to } = written.mail;
    expect(claimed).toMatchObject({ id: written.id, council, kind: 'receipt', messageId, from, to, queuedAt: noon, attempts: 0 });
    expect(claimed && Buffer.from(claimed.mime).equals(everyByte)).toBe(true);
  });

  it('gives what is due, the longest waiting first, so many at most', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [third, first, second, later] = [mail({ queuedAt: hour(3) }), mail({ queuedAt: hour(1) }), mail({ queuedAt: hour(2) }), mail()];
    await queue(council, later);
    await claimedIds(box, hour(0));
    await box.tryAgain({ council, id: later.id }, hour(9), '451', hour(9));
    await queue(council, third, first, second);
    expect(await claimedIds(box, hour(4), 2)).toEqual([first.id, second.id]);
    expect(await claimedIds(box, hour(4), 2)).toEqual([third.id]);
    expect(await claimedIds(box, minutesAfter(hour(9), -1))).not.toContain(later.id);
    expect(await claimedIds(box, hour(9))).toContain(later.id);
  });

  it('gives what was never tried, though a clock that ran ahead wrote it in time to come', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [ahead, usual] = [mail({ queuedAt: hour(48) }), mail()];
    await queue(council, ahead, usual);
    expect(await claimedIds(box, hour(1))).toEqual([usual.id, ahead.id]);
    expect(await claimedIds(box, hour(1))).toEqual([]);
  });

  it('claims for so long, and gives the same bytes again when the claim lapses', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    await queue(council, mail());
    const [first] = await box.claim(hour(0), hour(1), 10);
    expect(await box.claim(minutesAfter(hour(1), -1), hour(2), 10)).toEqual([]);
    const [again] = await box.claim(hour(1), hour(2), 10);
    expect(again).toEqual({ ...first, attempts: 1 });
  });

  it('gives what was sent or given up never again, and what failed at the time of its next try', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [sent, failed, later] = [mail(), mail(), mail()];
    await queue(council, sent, failed, later);
    await claimedIds(box, hour(0));
    await box.markSent({ council, id: sent.id }, hour(0), '250');
    await box.giveUp({ council, id: failed.id }, hour(0), '550');
    await box.tryAgain({ council, id: later.id }, hour(5), '451', hour(4));
    expect(await claimedIds(box, minutesAfter(hour(5), -1))).toEqual([]);
    expect(await claimedIds(box, hour(5))).toEqual([later.id]);
    expect(await claimedIds(box, at('Fri 2027-12-31 12:00'))).toEqual([later.id]);
  });

  it('never gives what one of two senders sent, whatever came of the other', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const [one, other] = [mail(), mail()];
    await queue(council, one, other);
    await box.markSent({ council, id: one.id }, hour(0), '250');
    await box.tryAgain({ council, id: one.id }, hour(0), '451', hour(4));
    await box.giveUp({ council, id: other.id }, hour(0), '550');
    await box.tryAgain({ council, id: other.id }, hour(0), '451', hour(4));
    expect(await claimedIds(box, hour(1))).toEqual([]);
  });

  it('gives each mail to one of those who claim at the same time', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const mails = Array.from({ length: 40 }, () => mail());
    await queue(council, ...mails);
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimedIds(box, hour(1), 10)));
    const given = claims.flat();
    expect(new Set(given).size).toBe(given.length);
    const rest = await claimedIds(box, hour(1), 100);
    expect([...given, ...rest].toSorted()).toEqual(mails.map(({ id }) => id).toSorted());
  });

  it('gives nothing of a unit of work that failed', async () => {
    const box = await emptied();
    const council = await newCouncil(ports());
    const failed = ports().unitOfWork.run(council, async (stores) => {
      const { id } = await open(stores);
      stores.outbox.queue(mail({ enquiry: id }));
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect(await claimedIds(box, hour(1))).toEqual([]);
  });

  it('marks the mail of one council, not that of another with the same id', async () => {
    const box = await emptied();
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const twin = mail({ id: chance.id() });
    await queue(council, twin);
    await queue(other, twin);
    await box.markSent({ council, id: twin.id }, hour(0), '250');
    expect((await box.claim(hour(1), hour(2), 10)).map((mail) => mail.council)).toEqual([other]);
  });
});
