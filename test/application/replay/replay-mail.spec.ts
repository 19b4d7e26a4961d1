import { TermsBook } from '../../../src/application/council/terms-book.js';
import { inOrder, type OldMessage } from '../../../src/application/replay/old-mail.js';
import { ReadReplay } from '../../../src/application/replay/read-replay.js';
import { ReplayMail } from '../../../src/application/replay/replay-mail.js';
import { type ReplayReport } from '../../../src/application/replay/replay-report.js';
import { TakeOldMessage } from '../../../src/application/replay/take-old-message.js';
import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { type Person } from '../../../src/domain/people/person.js';
import { ok, refused } from '../../../src/domain/result.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { PlainReader, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';

const addressOf = ({ email, name }: Person) => ({ address: email, name });

/** A message that came then. */
function came(when: string, from: Person, mail: Partial<ReadMail>): OldMessage {
  const raw = rawOf(readMail({ from: [addressOf(from)], ...mail }));
  return { name: when, cameAt: at(when), read: () => Promise.resolve(ok(raw)) };
}

describe.each(['memory', 'sqlite', 'postgres'] as const)('old mail that is replayed, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let keepsContent: boolean;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    keepsContent = false;
  });
  afterEach(() => persistence.close());

  const run = (messages: readonly OldMessage[], by: Parameters<ReplayMail['run']>[0] = { kind: 'operator' }) => {
    const { ports, useCases, clock, council, log } = service;
    const taking = new TakeOldMessage(ports.unitOfWork, ports.reader, useCases.receiveMessage, useCases.actOnEnquiry, keepsContent);
    const moving = { now: () => clock.now(), moveTo: (when: ReturnType<typeof at>) => clock.set(when) };
    return new ReplayMail(taking, new ReadReplay(ports.enquiries, ports.inbox, new TermsBook()), moving, log).run(by, council, { messages, leftOut: [] });
  };
  const report = async (...messages: readonly OldMessage[]): Promise<ReplayReport> => {
    const done = await run(messages);
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  const lamp = () => came('Mon 2026-05-11 10:00', people.ada, { messageId: 'lamp@x', subject: 'Lamp' });
  const reply = (when: string, from: Person, to: readonly Person[]) => came(when, from, { inReplyTo: ['lamp@x'], to: to.map(addressOf), text: 'It is mended.' });

  it('is answered by the office’s first mail to the councillor, and by that one alone', async () => {
    const { enquiries } = await report(lamp(), reply('Tue 2026-05-12 10:00', people.clerk, [people.ada]), reply('Fri 2026-05-15 10:00', people.clerk, [people.ada]));
    expect(enquiries).toMatchObject([{ reference: 'HR-0001', answeredAt: at('Tue 2026-05-12 10:00'), outcome: 'in-time' }]);
    const stored = await service.ports.enquiries.byReference(service.council.slug, 'HR-0001');
    expect(stored?.facts.filter(({ happening }) => happening.kind === 'answered')).toMatchObject([{ by: { person: people.clerk.id }, happening: { alreadyGiven: true } }]);
  });

  it('is answered by an officer to whom nobody assigned it', async () => {
    const { enquiries } = await report(lamp(), reply('Tue 2026-05-12 10:00', people.oscar, [people.ada]), reply('Wed 2026-05-13 10:00', people.olive, [people.ada]));
    expect(enquiries).toMatchObject([{ answeredAt: at('Tue 2026-05-12 10:00') }]);
  });

  it('is not answered by what the office wrote to others about it', async () => {
    const { enquiries, messages } = await report(lamp(), reply('Tue 2026-05-12 10:00', people.clerk, []), reply('Tue 2026-05-12 11:00', people.oscar, [people.ben]));
    expect(enquiries).toMatchObject([{ answeredAt: null, firstWrittenAt: null, outcome: 'open' }]);
    expect(messages).toContainEqual({ state: 'needs-attention', reason: 'not-a-party', count: 1 });
  });

  it('goes on where a message fails, and names it', async () => {
    const bad = ok({ ...readMail(), text: null as unknown as string });
    const failing = jest.spyOn(PlainReader.prototype, 'read').mockResolvedValueOnce(bad).mockResolvedValueOnce(bad);
    const { failed, leftOut, enquiries } = await report(
      came('Mon 2026-05-11 09:30', people.ada, {}),
      { name: 'large', cameAt: at('Mon 2026-05-11 09:45'), read: () => Promise.resolve(refused('too-large')) },
      { name: 'breaks', cameAt: at('Mon 2026-05-11 09:50'), read: () => Promise.resolve(ok(null as unknown as Uint8Array)) },
      lamp(),
    );
    failing.mockRestore();
    expect([failed, leftOut]).toEqual([['Mon 2026-05-11 09:30', 'breaks'], [{ name: 'large', because: 'too-large' }]]);
    expect(enquiries.map(({ subject }) => subject)).toEqual(['Lamp']);
  });

  it.each([true, false])('keeps what came in where its database is kept: %s', async (keeps) => {
    keepsContent = keeps;
    await report(lamp());
    const [kept] = await service.ports.inbox.list(service.council.slug, null, 10);
    const raw = await persistence.ports.unitOfWork.run(service.council.slug, ({ inbox }) => inbox.rawOf(kept?.key ?? ''));
    expect([kept?.subject, raw !== null]).toEqual(keeps ? ['Lamp', true] : ['', false]);
  });

  it('is the operator’s and the clerk’s to replay', async () => {
    expect((await run([lamp()], actor(people.clerk))).ok).toBe(true);
    expect(await run([lamp()], actor(people.oscar))).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'mail.replay' } });
  });

  it('is none where nothing has a date', async () => {
    expect(await run([])).toEqual(refused({ code: 'no-mail', leftOut: [] }));
  });
});

describe('old mail in order', () => {
  it('is in the order in which it came, those of one moment as they lay, and what is to come is left out', () => {
    const message = (name: string, when: string) => ({ ...came(when, people.ada, {}), name });
    const messages = [message('c', 'Wed 2026-05-13 10:00'), message('b', 'Tue 2026-05-12 10:00'), message('a', 'Tue 2026-05-12 10:00'), message('d', 'Fri 2026-05-15 10:01')];
    const { messages: sorted, leftOut } = inOrder({ messages, leftOut: [] }, at('Fri 2026-05-15 10:00'));
    expect([sorted.map(({ name }) => name), leftOut]).toEqual([['b', 'a', 'c'], [{ name: 'd', because: 'in-the-future' }]]);
  });
});
