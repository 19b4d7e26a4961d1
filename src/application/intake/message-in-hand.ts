import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { type InboxState } from '../../domain/intake/verdict.js';
import { type Result } from '../../domain/result.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type Unreadable } from '../ports/mail-reader.js';

/** What a door hands over: the bytes, and what it knows apart from them. */
export interface ArrivedMessage {
  readonly council: Council;
  readonly raw: Uint8Array;
  readonly envelope: Envelope;
}

/** What the door may tell its caller, once all is committed. */
export interface Received {
  readonly id: string;
  readonly state: InboxState;
}

/** A message in hand: read or not, with what identifies it. Made outside the unit of work. */
export interface MessageInHand extends ArrivedMessage {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly contentHash: string;
  readonly dedupeKey: string;
  readonly read: Result<ReadMail, Unreadable>;
}

/** What is kept of a message, before anything is judged. */
export function recordOf(inHand: MessageInHand): Omit<InboxMessage, 'state' | 'reason'> {
  const mail = inHand.read.ok ? inHand.read.value : null;
  return {
    id: inHand.id,
    mailbox: inHand.council.mailbox,
    dedupeKey: inHand.dedupeKey,
    duplicateOf: null,
    messageId: mail?.messageId ?? null,
    contentHash: inHand.contentHash,
    receivedAt: inHand.receivedAt,
    from: mail?.from[0]?.address ?? inHand.envelope.returnPath ?? '',
    subject: mail?.subject ?? '',
    bytes: inHand.raw.byteLength,
    detail: inHand.read.ok ? '' : inHand.read.refusal.detail,
    senderVerified: inHand.envelope.vouchedFor,
    sameIdOtherContent: false,
    enquiry: null,
  };
}
