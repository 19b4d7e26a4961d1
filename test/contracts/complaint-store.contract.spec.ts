import { type ComplaintMail, type ComplaintStore, type StoredComplaint } from '../../src/application/ports/complaint-store.js';
import { type OutboxStore } from '../../src/application/ports/outbox-store.js';
import { type ComplaintHappening } from '../../src/domain/complaint/fact.js';
import { attachmentLabel } from '../support/builders-mail.js';
import { aboutAMember, aboutAnOfficer, after, complaintFact, raisedOn } from '../support/complaints.js';
import { byMail, fact as factOf } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, mail, newCouncil, noon, open } from './seeds.js';

const outcome: ComplaintHappening = { kind: 'complainant-told', what: 'outcome', ...byMail };
/** More than SQLite takes of terms in one expression. */
const manyFacts = 1_005;

describe.each(implementations)('complaints, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const within = <Outcome>(council: string, work: (complaints: ComplaintStore) => Promise<Outcome>) => ports().unitOfWork.run(council, ({ complaints }) => work(complaints));
  const fresh = (reference: string) => ({ id: chance.id(), reference });
  const factOn = (...asked: Parameters<typeof complaintFact>) => ({ ...complaintFact(...asked), id: chance.id() });
  const raise = (council: string, reference: string, route = aboutAnOfficer): Promise<StoredComplaint> =>
    within(council, (complaints) => complaints.open(fresh(reference), { ...raisedOn(route), id: chance.id() }));

  it('is read as it was raised, words and all, in its own council alone', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const raised = await raise(council, 'HR-BCDF-GHJK');
    expect(raised).toMatchObject({ version: 1, facts: [{ words: { text: 'What was said.' } }] });
    expect(await ports().complaints.byReference(council, 'HR-BCDF-GHJK')).toEqual(raised);
    expect(await within(council, (complaints) => complaints.byReference('HR-BCDF-GHJK'))).toEqual(raised);
    expect(await ports().complaints.byReference(other, 'HR-BCDF-GHJK')).toBeNull();
    expect(await ports().complaints.ofCouncil(other)).toEqual([]);
  });

  it('grows by a fact, and its version with it', async () => {
    const council = await newCouncil(ports());
    const raised = await raise(council, 'HR-BCDF-GHJK');
    const told = await within(council, (complaints) => complaints.record(raised, factOn(outcome, after(1), { text: 'Grüße “und” mehr' })));
    expect(told).toMatchObject({ version: 2 });
    expect(await ports().complaints.byReference(council, 'HR-BCDF-GHJK')).toEqual(told);
  });

  it('is found by what happened to it, in its own council alone', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const raised = await raise(council, 'HR-BCDF-GHJK');
    const id = raised.facts[0]?.id ?? '';
    expect(await within(council, (complaints) => complaints.withFact(id))).toEqual(raised);
    expect(await within(council, (complaints) => complaints.withFact('nothing'))).toBeNull();
    expect(await within(other, (complaints) => complaints.withFact(id))).toBeNull();
  });

  it('all of a council, in the order in which they were raised', async () => {
    const council = await newCouncil(ports());
    const [first, second] = [await raise(council, 'HR-ZZZZ-ZZZZ'), await raise(council, 'HR-BBBB-BBBB', aboutAMember)];
    expect(await ports().complaints.ofCouncil(council)).toEqual([first, second]);
  });

  it('takes no reference twice, and leaves nothing of what was tried', async () => {
    const council = await newCouncil(ports());
    await raise(council, 'HR-BCDF-GHJK');
    await expect(raise(council, 'HR-BCDF-GHJK')).rejects.toThrow();
    expect((await ports().complaints.ofCouncil(council)).length).toBe(1);
  });

  it('keeps the messages that it came by, as they came, each its own, until its words are removed', async () => {
    const council = await newCouncil(ports());
    const [one, other] = [await raise(council, 'HR-BCDF-GHJK'), await raise(council, 'HR-BBBB-BBBB')];
    const raw = Uint8Array.from([0, 255, 10]);
    const message = (receivedAt: ComplaintMail['receivedAt']): ComplaintMail => ({ id: chance.id(), receivedAt, attachments: [attachmentLabel()] });
    const [late, early] = [message(after(2)), message(after(1))];
    await within(council, async (complaints) => {
      for (const came of [late, early]) await complaints.keepMail(one.id, came, raw);
    });
    expect(await ports().complaints.mails(council, one.id)).toEqual([early, late]);
    expect(await ports().complaints.mails(council, other.id)).toEqual([]);
    expect(Array.from((await ports().complaints.rawOf(council, one.id, late.id)) ?? [])).toEqual([...raw]);
    expect(await ports().complaints.rawOf(council, other.id, late.id)).toBeNull();
    expect(await ports().complaints.rawOf(await newCouncil(ports()), one.id, late.id)).toBeNull();
    await within(council, (complaints) => complaints.removeWords(one.id));
    expect(await ports().complaints.mails(council, one.id)).toEqual([]);
    expect(await ports().complaints.rawOf(council, one.id, late.id)).toBeNull();
  });

  it('is without a word that people wrote once these are removed, and goes on; others keep theirs', async () => {
    const council = await newCouncil(ports());
    const [one, other] = [await raise(council, 'HR-BCDF-GHJK'), await raise(council, 'HR-CCCC-CCCC')];
    await within(council, async (complaints) => {
      const told = await complaints.record(one, factOn(outcome, after(1), { text: 'It is settled.' }));
      await complaints.removeWords(told.id);
    });
    const left = await ports().complaints.byReference(council, 'HR-BCDF-GHJK');
    expect(left?.facts.map(({ words }) => words)).toEqual([{}, {}]);
    expect(await ports().complaints.byReference(council, 'HR-CCCC-CCCC')).toEqual(other);
    expect(await within(council, (complaints) => complaints.record(left!, factOn({ kind: 'noted' }, after(2))))).toMatchObject({ version: 3 });
  });

  it('has no letters either once its words are removed, but those that still wait to go; others keep theirs', async () => {
    const council = await newCouncil(ports());
    const [one, other] = [await raise(council, 'HR-BCDF-GHJK'), await raise(council, 'HR-CCCC-CCCC')];
    const letter = (of: typeof one, reader: string) => mail({ kind: 'complaint-word', key: `complaint-word:${of.facts[0]?.id ?? ''}:${reader}` });
    const letters = [letter(one, 'ada'), letter(one, 'ben'), letter(other, 'ada')] as const;
    const [gone, waiting, theirs] = letters;
    await ports().unitOfWork.run(council, ({ outbox }) => Promise.resolve(letters.forEach((each) => outbox.queue(each))));
    for (const { id } of [gone, theirs]) await ports().outboxQueue.markSent({ council, id }, after(1), '250');
    await within(council, (complaints) => complaints.removeWords(one.id));
    await ports().unitOfWork.run(council, async ({ outbox }) => {
      for (const { id } of [gone, theirs]) await outbox.sendAgain(id, after(2));
    });
    const claimed = await ports().outboxQueue.claim(after(3), after(4), 10_000);
    const bytesOf = ({ id }: { readonly id: string }) => claimed.find((each) => each.id === id && each.council === council)?.mime.byteLength;
    expect([bytesOf(gone), bytesOf(waiting), bytesOf(theirs)]).toEqual([0, waiting.mail.mime.byteLength, theirs.mail.mime.byteLength]);
  });

  it('shows what of its mail did not arrive, however much happened to it', async () => {
    const council = await newCouncil(ports());
    const [one, other] = [await raise(council, 'HR-BCDF-GHJK'), await raise(council, 'HR-CCCC-CCCC')];
    const notes = Array.from({ length: manyFacts }, () => factOn({ kind: 'noted' }, after(1)));
    await within(council, async (complaints) => {
      let stored = one;
      for (const note of notes) stored = await complaints.record(stored, note);
    });
    const letter = mail({ kind: 'complaint-word', key: `complaint-word:${notes.at(-1)?.id ?? ''}:ada` });
    await ports().unitOfWork.run(council, ({ outbox }) => Promise.resolve(outbox.queue(letter)));
    await ports().outboxQueue.giveUp({ council, id: letter.id }, noon, '');
    expect(await ports().complaints.undelivered(council, one.id)).toEqual([{ to: 'ada@members.example', trouble: 'failed', mayHaveArrived: true, bounceProven: false }]);
    expect(await ports().complaints.undelivered(council, other.id)).toEqual([]);
  });

  it('takes the mail of an enquiry with it, however much happened to that', async () => {
    const council = await newCouncil(ports());
    const [cause, last] = [chance.id(), { ...factOf({ kind: 'noted' }, noon), id: chance.id() }];
    const [itsOwn, because, others] = [mail(), mail({ key: `answer:${last.id}` }), mail()];
    await ports().unitOfWork.run(council, async (stores) => {
      const notes = Array.from({ length: manyFacts }, () => ({ ...factOf({ kind: 'noted' }, noon), id: chance.id() }));
      const { id: enquiry } = await open(stores, [asked(), ...notes, last]);
      for (const each of [{ ...itsOwn, enquiry }, because, others]) stores.outbox.queue(each);
      await stores.outbox.takeOut(enquiry, cause, { member: 'member-ada', since: noon });
    });
    expect((await ports().outbox.list({ council, state: null, trouble: null, limit: 50 })).map(({ id }) => id)).toEqual([others.id]);
  });

  it('has no letter left either that went after it was referred, or was given up; others keep theirs', async () => {
    const council = await newCouncil(ports());
    const [one, other] = [await raise(council, 'HR-BCDF-GHJK'), await raise(council, 'HR-CCCC-CCCC')];
    const letter = (of: typeof one, reader: string) => mail({ kind: 'complaint-word', key: `complaint-word:${of.facts[0]?.id ?? ''}:${reader}` });
    const [sent, givenUp, theirs] = [letter(one, 'ada'), letter(one, 'ben'), letter(other, 'ada')];
    await ports().unitOfWork.run(council, ({ outbox }) => Promise.resolve([sent, givenUp, theirs].forEach((each) => outbox.queue(each))));
    await within(council, async (complaints) => {
      const referred = await complaints.record(one, factOn({ kind: 'referred', body: 'The Monitoring Officer', reference: 'MO/1' }, after(1)));
      await complaints.removeWords(referred.id);
    });
    for (const { id } of [sent, theirs]) await ports().outboxQueue.markSent({ council, id }, after(1), '250');
    await ports().outboxQueue.giveUp({ council, id: givenUp.id }, after(1), '550');
    expect(await bytesOf(council, [sent, givenUp, theirs])).toEqual([0, 0, theirs.mail.mime.byteLength]);
  });

  it('leaves nothing of what named the enquiry to whose it was, or to the clerk as not delivered', async () => {
    const council = await newCouncil(ports());
    const round = (kind: string, key: string, queuedAt = after(1)) => mail({ kind, key: `${kind}:${key}`, queuedAt });
    const [told, waiting] = [round('bulletin', '2026-W20:member-ada'), round('office-unattended', '2026-05-12:member-ada')];
    const [before, others] = [round('bulletin', '2026-W19:member-ada', noon), round('bulletin', '2026-W20:member-ben')];
    const [itsOwn, another, word] = [mail(), mail(), round('undelivered', '2026-05-12T13:clerk', after(3))];
    await ports().unitOfWork.run(council, ({ outbox }) => Promise.resolve([told, waiting, before, others, another].forEach((each) => outbox.queue(each))));
    for (const { id } of [told, before, others]) await ports().outboxQueue.markSent({ council, id }, after(2), '250');
    const toTell = await ports().unitOfWork.run(council, async (stores) => {
      const { id: enquiry } = await open(stores);
      for (const each of [{ ...itsOwn, enquiry }, word]) stores.outbox.queue(each);
      await stores.outbox.bounced([itsOwn.mail.messageId, another.mail.messageId], { key: 'bounce', at: after(2) });
      await stores.outbox.told([itsOwn.id, another.id], after(3));
      await stores.outbox.takeOut(enquiry, chance.id(), { member: 'member-ada', since: after(1) });
      await stores.outbox.bounced([told.mail.messageId], { key: 'later', at: after(4) });
      return (await stores.outbox.toTell(after(4))).map(({ id }) => id);
    });
    expect(toTell).toEqual([another.id]);
    const states = new Map((await ports().outbox.list({ council, state: null, trouble: null, limit: 50 })).map(({ id, state }) => [id, state]));
    expect([told, waiting, before, others, word].map(({ id }) => states.get(id))).toEqual(['sent', 'dropped', 'sent', 'sent', 'dropped']);
    const whole = before.mail.mime.byteLength;
    expect(await bytesOf(council, [told, waiting, before, others, word])).toEqual([0, 0, whole, whole, 0]);
  });

  it('leaves nothing of what named it as not delivered in a letter that the clerk did not get either, nor in the one that passed that on', async () => {
    const council = await newCouncil(ports());
    const [itsOwn, word, passedOn] = [mail(), mail({ kind: 'undelivered', queuedAt: after(3) }), mail({ kind: 'undelivered', queuedAt: after(5) })];
    const enquiry = await ports().unitOfWork.run(council, async (stores) => {
      const { id } = await open(stores);
      for (const each of [{ ...itsOwn, enquiry: id }, word, passedOn]) stores.outbox.queue(each);
      await stores.outbox.bounced([itsOwn.mail.messageId], { key: 'bounce', at: after(2) });
      await stores.outbox.told([itsOwn.id], after(3));
      return id;
    });
    await ports().outboxQueue.giveUp({ council, id: word.id }, after(4), '550');
    await ports().unitOfWork.run(council, ({ outbox }) => outbox.told([itsOwn.id, word.id], after(5)));
    await ports().unitOfWork.run(council, ({ outbox }) => outbox.takeOut(enquiry, chance.id(), { member: 'member-ada', since: after(1) }));
    expect(await bytesOf(council, [word, passedOn])).toEqual([0, 0]);
    expect(await ports().unitOfWork.run(council, ({ outbox }) => outbox.unheard(after(9)))).toEqual([]);
  });

  it('leaves nothing of what named it as late in a letter before the one that named it as given up, nor of what was told before it was sent again', async () => {
    const council = await newCouncil(ports());
    const word = (hours: number) => mail({ kind: 'undelivered', queuedAt: after(hours) });
    const [itsOwn, another, before, late, waits, given] = [mail(), mail(), word(0), word(2), word(3), word(5)];
    const told = (ids: readonly string[], hours: number) => ports().unitOfWork.run(council, ({ outbox }) => outbox.told(ids, after(hours)));
    const enquiry = await ports().unitOfWork.run(council, async (stores) => {
      const { id } = await open(stores);
      for (const each of [{ ...itsOwn, enquiry: id }, another, before, late, waits, given]) stores.outbox.queue(each);
      await stores.outbox.bounced([itsOwn.mail.messageId, another.mail.messageId], { key: 'bounce', at: after(2) });
      return id;
    });
    for (const { id } of [before, late, given]) await ports().outboxQueue.markSent({ council, id }, after(5), '250');
    await told([itsOwn.id], 2);
    await ports().unitOfWork.run(council, ({ outbox }) => outbox.sendAgain(itsOwn.id, after(2)));
    await ports().outboxQueue.tryAgain({ council, id: itsOwn.id }, after(4), '451', after(3));
    await told([itsOwn.id, another.id], 3);
    await ports().outboxQueue.giveUp({ council, id: itsOwn.id }, after(4), '550');
    await ports().outboxQueue.tryAgain({ council, id: waits.id }, after(6), '451', after(4));
    await told([itsOwn.id], 5);
    const toTell = await ports().unitOfWork.run(council, async (stores) => {
      await stores.outbox.takeOut(enquiry, chance.id(), { member: 'member-ada', since: after(1) });
      return (await stores.outbox.toTell(after(9))).map(({ id }) => id);
    });
    expect(toTell).toEqual([another.id]);
    const lines = await ports().outbox.list({ council, state: null, trouble: null, limit: 50 });
    expect(lines.find(({ id }) => id === waits.id)).toMatchObject({ state: 'dropped', trouble: null });
    expect(await bytesOf(council, [before, late, waits, given])).toEqual([before.mail.mime.byteLength, 0, 0, 0]);
  });

  /** Of each, as it would go were it sent again. */
  const bytesOf = async (council: string, mails: readonly { readonly id: string }[]): Promise<readonly (number | undefined)[]> => {
    await ports().unitOfWork.run(council, async ({ outbox }) => {
      for (const { id } of mails) await outbox.sendAgain(id, after(10));
    });
    const claimed = (await ports().outboxQueue.claim(after(11), after(12), 10_000)).filter((each) => each.council === council);
    return mails.map(({ id }) => claimed.find((each) => each.id === id)?.mime.byteLength);
  };

  it('has mail that no list of the office shows, whatever becomes of it', async () => {
    const council = await newCouncil(ports());
    const [theirs, ours] = [mail({ kind: 'complaint-word' }), mail()];
    const inOutbox = <Outcome>(work: (outbox: OutboxStore) => Promise<Outcome>) => ports().unitOfWork.run(council, ({ outbox }) => work(outbox));
    await inOutbox((outbox) => Promise.resolve([theirs, ours].forEach((one) => outbox.queue(one))));
    for (const { id } of [theirs, ours]) await ports().outboxQueue.giveUp({ council, id }, noon, '550');
    expect((await ports().outbox.list({ council, state: null, trouble: null, limit: 50 })).map(({ id }) => id)).toEqual([ours.id]);
    expect(await inOutbox(async (outbox) => (await outbox.toTell(noon)).map(({ id }) => id))).toEqual([ours.id]);
    expect(await inOutbox((outbox) => outbox.byId(theirs.id))).toBeNull();
    const [id, idOfOurs] = [theirs.mail.messageId, ours.mail.messageId];
    expect(await inOutbox((outbox) => outbox.inConfidence(['stranger@elsewhere.example', id, idOfOurs]))).toEqual(new Map([[id, [theirs.key]]]));
    expect(await inOutbox((outbox) => outbox.inConfidence([]))).toEqual(new Map());
  });
});
