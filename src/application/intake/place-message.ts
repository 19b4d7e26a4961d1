import { may } from '../../domain/access/policy.js';
import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { judge } from '../../domain/intake/judge.js';
import { screen } from '../../domain/intake/screen/screen.js';
import { answersOurMail, type Nominee, pointersOf } from '../../domain/intake/thread.js';
import { type Verdict } from '../../domain/intake/verdict.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type EnquiryFiles, loopMarkOf } from '../enquiry/enquiry-file.js';
import { type OpenEnquiry } from '../enquiry/open-enquiry.js';
import { type Chance } from '../ports/chance.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type MessageInHand, type Received, recordOf } from './message-in-hand.js';

/** Inside the unit of work: screen, identify, thread, judge, and let the verdict have its effect. */
export class PlaceMessage {
  constructor(
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly chance: Chance,
  ) {}

  async run(stores: Stores, inHand: MessageInHand): Promise<Received> {
    const { council } = inHand;
    const allowed = may({ kind: 'service', council: council.slug }, 'mail.receive', { council: council.slug });
    if (!allowed.ok) throw new Error('The service may not receive mail for this council.');
    const duplicateOf = await stores.inbox.firstWith(council.mailbox, inHand.dedupeKey);
    return duplicateOf === null ? this.place(stores, inHand) : keepDuplicate(stores, inHand, duplicateOf);
  }

  private async place(stores: Stores, inHand: MessageInHand): Promise<Received> {
    const record = recordOf(inHand);
    const [verdict, sameIdOtherContent] = await Promise.all([
      this.verdictOn(stores, inHand),
      record.messageId !== null && stores.inbox.hasMessageId(record.mailbox, record.messageId),
    ]);
    const enquiry = await this.effect(stores, inHand, verdict);
    const { state, reason } = verdict;
    await stores.inbox.add({ ...record, sameIdOtherContent, state, reason, enquiry }, inHand.raw);
    return { id: inHand.id, state };
  }

  private async verdictOn(stores: Stores, { read, envelope, council }: MessageInHand): Promise<Verdict> {
    if (!read.ok) return { state: 'needs-attention', reason: 'unreadable' };
    const mail = read.value;
    const automatic = screen(mail, envelope, await loopMarkOf(stores));
    if (automatic !== null) return automatic;
    return judge(mail, await senderOf(stores, mail), await nomineeOf(stores, mail, envelope, council.referencePrefix));
  }

  private async effect(stores: Stores, inHand: MessageInHand, verdict: Verdict): Promise<EnquiryId | null> {
    if (!inHand.read.ok) return null;
    switch (verdict.state) {
      case 'enquiry':
        return this.open(stores, inHand, inHand.read.value, verdict.member);
      case 'appended':
        return this.append(stores, inHand, inHand.read.value, verdict);
      default:
        return null;
    }
  }

  private async open(stores: Stores, inHand: MessageInHand, mail: ReadMail, member: PersonId): Promise<EnquiryId> {
    const { council, receivedAt, envelope } = inHand;
    const file = await this.opening.run(stores, council, {
      channel: 'email',
      members: [member],
      receivedAt,
      recordedAt: receivedAt,
      by: { kind: 'service' },
      senderVerified: envelope.vouchedFor,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
    });
    return file.stored.id;
  }

  private async append(
    stores: Stores,
    inHand: MessageInHand,
    mail: ReadMail,
    verdict: Extract<Verdict, { state: 'appended' }>,
  ): Promise<EnquiryId> {
    const { council, receivedAt: at, id } = inHand;
    const stored = await stores.enquiries.byId(verdict.enquiry);
    if (stored === null) throw new Error(`Enquiry ${verdict.enquiry} was nominated but is not stored.`);
    const file = await this.files.of(stores, council, stored, stored.facts);
    const happening = { kind: 'appended', inboxMessage: id, from: verdict.from } as const;
    const by = { kind: 'person', person: verdict.from } as const;
    const words = { subject: mail.subject, text: mail.text };
    const fact: Fact = { id: this.chance.id(), at, recordedAt: at, by, happening, words };
    await this.files.record(stores, file, [fact], at);
    return stored.id;
  }
}

/** Whoever no longer acts for the council is a stranger: an old address opens nothing and reaches nobody's enquiry. */
async function senderOf(stores: Stores, mail: ReadMail): Promise<Person | null> {
  const from = mail.from[0]?.address;
  const known = from === undefined ? null : await stores.people.byEmail(from);
  return known?.active === true ? known : null;
}

/** The strongest pointer that leads somewhere decides; a weaker one never overrules it. */
async function nomineeOf(
  stores: Stores,
  mail: ReadMail,
  envelope: Envelope,
  referencePrefix: string,
): Promise<Nominee | null> {
  const pointers = pointersOf(mail, envelope, referencePrefix);
  for (const pointer of pointers) {
    if (pointer.by === 'reference' && answersOurMail(pointers)) return null;
    const nominee = await stores.enquiries.nominee(pointer);
    if (nominee !== null) return nominee;
  }
  return null;
}

async function keepDuplicate(stores: Stores, inHand: MessageInHand, duplicateOf: string): Promise<Received> {
  const state = 'duplicate';
  await stores.inbox.add({ ...recordOf(inHand), dedupeKey: null, duplicateOf, state, reason: 'seen-before' }, null);
  return { id: inHand.id, state };
}
