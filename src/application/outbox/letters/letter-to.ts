import { type Instant } from '../../../domain/calendar/instant.js';
import { tokenisedAddress } from '../../../domain/intake/mailbox-address.js';
import { keptAway } from '../../../domain/enquiry/kept-away.js';
import { obligationsFor, type Reader } from '../../../domain/enquiry/readers.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Invitation, type Letter, type LetterKind, type LetterView, type OwedWords } from '../letter.js';
import { owedWords } from '../owed-words.js';

/** What differs from letter to letter; the rest follows from the enquiry and the reader. */
export interface LetterParts {
  readonly kind: LetterKind;
  readonly key: string;
  readonly fromName: string;
  readonly subject: string;
  readonly automatic: Letter['automatic'];
  readonly inReplyTo: readonly string[];
  readonly invitation?: Invitation;
  readonly goodUntil?: Instant;
  readonly view: Omit<LetterView, 'greeting' | 'reference' | 'subject' | 'councilName'>;
}

/** Those say themselves what to reply. */
const asksForAWord: readonly LetterKind[] = ['what-was-it', 'reply-help'];
const whatAReplyDoes =
  'A reply to this message goes to the councillor. Begin it with ANSWER if it is the answer, with ACK 4 December to promise one by a day, with NOTE to keep it in the office, with PASS TO and a name to hand the work on.';

export function letterTo(reader: Person, file: EnquiryFile, at: Instant, parts: LetterParts): Letter {
  const { council, stored, loopMark, page } = file;
  const { view, fromName, ...rest } = parts;
  const replyWords = reader.kind === 'officer' && !asksForAWord.includes(parts.kind) ? [whatAReplyDoes] : [];
  const pageWords = reader.kind === 'officer' && page !== null ? [{ words: `The page of ${stored.reference}`, href: page }] : [];
  return {
    ...rest,
    enquiry: stored.id,
    from: { name: fromName, address: council.mailbox },
    to: { name: reader.name, address: reader.email },
    replyTo: tokenisedAddress(council.mailbox, stored.threadToken),
    loopMark,
    at,
    view: {
      ...view,
      next: [...view.next, ...replyWords, ...pageWords],
      greeting: `Dear ${reader.name},`,
      reference: stored.reference,
      subject: stored.subject,
      councilName: council.name,
    },
  };
}

/** As whom a person reads a letter: what is private to the clerk is in no mail. */
export function readerOf({ kind, id }: Person): Reader {
  return kind === 'member' ? { as: kind, id } : { as: kind };
}

/** What the office owes, as far as the reader may know of it. */
export function owedNow(file: EnquiryFile, at: Instant, reader: Person): readonly OwedWords[] {
  return obligationsFor(readerOf(reader), file.state)
    .filter((obligation) => !obligation.soft && isOpen(obligation, at))
    .map((obligation) => owedWords(obligation, file.council, file.protocol));
}

/**
 * Whoever has the enquiry, or stands in while they are away; the office, where nobody who is still there does. Of the
 * office not who handed the matter over because of a relation, while anybody else can be told.
 */
export function whoHasIt({ inCharge, officer, office, state: { history } }: EnquiryFile): readonly Person[] {
  if (inCharge !== null) return [inCharge];
  const kept = keptAway(history);
  const others = office.filter(({ id }) => !kept.has(id));
  if (others.length > 0) return others;
  return officer?.active === true ? [officer] : office;
}

/** To members: their answer to our mail finds its enquiry. */
export const toAddSomething = 'To add something, answer this message: it will be put with your enquiry.';

const listed = new Intl.ListFormat('en-GB');

/** "Councillor A Hill and Councillor B Reed". */
export function names(people: readonly Person[]): string {
  return listed.format(people.map((person) => person.name));
}

/** Said to the office above what is quoted: the words may not be the councillor's whose name they bear. */
export function unverifiedWords({ senderVerified }: { readonly senderVerified: boolean }): readonly string[] {
  return senderVerified ? [] : ['The sender is not verified. Please confirm that the councillor wrote it.'];
}
