import { type Received } from '../../../src/application/intake/message-in-hand.js';
import { type StoredEnquiry } from '../../../src/application/ports/enquiry-store.js';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { tokenisedAddress } from '../../../src/domain/intake/mailbox-address.js';
import { type Person } from '../../../src/domain/people/person.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { type TestService } from '../../support/builders-service.js';

/** What a test sends to a service by mail, and what it then finds. */
export class MailInHand {
  private seen = 0;

  constructor(private readonly service: TestService) {}

  send(from: Pick<Person, 'email' | 'name'>, mail: Partial<ReadMail>, around: Partial<Envelope> = {}): Promise<Received> {
    const raw = rawOf(readMail({ from: [{ address: from.email, name: from.name }], ...mail }));
    return this.service.useCases.receiveMessage.run({ council: this.service.council, raw, envelope: envelope(around) });
  }

  /** A reply to a mail on the enquiry, a minute later. */
  async reply(from: Pick<Person, 'email' | 'name'>, text: string, around: Partial<Envelope> = {}, reference = 'HR-0001'): Promise<Received> {
    this.service.clock.forward(1);
    const { threadToken } = await this.enquiry(reference);
    const recipients = [tokenisedAddress(this.service.council.mailbox, threadToken)];
    return this.send(from, { subject: `Re: [${reference}]`, text }, { recipients, ...around });
  }

  async enquiry(reference = 'HR-0001'): Promise<StoredEnquiry> {
    const stored = await this.service.ports.enquiries.byReference(this.service.council.slug, reference);
    if (stored === null) throw new Error(`There is no ${reference}.`);
    return stored;
  }

  async kinds(reference?: string): Promise<readonly string[]> {
    return (await this.enquiry(reference)).facts.map(({ happening }) => happening.kind);
  }

  inbox(): Promise<readonly InboxLine[]> {
    return this.service.ports.inbox.list(this.service.council.slug, null, 100);
  }

  /** What was queued since it was asked last. */
  async letters(): Promise<readonly Letter[]> {
    await this.service.useCases.deliverOutbox.run();
    const { letters } = this.service.transport;
    const fresh = letters.slice(this.seen);
    this.seen = letters.length;
    return fresh;
  }

  async written(): Promise<readonly string[]> {
    return (await this.letters()).map(({ kind, to }) => `${kind} to ${to.address}`).toSorted();
  }
}
