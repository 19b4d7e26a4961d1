import { type Instant } from '../../../domain/calendar/instant.js';
import { type Member } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, owedNow, toAddSomething } from './letter-to.js';

/** To a member who asks when, before the day: what is owed by when, as it stands. Once an enquiry. */
export function restated(file: EnquiryFile, member: Member, inReplyTo: string | null, at: Instant): Letter {
  const { council, stored } = file;
  return letterTo(member, file, at, {
    kind: 'restated',
    key: `restated:${stored.id}:${member.id}`,
    fromName: council.name,
    subject: `[${stored.reference}] By when: ${stored.subject}`,
    automatic: 'auto-replied',
    inReplyTo: inReplyTo === null ? [] : [inReplyTo],
    view: {
      lines: ['Your message is put with your enquiry, which is not answered yet. This was sent automatically and is not an answer.'],
      owed: owedNow(file, at, member),
      quoted: null,
      next: [toAddSomething],
      signedBy: council.name,
    },
  });
}
