import { type Received } from '../../../src/application/intake/message-in-hand.js';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { tokenisedAddress } from '../../../src/domain/intake/mailbox-address.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type Implementation, type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { people, serviceOn, type TestService } from '../../support/builders-service.js';
import { ServiceInHand } from '../service-in-hand.js';

/** What a test sends to a service by mail, and what it then finds. */
export class MailInHand extends ServiceInHand {
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

  async kinds(reference?: string): Promise<readonly string[]> {
    return (await this.enquiry(reference)).facts.map(({ happening }) => happening.kind);
  }

  inbox(): Promise<readonly InboxLine[]> {
    return this.service.ports.inbox.list(this.service.council.slug, null, 100);
  }
}

export interface WrittenTo {
  readonly persistence: OpenPersistence;
  readonly service: TestService;
  readonly mail: MailInHand;
}

/** A service that a councillor has just written to. */
export async function writtenTo(implementation: Implementation): Promise<WrittenTo> {
  const persistence = await openPersistence(implementation);
  const service = await serviceOn(persistence.ports);
  const mail = new MailInHand(service);
  await mail.send(people.ada, {});
  return { persistence, service, mail };
}
