import { may } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { notDelivered } from '../../domain/intake/delivery-report.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { judge } from '../../domain/intake/judge.js';
import { screen } from '../../domain/intake/screen/screen.js';
import { type InboxState, type Verdict, type VerdictReason } from '../../domain/intake/verdict.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type PersonId } from '../../domain/people/person.js';
import { type Opening, openingLetters, type OpenEnquiry } from '../enquiry/open-enquiry.js';
import { type Letter } from '../outbox/letter.js';
import { type Post } from '../outbox/post.js';
import { type Stores } from '../ports/unit-of-work.js';
import { KnownBefore } from './known-before.js';
import { type Apart, apartFor, noteOnComplaint, outcomeApart, recordWithoutContent } from './mail-on-complaint.js';
import { type MemberMails } from './member-mails.js';
import { type MessageInHand, type Received, recordOf, takenBefore } from './message-in-hand.js';
import { answersSeveral, nomineeOf } from './nominee-of.js';
import { type OfficerLogs } from './officer-logs.js';
import { type OfficerReplies } from './officer-replies.js';
import { withStandIn } from './with-stand-in.js';
import { wordsOf } from './words-of-mail.js';

/** A unit of work on one council's messages: what it knew before them, and what is to be said because of them. */
interface Placing {
  readonly stores: Stores;
  readonly known: KnownBefore;
  readonly letters: Letter[];
}

/** What a message came to. */
interface Effect {
  readonly state: InboxState;
  readonly reason: VerdictReason;
  readonly enquiry: EnquiryId | null;
}

/** Inside one unit of work: screens, identifies, threads and judges each message in turn, and lets the verdict have its effect. */
export class PlaceMessages {
  constructor(
    private readonly opening: OpenEnquiry,
    private readonly post: Post,
    private readonly parties: { readonly members: MemberMails; readonly replies: OfficerReplies; readonly logs: OfficerLogs },
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
    if (await takenBefore(placing.stores, inHand)) return { id: inHand.id, state: 'duplicate' };
    const apart = await apartFor(placing.stores, inHand, placing.known.letters);
    const duplicateOf = placing.known.firstWith(inHand.dedupeKey);
    if (duplicateOf !== null) return keepDuplicate(placing.stores, inHand, duplicateOf, apart === null ? recordOf : recordWithoutContent);
    const received = apart === null ? await this.place(placing, inHand) : await this.setApart(placing, inHand, apart);
    placing.known.add(inHand);
    return received;
  }

  private async place(placing: Placing, inHand: MessageInHand): Promise<Received> {
    const record = recordOf(inHand);
    const sameIdOtherContent = placing.known.hasMessageId(record.messageId);
    const { state, reason, enquiry } = await this.effect(placing, inHand, await this.verdictOn(placing, inHand));
    await placing.stores.inbox.add({ ...record, sameIdOtherContent, state, reason, enquiry }, inHand.raw);
    return { id: inHand.id, state };
  }

  /** Whatever it would have come to: on a complaint it opens nothing, goes nowhere, and is kept without a word. */
  private async setApart(placing: Placing, inHand: MessageInHand, apart: Apart): Promise<Received> {
    const { stores, known } = placing;
    const verdict = await this.verdictOn(placing, inHand);
    if (verdict.state === 'bounce') await this.effect(placing, inHand, verdict);
    await noteOnComplaint(stores, apart, inHand, verdict);
    const record = recordWithoutContent(inHand);
    const outcome = outcomeApart(verdict);
    await stores.inbox.add({ ...record, ...outcome, sameIdOtherContent: known.hasMessageId(record.messageId) }, null);
    return { id: inHand.id, state: outcome.state };
  }

  private async verdictOn({ stores, known }: Placing, { read, envelope, council, wholeBytes, proof, takenInAt }: MessageInHand): Promise<Verdict> {
    if (!read.ok) return { state: 'needs-attention', reason: 'unreadable' };
    if (wholeBytes !== undefined) return { state: 'needs-attention', reason: 'too-large' };
    const mail = read.value;
    const automatic = screen(mail, envelope, known.loopMark);
    if (automatic !== null) return automatic;
    const [sender, today] = [known.senderOf(mail), civilTimeOf(takenInAt, council.zone).date];
    const nominee = await withStandIn(stores, await nomineeOf(stores, mail, envelope, council.referencePrefix), sender, today);
    return judge(mail, sender, nominee ?? (await answersSeveral(stores, mail)), proof !== null);
  }

  private async effect(placing: Placing, inHand: MessageInHand, verdict: Verdict): Promise<Effect> {
    const { state, reason } = verdict;
    if (!inHand.read.ok) return { state, reason, enquiry: null };
    const mail = inHand.read.value;
    switch (verdict.state) {
      case 'enquiry':
        return { state, reason, enquiry: await this.open(placing, inHand, mail, verdict.member) };
      case 'appended':
        if (verdict.reason === 'officer-acted') return this.reply(placing, inHand, mail, verdict.enquiry);
        return { state, reason, enquiry: await this.append(placing, inHand, mail, verdict.enquiry) };
      case 'bounce':
        return { state, reason, enquiry: await placing.stores.outbox.bounced(notDelivered(mail, reason), { key: inHand.id, at: inHand.receivedAt }) };
      default:
        return reason === 'officer-mail' ? this.log(placing, inHand, mail) : { state, reason, enquiry: null };
    }
  }

  private async reply({ stores, known, letters }: Placing, inHand: MessageInHand, mail: ReadMail, id: EnquiryId): Promise<Effect> {
    const { council, receivedAt, takenInAt } = inHand;
    const [enquiry, officer] = [await stores.enquiries.byId(id), known.senderOf(mail)];
    if (enquiry === null || officer?.kind !== 'officer') throw new Error(`Enquiry ${id} was nominated to an officer but cannot be acted on.`);
    const outcome = await this.parties.replies.run({ stores, council, officer, enquiry, mail, receivedAt, takenInAt });
    letters.push(...outcome.letters);
    return { state: outcome.reason === 'officer-acted' ? 'appended' : 'needs-attention', reason: outcome.reason, enquiry: id };
  }

  /** An officer's own mail, proven to be theirs, may log what was asked; all else waits for a person. */
  private async log({ stores, known, letters }: Placing, inHand: MessageInHand, mail: ReadMail): Promise<Effect> {
    const { council, receivedAt, proof } = inHand;
    const officer = known.senderOf(mail);
    const isTheirs = officer?.kind === 'officer' && proof !== null;
    const outcome = isTheirs ? await this.parties.logs.run({ stores, council, officer, mail, receivedAt }) : null;
    letters.push(...(outcome?.letters ?? []));
    const enquiry = outcome?.enquiry ?? null;
    return enquiry === null ? { state: 'needs-attention', reason: 'officer-mail', enquiry } : { state: 'enquiry', reason: 'officer-logged', enquiry };
  }

  private async open({ stores, letters }: Placing, inHand: MessageInHand, mail: ReadMail, member: PersonId): Promise<EnquiryId> {
    const { council, receivedAt, takenInAt, proof } = inHand;
    const opening: Opening = {
      channel: 'email',
      members: [member],
      receivedAt,
      recordedAt: takenInAt,
      by: { kind: 'service' },
      senderVerified: proof !== null,
      ...wordsOf(mail),
      messageId: mail.messageId,
      files: mail.attachments,
    };
    const file = await this.opening.run(stores, council, opening);
    letters.push(...openingLetters(file, opening));
    return file.stored.id;
  }

  private async append({ stores, known, letters }: Placing, inHand: MessageInHand, mail: ReadMail, id: EnquiryId): Promise<EnquiryId> {
    const [enquiry, member] = [await stores.enquiries.byId(id), known.senderOf(mail)];
    if (enquiry === null || member?.kind !== 'member') throw new Error(`Enquiry ${id} was nominated to a member but cannot be written on.`);
    letters.push(...(await this.parties.members.run({ ...inHand, stores, enquiry, member, mail })));
    return id;
  }
}

async function keepDuplicate(stores: Stores, inHand: MessageInHand, duplicateOf: string, keeping: typeof recordOf): Promise<Received> {
  const state = 'duplicate';
  await stores.inbox.add({ ...keeping(inHand), dedupeKey: null, duplicateOf, state, reason: 'seen-before' }, null);
  return { id: inHand.id, state };
}
