import { type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { type OpenPersistence } from '../../contracts/implementations.js';
import { people, type TestService } from '../../support/builders-service.js';
import { type MailInHand, writtenTo } from './mail-in-hand.js';

interface Machine {
  readonly mail: Partial<ReadMail>;
  readonly around?: Partial<Envelope>;
}

const headers = (...lines: readonly (readonly [string, string])[]): Pick<ReadMail, 'headers'> => ({
  headers: new Map(lines.map(([name, value]) => [name, [value]])),
});

/** What answers a receipt while its reader is away, and what else comes back to an address that writes to many. */
const machines: Readonly<Record<string, Machine>> = {
  'an auto-reply of RFC 3834': { mail: headers(['auto-submitted', 'auto-replied']) },
  'Exchange’s, by its subject': { mail: { subject: 'Automatic reply: The bench', ...headers(['x-auto-response-suppress', 'All']) } },
  'Gmail’s': { mail: headers(['precedence', 'bulk'], ['x-autoreply', 'yes']) },
  'Yahoo’s': { mail: headers(['x-yahoo-autoreply', '1']) },
  'Apple’s': { mail: headers(['x-apple-action', 'VACATION']) },
  'an old vacation program’s': { mail: headers(['precedence', 'auto_reply']) },
  'one by its subject alone': { mail: { subject: 'Out of Office: The bench' } },
  'one with an empty return path': { mail: {}, around: { returnPath: '' } },
  'a mailing list’s': { mail: headers(['list-id', '<residents.lists.example>']) },
  'a delivery report': { mail: headers(['content-type', 'multipart/report; report-type=delivery-status']), around: { returnPath: '' } },
  'a read receipt': { mail: headers(['content-type', 'multipart/report; report-type=disposition-notification']) },
  'an answer to an invitation': { mail: { calendarMethods: ['reply'] } },
};

describe.each(['memory', 'sqlite'] as const)('a machine that answers, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;

  beforeEach(async () => {
    ({ persistence, service, mail } = await writtenTo(implementation));
    expect(await mail.written()).toContain(`receipt to ${people.ada.email}`);
  });
  afterEach(() => persistence.close());

  it.each(Object.entries(machines))('%s: answered to the receipt, and of itself, three times an hour apart, is written nothing and opens nothing', async (_, { mail: sent, around }) => {
    for (let hour = 0; hour < 3; hour += 1) {
      service.clock.forward(60);
      const inThread = await mail.send(people.ada, { inReplyTo: ['receipt@houghton-regis.example'], ...sent }, around);
      const ofItself = await mail.send(people.ada, sent, around);
      expect([inThread.state, ofItself.state]).not.toContain('enquiry');
    }
    expect(await mail.written()).toEqual([]);
    expect(await service.ports.enquiries.byReference(service.council.slug, 'HR-0002')).toBeNull();
    expect((await mail.inbox()).filter(({ state }) => state === 'automatic' || state === 'bounce' || state === 'needs-attention')).toHaveLength(6);
  });

  it('without a mark of any kind, in the thread, is written nothing: it is kept with the enquiry', async () => {
    for (let hour = 0; hour < 3; hour += 1) await mail.reply(people.ada, 'I am away until Monday and shall read this then.');
    expect((await mail.written()).filter((line) => line.endsWith(people.ada.email))).toEqual([]);
    expect((await mail.inbox()).filter(({ state }) => state === 'appended')).toHaveLength(3);
  });
});
