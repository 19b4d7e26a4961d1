import { type Received } from '../../../src/application/intake/message-in-hand.js';
import { type OpenPersistence } from '../../contracts/implementations.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { people, type TestService } from '../../support/builders-service.js';
import { failingServiceOn, type FailingUnitOfWork } from './failing-unit-of-work.js';

const folder = 'imap.example.org/enquiries/INBOX';

describe.each(['memory', 'sqlite'] as const)('a message that lies in a mailbox, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let unitOfWork: FailingUnitOfWork;
  let service: TestService;

  beforeEach(async () => void ({ persistence, unitOfWork, service } = await failingServiceOn(implementation)));
  afterEach(() => persistence.close());

  const receive = (uid: number, subject = `number ${uid}`, wholeBytes?: number): Promise<Received> => {
    const raw = rawOf(readMail({ messageId: `${subject}@members.example`, subject, from: [{ address: people.ada.email, name: people.ada.name }] }));
    const arrived = { council: service.council, raw, envelope: envelope(), mark: { folder, uidValidity: 7, uid } };
    return service.useCases.receiveMessage.run(wholeBytes === undefined ? arrived : { ...arrived, wholeBytes });
  };
  const kept = async (): Promise<readonly string[]> =>
    (await service.ports.inbox.list(service.council.slug, null, 100)).map(({ subject, state, reason }) => `${subject}: ${state}, ${reason}`).toSorted();
  const reached = async (): Promise<number | undefined> => (await service.useCases.watchMailbox.reached(service.council.slug, folder))?.uid;

  it('is kept, and its watermark with it', async () => {
    await receive(4);
    expect([await kept(), await reached()]).toEqual([['number 4: enquiry, from-a-member'], 4]);
  });

  it('leaves nothing where it was taken from there before, not even that it came again', async () => {
    await receive(4);
    expect((await receive(4)).state).toBe('duplicate');
    expect((await receive(3, 'an older one')).state).toBe('duplicate');
    expect(await kept()).toEqual(['number 4: enquiry, from-a-member']);
  });

  it('is a duplicate that is seen where the same was put there again', async () => {
    await receive(4, 'the bench');
    await receive(5, 'the bench');
    expect([await kept(), await reached()]).toEqual([['the bench: duplicate, seen-before', 'the bench: enquiry, from-a-member'], 5]);
  });

  it('moves the watermark with the second unit of work where the first fails', async () => {
    unitOfWork.fail({ 1: 'undone' });
    await receive(4);
    expect([await kept(), await reached()]).toEqual([['number 4: needs-attention, could-not-be-processed'], 4]);
  });

  it('is kept once where only the answer was lost', async () => {
    unitOfWork.fail({ 1: 'done' });
    await receive(4);
    expect([await kept(), await reached()]).toEqual([['number 4: enquiry, from-a-member'], 4]);
  });

  it('leaves the watermark where it was while nothing can be kept', async () => {
    unitOfWork.fail({ 1: 'undone', 2: 'undone', 3: 'undone' });
    await expect(receive(4)).rejects.toThrow();
    unitOfWork.fail({});
    expect([await kept(), await reached()]).toEqual([[], undefined]);
    await receive(4);
    expect(await kept()).toEqual(['number 4: enquiry, from-a-member']);
  });

  it('waits for a person where only its header was taken, and says how large it is', async () => {
    await receive(4, 'a film', 40_000_000);
    const [line] = await service.ports.inbox.list(service.council.slug, null, 100);
    expect(line).toMatchObject({ state: 'needs-attention', reason: 'too-large', bytes: 40_000_000 });
  });
});
