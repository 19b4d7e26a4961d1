import { type Council } from '../../domain/council/council.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { type Person } from '../../domain/people/person.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type LettersInConfidence } from '../ports/outbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { lettersInConfidence } from './mail-on-complaint.js';
import { type MessageInHand } from './message-in-hand.js';

/** What the council knew before a message came: asked for several at once, and told of each that is placed. */
export class KnownBefore {
  private constructor(
    private readonly first: Map<string, string>,
    private readonly ids: Set<string>,
    private readonly people: ReadonlyMap<string, Person>,
    readonly loopMark: string,
    readonly letters: LettersInConfidence,
  ) {}

  static async of(stores: Stores, { mailbox }: Council, messages: readonly MessageInHand[]): Promise<KnownBefore> {
    const mails = messages.flatMap(({ read }) => (read.ok ? [read.value] : []));
    const keys = messages.map(({ dedupeKey }) => dedupeKey);
    const [known, people, loopMark, letters] = await Promise.all([
      stores.inbox.known(mailbox, keys, mails.flatMap(({ messageId }) => messageId ?? [])),
      stores.people.byEmails(mails.flatMap((mail) => addressOf(mail) ?? [])),
      loopMarkOf(stores),
      lettersInConfidence(stores, messages),
    ]);
    const byEmail = new Map(people.map((person) => [person.email, person]));
    return new KnownBefore(new Map(known.firstWith), new Set(known.messageIds), byEmail, loopMark, letters);
  }

  firstWith(dedupeKey: string): string | null {
    return this.first.get(dedupeKey) ?? null;
  }

  hasMessageId(messageId: string | null): boolean {
    return messageId !== null && this.ids.has(messageId);
  }

  /** Whoever no longer acts for the council is a stranger: an old address opens nothing and reaches nobody's enquiry. */
  senderOf(mail: ReadMail): Person | null {
    const known = this.people.get(addressOf(mail) ?? '');
    return known?.active === true ? known : null;
  }

  add({ id, dedupeKey, read }: MessageInHand): void {
    this.first.set(dedupeKey, id);
    if (read.ok && read.value.messageId !== null) this.ids.add(read.value.messageId);
  }
}

function addressOf({ from }: ReadMail): string | undefined {
  return from[0]?.address;
}
