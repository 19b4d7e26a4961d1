import { type Received } from '../../../src/application/intake/message-in-hand.js';
import { type Stores, type UnitOfWork } from '../../../src/application/ports/unit-of-work.js';
import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { envelope, PlainWriter, rawOf, readMail } from '../../support/builders-mail.js';
import { people, serviceOn, type TestService } from '../../support/builders-service.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { implementations } from '../../contracts/implementations.js';

/** Says how many units of work were run. */
class CountedUnitOfWork implements UnitOfWork {
  runs = 0;

  constructor(private readonly inner: UnitOfWork) {}

  run<Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    this.runs += 1;
    return this.inner.run(council, work);
  }
}

/** Will not write of one thing. */
class ParticularWriter extends PlainWriter {
  override write(letters: Parameters<PlainWriter['write']>[0]): ReturnType<PlainWriter['write']> {
    const unwritable = letters.some(({ view }) => view.subject === 'Unwritable');
    return unwritable ? Promise.reject(new Error('No template.')) : super.write(letters);
  }
}

describe.each(implementations)('messages that arrive together, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let unitOfWork: CountedUnitOfWork;
  let service: TestService;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    unitOfWork = new CountedUnitOfWork(persistence.ports.unitOfWork);
    service = await serviceOn(persistence.ports, { unitOfWork, writer: new ParticularWriter() });
    unitOfWork.runs = 0;
  });
  afterEach(() => persistence.close());

  const receive = (mail: ReadMail): Promise<Received> =>
    service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope() });
  const together = async (...mails: readonly ReadMail[]): Promise<readonly string[]> =>
    (await Promise.all(mails.map(receive))).map(({ state }) => state);
  const mails = (count: number): readonly ReadMail[] => Array.from({ length: count }, (_, index) => readMail({ subject: `Lamp ${index}` }));
  const inbox = async () => (await service.ports.inbox.list(service.council.slug, null, 200)).toReversed();

  it('are placed in few units of work, each once, in their order', async () => {
    expect(await together(...mails(40))).toEqual(Array.from({ length: 40 }, () => 'enquiry'));
    expect(unitOfWork.runs).toBeLessThanOrEqual(3);
    const kept = (await inbox()).map(({ subject, enquiry }) => `${subject} ${enquiry}`).toSorted();
    expect(kept).toEqual(mails(40).map(({ subject }, index) => `${subject} HR-${String(index + 1).padStart(4, '0')}`).toSorted());
    await service.useCases.deliverOutbox.run();
    expect(new Set(service.transport.letters.map(({ key }) => key)).size).toBe(service.transport.letters.length);
  });

  it('and say the same are one enquiry and its copies', async () => {
    const [waits, same] = [readMail(), readMail()];
    expect(await together(waits, same, same, same)).toEqual(['enquiry', 'enquiry', 'duplicate', 'duplicate']);
    expect(new Set((await inbox()).flatMap(({ enquiry }) => enquiry ?? []))).toEqual(new Set(['HR-0001', 'HR-0002']));
  });

  it('are told apart where one Message-ID has two contents', async () => {
    const [waits, one] = [readMail(), readMail({ messageId: 'twice@x' })];
    expect(await together(waits, one, { ...one, text: 'Something else.' })).toEqual(['enquiry', 'enquiry', 'enquiry']);
    const rows = await persistence.ports.unitOfWork.run(service.council.slug, ({ inbox: kept }) =>
      kept.known(service.council.mailbox, [], ['twice@x']),
    );
    expect([...rows.messageIds]).toEqual(['twice@x']);
  });

  it('find each other: an answer to one of them is put with it', async () => {
    const [waits, first] = [readMail(), readMail({ messageId: 'first@members.example' })];
    const answer = readMail({ inReplyTo: ['first@members.example'], subject: 'Re: The bench' });
    expect(await together(waits, first, answer)).toEqual(['enquiry', 'enquiry', 'appended']);
    const stored = await service.ports.enquiries.byReference(service.council.slug, 'HR-0002');
    expect(stored?.facts.map(({ happening }) => happening.kind)).toEqual(['received', 'receipted', 'appended']);
  });

  it('do not pay for one that cannot be placed: it alone is kept for a person', async () => {
    const bad = readMail({ subject: 'Unwritable', from: [{ address: people.ben.email, name: 'Ben' }] });
    expect(await together(...mails(3), bad, ...mails(3))).toEqual(['enquiry', 'enquiry', 'enquiry', 'needs-attention', 'enquiry', 'enquiry', 'enquiry']);
    expect((await inbox()).filter(({ state }) => state === 'needs-attention')).toHaveLength(1);
    await service.useCases.deliverOutbox.run();
    expect(service.transport.letters.filter(({ kind }) => kind === 'receipt')).toHaveLength(6);
  });
});
