import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { forwardedOf } from '../../domain/intake/reply/forwarded.js';
import { type InboxState } from '../../domain/intake/verdict.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type FoundComplaint, type MoveToComplaint } from '../complaint/move-to-complaint.js';
import { type ComplaintRaised } from '../complaint/raise-complaint.js';
import { activeNamed, memberNamed } from '../enquiry/named-people.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type OpenEnquiry, type Opening, openingLetters } from '../enquiry/open-enquiry.js';
import { once } from '../once.js';
import { followUp } from '../outbox/letters/follow-up.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type MailReader } from '../ports/mail-reader.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { wordsOf } from './words-of-mail.js';

/** What a person says that a message is. Members are named by id or address. */
export type MessageDecision =
  | { readonly kind: 'log-as-new'; readonly members: readonly string[] }
  | { readonly kind: 'append-to'; readonly reference: string; readonly from: string }
  | ({ readonly kind: 'complaint'; readonly by: string } & FoundComplaint)
  | { readonly kind: 'not-an-enquiry' };

export interface DecideRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  /** The key of the message in the inbox. */
  readonly message: string;
  readonly decision: MessageDecision;
}

export interface MessageDecided {
  readonly message: string;
  readonly state: InboxState;
  /** The reference of the enquiry that it opened or was put with. */
  readonly enquiry: string | null;
  /** What became of a complaint; left out of everything else. */
  readonly complaint?: ComplaintRaised;
}

interface Opened {
  /** False: nothing of it is kept, and so nothing can be made of it. */
  readonly isThere: boolean;
  /** null: it cannot be read. */
  readonly mail: ReadMail | null;
}

/** States in which a person's word is the last: what opened an enquiry or was put with one is corrected there. */
const undecided: readonly InboxState[] = ['needs-attention', 'automatic', 'bounce'];

export function isUndecided(state: InboxState): boolean {
  return undecided.includes(state);
}

/**
 * What waits in needs attention is decided by the clerk: logged as new from when it was received, put with an enquiry
 * of whoever wrote it, put to whoever handles it as a complaint, or taken away as no enquiry. The clerk vouches for the
 * sender by that.
 */
export class DecideMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: MailReader,
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly moving: MoveToComplaint,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  async run(asked: DecideRequest): Promise<Result<MessageDecided, Refusal>> {
    const { actor, council, key, message, decision } = asked;
    const allowed = may(actor, 'needs-attention.decide', { council: council.slug });
    if (!allowed.ok) return allowed;
    const raw = await this.unitOfWork.run(council.slug, ({ inbox }) => inbox.rawOf(message));
    // Reading takes its time: not within the unit of work.
    const read = raw === null ? null : await this.reader.read(raw);
    const opened = { isThere: raw !== null, mail: read?.ok === true ? read.value : null };
    const now = this.support.clock.now();
    const request = { actor, key, request: ['needs-attention.decide', message, decision], now };
    return this.unitOfWork.run(council.slug, (stores) => once(stores, this.support.fingerprint, request, () => this.decide(stores, asked, opened, now)));
  }

  private async decide(stores: Stores, asked: DecideRequest, { isThere, mail }: Opened, now: Instant): Promise<Result<MessageDecided, Refusal>> {
    const { message: id, decision } = asked;
    const message = await stores.inbox.byId(id);
    if (message === null) return refused({ code: 'no-such-message', message: id });
    if (!isUndecided(message.state)) return refused({ code: 'message-placed', message: id, state: message.state });
    if (decision.kind === 'not-an-enquiry') {
      await stores.inbox.settle(id, { state: 'rejected', reason: 'not-an-enquiry', enquiry: null, senderVerified: false });
      await stores.inbox.removeContent(id);
      return ok({ message: id, state: 'rejected', enquiry: null });
    }
    if (!isThere) return refused({ code: 'message-gone', message: id });
    if (decision.kind === 'complaint') return this.move(stores, asked, message, decision, mail, now);
    const words = await wordsOfMember(stores, message, mail);
    if (!words.ok) return words;
    if (decision.kind === 'log-as-new') return this.open(stores, asked, message, decision.members, words.value, now);
    return this.append(stores, asked, message, decision, words.value, now);
  }

  /** An officer's own concern is in the officer's words. */
  private async move(
    stores: Stores,
    { actor, council }: DecideRequest,
    message: InboxMessage,
    { by: named, ...found }: Extract<MessageDecision, { readonly kind: 'complaint' }>,
    mail: ReadMail | null,
    now: Instant,
  ): Promise<Result<MessageDecided, Refusal>> {
    const by = (await activeNamed(stores, named))?.id ?? named;
    const { subject, text } = wordsOf(mail, message.subject);
    const moving = { actor, council, now, factId: this.support.chance.id(), found, by, assignedTo: null, raisedAt: message.receivedAt };
    const moved = await this.moving.run(stores, { ...moving, channel: 'email', text: `${subject}\n\n${text}`, since: [], mails: [message] });
    return moved.ok ? ok({ message: message.id, state: 'rejected', enquiry: null, complaint: moved.value }) : moved;
  }

  private async open(
    stores: Stores,
    { actor, council }: DecideRequest,
    message: InboxMessage,
    named: readonly string[],
    words: MemberWords,
    now: Instant,
  ): Promise<Result<MessageDecided, Refusal>> {
    const members: Person[] = [];
    for (const name of named) {
      const person = await memberNamed(stores, name);
      if (person === null) return refused({ code: 'no-such-person', person: name, wanted: 'member' });
      if (!members.some(({ id }) => id === person.id)) members.push(person);
    }
    const opening: Opening = {
      ...{ channel: 'email', members: members.map(({ id }) => id), receivedAt: message.receivedAt, recordedAt: now, by: refOf(actor) },
      ...{ senderVerified: true, ...words, messageId: null, files: message.attachments },
    };
    const file = await this.opening.run(stores, council, opening);
    await this.support.post.queue(stores, openingLetters(file, opening));
    return this.settled(stores, message.id, 'enquiry', file.stored.id, file.stored.reference);
  }

  private async append(
    stores: Stores,
    { actor, council }: DecideRequest,
    message: InboxMessage,
    { reference, from }: Extract<MessageDecision, { readonly kind: 'append-to' }>,
    words: MemberWords,
    now: Instant,
  ): Promise<Result<MessageDecided, Refusal>> {
    const [stored, writer] = [await stores.enquiries.byReference(reference), await memberNamed(stores, from)];
    if (stored === null) return refused({ code: 'no-enquiry-to-join', reference });
    const file = await this.files.of(stores, council, stored, stored.facts);
    if (writer === null || !file.state.members.includes(writer.id)) {
      return refused({ code: 'not-a-member-of-it', person: from, members: file.state.members });
    }
    const happening = { kind: 'appended', inboxMessage: message.id, from: writer.id, senderVerified: true } as const;
    const fact: Fact = { id: this.support.chance.id(), at: message.receivedAt, recordedAt: now, by: refOf(actor), happening, words };
    const next = await this.files.record(stores, file, [fact]);
    await this.support.post.queue(stores, followUp(next, writer, fact, { senderVerified: true, files: message.attachments }));
    return this.settled(stores, message.id, 'appended', stored.id, stored.reference);
  }

  private async settled(stores: Stores, id: string, state: InboxState, enquiry: EnquiryId, reference: string): Promise<Result<MessageDecided, never>> {
    await stores.inbox.settle(id, { state, reason: 'decided-by-a-person', enquiry, senderVerified: true });
    return ok({ message: id, state, enquiry: reference });
  }
}

type MemberWords = ReturnType<typeof wordsOf>;

/** What an officer forwarded; never what an officer wrote above it, or instead: the enquiry's members read these words. */
async function wordsOfMember(stores: Stores, message: InboxMessage, mail: ReadMail | null): Promise<Result<MemberWords, Refusal>> {
  const [sender] = await stores.people.byEmails(mail?.from.slice(0, 1).map(({ address }) => address) ?? []);
  if (sender?.kind !== 'officer' || mail === null) return ok(wordsOf(mail, message.subject));
  const forwarded = forwardedOf(mail.text);
  if (forwarded === null || forwarded.text === '') return refused({ code: 'words-of-the-office', message: message.id });
  return ok(wordsOf(forwarded));
}
