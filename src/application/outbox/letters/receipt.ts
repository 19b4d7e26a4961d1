import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Opening } from '../../enquiry/open-enquiry.js';
import { type Letter } from '../letter.js';
import { fileWords } from './file-words.js';
import { letterTo, owedNow, toAddSomething } from './letter-to.js';
import { quotedToWriter } from './quoted-text.js';

/** The member's automatic receipt: reference, what is owed by when and why. It meets nothing, and says so. */
export function receipt(file: EnquiryFile, opening: Opening, at: Instant): readonly Letter[] {
  const { council, stored } = file;
  const view = (member: Person) => ({
    lines: [receivedWords(file, opening), ...fileWords(opening.files ?? []), ...unverifiedWords(opening), ...answeredWords(file)],
    owed: owedNow(file, at, member),
    quoted: quotedToWriter(opening.text, opening.channel),
    next: [toAddSomething],
    signedBy: council.name,
  });
  return file.members.map((member) =>
    letterTo(member, file, at, {
      kind: 'receipt',
      key: `receipt:${stored.id}:${member.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] Received: ${stored.subject}`,
      automatic: 'auto-replied',
      inReplyTo: opening.messageId === null ? [] : [opening.messageId],
      view: view(member),
    }),
  );
}

function receivedWords(file: EnquiryFile, opening: Opening): string {
  const { date, time } = civilTimeOf(opening.receivedAt, file.council.zone);
  return (
    `Your enquiry was received on ${longDate(date)} at ${time} and has the reference ${file.stored.reference}. ` +
    'This receipt was sent automatically and is not an answer.'
  );
}

/** Logged as answered there and then: nothing is owed any more, and the receipt says why. */
function answeredWords({ state }: EnquiryFile): readonly string[] {
  return state.status === 'answered' ? ['It is recorded as answered when you asked, so nothing more is owed. If that is not so, answer this message.'] : [];
}

function unverifiedWords(opening: Opening): readonly string[] {
  if (opening.senderVerified) return [];
  return ['We could not verify that the message came from you. If you did not send it, please tell the clerk.'];
}
