import { type PersonId } from '../../people/person.js';
import { type ReadMail } from '../mail.js';
import { referenceIn } from '../thread.js';
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

export function isForwarded({ subject }: Pick<ReadMail, 'subject'>): boolean {
  return forwardPrefix.test(subject);
}

/**
 * Null where a person has to look: no such prefix (it may be an answer, which Outlook quotes as it forwards), nothing that
 * is forwarded or no words in it, a sender who is not one councillor here, or a subject with the number of an enquiry.
 */
export function forwardedEnquiry(mail: Pick<ReadMail, 'subject' | 'text'>, members: readonly Named<PersonId>[], referencePrefix: string): ForwardedEnquiry | null {
  const forwarded = isForwarded(mail) ? forwardedOf(mail.text) : null;
  if (forwarded === null || forwarded.text.trim() === '') return null;
  const { from, name, sentAt, subject } = forwarded;
  const [member, another] = peopleNamed(from ?? inOrder(name), members);
  return member === undefined || another !== undefined || referenceIn(subject, referencePrefix) !== null ? null : { member: member.id, sentAt, subject, text: forwarded.text };
}

/** Outlook shows a colleague as "Hill, Ada". */
function inOrder(name: string): string {
  const [last = '', first = ''] = name.split(',', 2);
  return `${first} ${last}`;
}
