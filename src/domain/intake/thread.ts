import { type EnquiryId } from '../enquiry/enquiry-id.js';
import { type PersonId } from '../people/person.js';
import { parseMailboxAddress } from './mailbox-address.js';
import { type Envelope, type ReadMail } from './mail.js';

/** What in a message points to an enquiry, strongest first: a store looks each up until one is known. */
export type Pointer =
  | { readonly by: 'token'; readonly token: string }
  | { readonly by: 'message-id'; readonly messageId: string }
  | { readonly by: 'reference'; readonly reference: string };

/** An enquiry that a pointer leads to. It only nominates: who may write on it is asked apart. */
export interface Nominee {
  readonly enquiry: EnquiryId;
  readonly members: readonly PersonId[];
  readonly assignedTo: PersonId | null;
}

/** With what led to it: a number is weaker than the rest, for anybody can guess one. */
export interface Nominated extends Nominee {
  readonly by: Pointer['by'];
}

/** With who may act on it today in place of the officer it is assigned to; null: nobody. */
export interface NominatedToday extends Nominated {
  readonly standsIn: PersonId | null;
}

export function pointersOf(mail: ReadMail, envelope: Envelope, referencePrefix: string): readonly Pointer[] {
  const tokens = envelope.recipients.flatMap((recipient) => parseMailboxAddress(recipient)?.token ?? []);
  const ids = [...mail.inReplyTo, ...mail.references.toReversed()];
  const inSubject = referenceIn(mail.subject, referencePrefix);
  return [
    ...tokens.map((token) => ({ by: 'token', token }) as const),
    ...ids.map((messageId) => ({ by: 'message-id', messageId }) as const),
    ...(inSubject === null ? [] : [{ by: 'reference', reference: inSubject } as const]),
  ];
}

/** The number of an enquiry that a subject bears; null where there is none. */
export function referenceIn(subject: string, referencePrefix: string): string | null {
  return new RegExp(`\\b${referencePrefix}-\\d{4,9}\\b`, 'i').exec(subject)?.[0].toUpperCase() ?? null;
}

/**
 * Whether a subject has the number as our mails have it, in brackets before the enquiry's own subject, and then another's:
 * it answers a mail from before a backup was restored, and the number was given anew since.
 */
export function isOfAnother(subject: string, referencePrefix: string, own: string): boolean {
  const beside = new RegExp(`\\[${referencePrefix}-\\d{4,9}\\](.*)`, 'is').exec(subject)?.[1] ?? '';
  const said = plainWords(beside);
  return said !== '' && !said.includes(plainWords(own).slice(0, longestCompared));
}

/** Of long subjects mail programs cut the end. */
const longestCompared = 60;

function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The form in which our own mails are numbered, on whatever domain. */
const ownMessageId = /^[0-9a-f]{32}@/;

/**
 * Whether a token or a Message-ID of ours is among them. Where such a one leads nowhere, the mail answers one from
 * before a backup was restored, and the number in its subject is by now another enquiry's: it must not be followed.
 */
export function answersOurMail(pointers: readonly Pointer[]): boolean {
  return pointers.some((pointer) => pointer.by === 'token' || (pointer.by === 'message-id' && ownMessageId.test(pointer.messageId)));
}
