import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { type SenderProof } from '../../domain/intake/sender/sender-proof.js';
import { type InboxState } from '../../domain/intake/verdict.js';
import { type Result } from '../../domain/result.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type Unreadable } from '../ports/mail-reader.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type ImapMark } from '../ports/watermark-store.js';

/** What a door hands over: the bytes, and what it knows apart from them. */
export interface ArrivedMessage {
  readonly council: Council;
  readonly raw: Uint8Array;
  readonly envelope: Envelope;
  /** When a mailbox that we fetch from took it in (RFC 9051, INTERNALDATE): the councillor had written by then. */
  readonly cameAt?: Instant;
  /** Where it lies in a mailbox that we fetch from. */
  readonly mark?: ImapMark;
  /** How many bytes the message has, where it is too large and `raw` is its header alone. */
  readonly wholeBytes?: number;
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
  /** Now: later than it was received where it lay in a mailbox. */
  readonly takenInAt: Instant;
  readonly contentHash: string;
  readonly dedupeKey: string;
  readonly read: Result<ReadMail, Unreadable>;
  /** null: nothing proves who sent it. */
  readonly proof: SenderProof | null;
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
    bytes: inHand.wholeBytes ?? inHand.raw.byteLength,
    attachments: mail?.attachments ?? [],
    detail: inHand.read.ok ? '' : inHand.read.refusal.detail,
    senderVerified: inHand.proof !== null,
    sameIdOtherContent: false,
    enquiry: null,
  };
}

/**
 * Whether a message that lies in a mailbox was taken from there before: by another service, or before a connection was
 * cut. Then nothing at all is to be kept of it. Else the mailbox's watermark now stands at it, in this unit of work.
 */
export async function takenBefore({ watermarks }: Stores, { mark }: MessageInHand): Promise<boolean> {
  return mark !== undefined && !(await watermarks.advance(mark));
}
