import { type FactId } from '../../../domain/enquiry/fact.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterView } from '../letter.js';

/** One of a kind, and by it is found whether the mail left. */
export function noticeKey(fact: FactId, recipient: PersonId): string {
  return `notice:${fact}:${recipient}`;
}

export interface NoticeParts {
  readonly fact: FactId;
  readonly sender: string;
  readonly subject: string;
  readonly view: Pick<LetterView, 'lines' | 'quoted' | 'next'>;
}

/**
 * To somebody who takes no part in the enquiry. It has neither its reference nor its subject, which are between those who
 * asked and the office (great-aycliffe/7.9), and no token: an answer to it begins an enquiry of the reader's own.
 */
export function noticeTo(reader: Person, { council, loopMark }: EnquiryFile, at: Instant, { fact, sender, subject, view }: NoticeParts): Letter {
  return {
    ...{ kind: 'notified', key: noticeKey(fact, reader.id), subject, at, loopMark, enquiry: null, automatic: null, inReplyTo: [] },
    from: { name: `${sender} (${council.name})`, address: council.mailbox },
    to: { name: reader.name, address: reader.email },
    replyTo: council.mailbox,
    view: { greeting: `Dear ${reader.name},`, reference: '', subject, councilName: council.name, owed: [], signedBy: sender, ...view },
  };
}
