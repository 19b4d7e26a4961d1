import { type ActorRef } from '../../domain/access/actor.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Channel, type Fact, type SplitFrom, type Words } from '../../domain/enquiry/fact.js';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { type PersonId } from '../../domain/people/person.js';
import { type TermsBook } from '../council/terms-book.js';
import { type Letter } from '../outbox/letter.js';
import { newEnquiry } from '../outbox/letters/new-enquiry.js';
import { receipt } from '../outbox/letters/receipt.js';
import { type Chance } from '../ports/chance.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type EnquiryFile, type EnquiryFiles } from './enquiry-file.js';

/** What is known of an enquiry when it is opened, by whichever door it came. */
export interface Opening {
  readonly channel: Channel;
  readonly members: readonly PersonId[];
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly by: ActorRef;
  readonly senderVerified: boolean;
  readonly subject: string;
  readonly text: string;
  /** The Message-ID of the member's own mail, which the receipt answers; null where it was no mail. */
  readonly messageId: string | null;
  /** What came with the mail. */
  readonly files?: readonly AttachmentLabel[];
  /** The office opens it to ask a member for something: there is no receipt to give. */
  readonly byOffice?: true;
  /** It is a part of another enquiry, whose receipt the member has: what begins by it is told in a letter of its own. */
  readonly splitFrom?: SplitFrom;
}

/** The member's receipt and the clerk's notice of an enquiry, as it stands when it is first written about. */
export function openingLetters(file: EnquiryFile, opening: Opening): readonly Letter[] {
  return [...receipt(file, opening, opening.recordedAt), ...newEnquiry(file, opening, opening.recordedAt)];
}

/** Opens an enquiry inside a unit of work: number, facts, obligations. Whom to tell is `openingLetters`. */
export class OpenEnquiry {
  constructor(
    private readonly terms: TermsBook,
    private readonly files: EnquiryFiles,
    private readonly chance: Chance,
  ) {}

  async run(stores: Stores, council: Council, opening: Opening): Promise<EnquiryFile> {
    const { subject, recordedAt } = opening;
    const blank = { id: this.chance.id(), threadToken: this.chance.token(), subject };
    const stored = await stores.enquiries.open(blank, council.referencePrefix, recordedAt);
    const received = await this.receivedFact(stores, opening);
    const facts = opening.byOffice === true || opening.splitFrom !== undefined ? [received] : [received, this.receiptedFact(opening)];
    const file = await this.files.of(stores, council, stored, facts);
    return this.files.put(stores, file, facts);
  }

  private async receivedFact(stores: Stores, opening: Opening): Promise<Fact> {
    const { channel, members, receivedAt, recordedAt, by, senderVerified, subject, text, byOffice, splitFrom } = opening;
    const versions = await this.terms.inForceFor(stores.versions, receivedAt);
    const words: Words = { subject, text };
    const happening = { kind: 'received', channel, members, senderVerified, ...versions, ...(byOffice && { byOffice }), ...(splitFrom && { splitFrom }) } as const;
    return { id: this.chance.id(), at: receivedAt, recordedAt, by, happening, words };
  }

  /** The receipt is a fact of its own, so that the timeline shows that it met nothing. */
  private receiptedFact(opening: Opening): Fact {
    const { recordedAt } = opening;
    const by: ActorRef = { kind: 'service' };
    return { id: this.chance.id(), at: recordedAt, recordedAt, by, happening: { kind: 'receipted' }, words: {} };
  }
}
