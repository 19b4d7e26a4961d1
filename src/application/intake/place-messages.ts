import { may } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { judge } from '../../domain/intake/judge.js';
import { screen } from '../../domain/intake/screen/screen.js';
import { answersOurMail, type Nominated, pointersOf } from '../../domain/intake/thread.js';
import { type Verdict } from '../../domain/intake/verdict.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type Opening, openingLetters, type OpenEnquiry } from '../enquiry/open-enquiry.js';
import { type Letter } from '../outbox/letter.js';
import { followUp } from '../outbox/letters/follow-up.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Stores } from '../ports/unit-of-work.js';
import { KnownBefore } from './known-before.js';
import { type MessageInHand, type Received, recordOf } from './message-in-hand.js';

/** A unit of work on one council's messages: what it knew before them, and what is to be said because of them. */
interface Placing {
  readonly stores: Stores;
  readonly known: KnownBefore;
  readonly letters: Letter[];
}

/** Inside one unit of work: screens, identifies, threads and judges each message in turn, and lets the verdict have its effect. */
export class PlaceMessages {
  constructor(
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly post: Post,
    private readonly chance: Chance,
  ) {}

  /** All of one council, in the order in which they came. */
  async run(stores: Stores, council: Council, messages: readonly MessageInHand[]): Promise<readonly Received[]> {
    const allowed = may({ kind: 'service', council: council.slug }, 'mail.receive', { council: council.slug });
    if (!allowed.ok) throw new Error('The service may not receive mail for this council.');
    const placing: Placing = { stores, known: await KnownBefore.of(stores, council, messages), letters: [] };
    const received: Received[] = [];
    for (const message of messages) received.push(await this.placeOnce(placing, message));
    await this.post.queue(stores, placing.letters);
    return received;
  }

  private async placeOnce(placing: Placing, inHand: MessageInHand): Promise<Received> {
    const duplicateOf = placing.known.firstWith(inHand.dedupeKey);
    if (duplicateOf !== null) return keepDuplicate(placing.stores, inHand, duplicateOf);
    const received = await this.place(placing, inHand);
    placing.known.add(inHand);
    return received;
  }

  private async place(placing: Placing, inHand: MessageInHand): Promise<Received> {
    const record = recordOf(inHand);
    const sameIdOtherContent = placing.known.hasMessageId(record.messageId);
    const verdict = await this.verdictOn(placing, inHand);
    const enquiry = await this.effect(placing, inHand, verdict);
    const { state, reason } = verdict;
    await placing.stores.inbox.add({ ...record, sameIdOtherContent, state, reason, enquiry }, inHand.raw);
    return { id: inHand.id, state };
  }

  private async verdictOn({ stores, known }: Placing, { read, envelope, council }: MessageInHand): Promise<Verdict> {
    if (!read.ok) return { state: 'needs-attention', reason: 'unreadable' };
    const mail = read.value;
    const automatic = screen(mail, envelope, known.loopMark);
    if (automatic !== null) return automatic;
    const nominee = await nomineeOf(stores, mail, envelope, council.referencePrefix);
    return judge(mail, known.senderOf(mail), nominee, envelope.vouchedFor);
  }

  private async effect(placing: Placing, inHand: MessageInHand, verdict: Verdict): Promise<EnquiryId | null> {
    if (!inHand.read.ok) return null;
    switch (verdict.state) {
      case 'enquiry':
        return this.open(placing, inHand, inHand.read.value, verdict.member);
      case 'appended':
        return this.append(placing, inHand, inHand.read.value, verdict);
      default:
        return null;
    }
  }

  private async open({ stores, letters }: Placing, inHand: MessageInHand, mail: ReadMail, member: PersonId): Promise<EnquiryId> {
    const { council, receivedAt, envelope } = inHand;
    const opening: Opening = {
      channel: 'email',
      members: [member],
      receivedAt,
      recordedAt: receivedAt,
      by: { kind: 'service' },
      senderVerified: envelope.vouchedFor,
      ...wordsOf(mail),
      messageId: mail.messageId,
    };
    const file = await this.opening.run(stores, council, opening);
    letters.push(...openingLetters(file, opening));
    return file.stored.id;
  }

  private async append(
    { stores, known, letters }: Placing,
    inHand: MessageInHand,
    mail: ReadMail,
    verdict: Extract<Verdict, { state: 'appended' }>,
  ): Promise<EnquiryId> {
    const { council, receivedAt: at, id, envelope } = inHand;
    const stored = await stores.enquiries.byId(verdict.enquiry);
    if (stored === null) throw new Error(`Enquiry ${verdict.enquiry} was nominated but is not stored.`);
    const file = await this.files.of(stores, council, stored, stored.facts);
    const happening = { kind: 'appended', inboxMessage: id, from: verdict.from, senderVerified: envelope.vouchedFor } as const;
    const by = { kind: 'person', person: verdict.from } as const;
    const words = wordsOf(mail);
    const fact: Fact = { id: this.chance.id(), at, recordedAt: at, by, happening, words };
    const next = await this.files.record(stores, file, [fact]);
    const writer = known.senderOf(mail);
    if (writer !== null) letters.push(...followUp(next, writer, fact, envelope.vouchedFor));
    return stored.id;
  }
}

/** The whole text is kept with the message; what stands on the enquiry is read again with each act on it. */
const mostText = 100_000;

function wordsOf({ subject, text }: ReadMail): { readonly subject: string; readonly text: string } {
  return { subject: subject || 'No subject', text: text.length <= mostText ? text : `${text.slice(0, mostText)}\n[…] The rest is in the message itself.` };
}

/** The strongest pointer that leads somewhere decides; a weaker one never overrules it. */
async function nomineeOf(
  stores: Stores,
  mail: ReadMail,
  envelope: Envelope,
  referencePrefix: string,
): Promise<Nominated | null> {
  const pointers = pointersOf(mail, envelope, referencePrefix);
  for (const pointer of pointers) {
    if (pointer.by === 'reference' && answersOurMail(pointers)) return null;
    const nominee = await stores.enquiries.nominee(pointer);
    if (nominee !== null) return { ...nominee, by: pointer.by };
  }
  return null;
}

async function keepDuplicate(stores: Stores, inHand: MessageInHand, duplicateOf: string): Promise<Received> {
  const state = 'duplicate';
  await stores.inbox.add({ ...recordOf(inHand), dedupeKey: null, duplicateOf, state, reason: 'seen-before' }, null);
  return { id: inHand.id, state };
}
