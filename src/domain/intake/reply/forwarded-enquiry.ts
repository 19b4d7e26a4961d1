import { type PersonId } from '../../people/person.js';
import { type ReadMail } from '../mail.js';
import { forwardedOf } from './forwarded.js';
import { type MailMoment } from './mail-date.js';
import { type Named, peopleNamed } from './name-words.js';

/** What a councillor asked in a mail that an officer passes on. */
export interface ForwardedEnquiry {
  readonly member: PersonId;
  /** When the councillor sent it, as the officer's client shows it; null where it cannot be told. */
  readonly sentAt: MailMoment | null;
  readonly subject: string;
  readonly text: string;
}

/** What clients put before the subject of what they forward: English, German, French, Spanish, Dutch, Italian. */
const forwardPrefix = /^\s*(?:fwd?|wg|tr|rv|doorst|i)\s?:/i;

/**
 * Null where it is not plainly that: it is an answer (Outlook quotes as it forwards), forwards nothing, of nobody who is one councillor here, without words; or its
 * subject has the number of an enquiry, so that it may be about that one and a person looks.
 */
export function forwardedEnquiry(mail: Pick<ReadMail, 'subject' | 'text'>, members: readonly Named<PersonId>[], referencePrefix: string): ForwardedEnquiry | null {
  const forwarded = forwardPrefix.test(mail.subject) ? forwardedOf(mail.text) : null;
  if (forwarded === null || forwarded.text.trim() === '') return null;
  const { from, name, sentAt, subject } = forwarded;
  const [member, another] = peopleNamed(from ?? inOrder(name), members);
  const isAboutAnother = new RegExp(`\\b${referencePrefix}-\\d`, 'i').test(subject);
  return member === undefined || another !== undefined || isAboutAnother ? null : { member: member.id, sentAt, subject, text: forwarded.text };
}

/** Outlook shows a colleague as "Hill, Ada". */
function inOrder(name: string): string {
  const [last = '', first = ''] = name.split(',', 2);
  return `${first} ${last}`;
}
