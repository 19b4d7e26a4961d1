import { type Instant } from '../../domain/calendar/instant.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { type InboxState, type VerdictReason } from '../../domain/intake/verdict.js';

/** One message as it came in, whatever became of it. */
export interface InboxMessage {
  readonly id: string;
  readonly mailbox: string;
  /** Unique in the mailbox; null on a second copy, which names the first instead. */
  readonly dedupeKey: string | null;
  readonly duplicateOf: string | null;
  readonly messageId: string | null;
  readonly contentHash: string;
  readonly receivedAt: Instant;
  readonly from: string;
  readonly subject: string;
  readonly bytes: number;
  readonly attachments: readonly AttachmentLabel[];
  readonly state: InboxState;
  readonly reason: VerdictReason;
  /** What went wrong, without content; empty where nothing did. */
  readonly detail: string;
  readonly senderVerified: boolean;
  /** Another message with this Message-ID came before, with other content. */
  readonly sameIdOtherContent: boolean;
  readonly enquiry: EnquiryId | null;
}

/** What a mailbox knows of the messages that are asked for. */
export interface KnownMail {
  /** The id of the first message with each dedupe key that it has. */
  readonly firstWith: ReadonlyMap<string, string>;
  readonly messageIds: ReadonlySet<string>;
}

export interface InboxStore {
  known(mailbox: string, dedupeKeys: readonly string[], messageIds: readonly string[]): Promise<KnownMail>;
  /** Raw bytes are kept once: a second copy brings none. */
  add(message: InboxMessage, raw: Uint8Array | null): Promise<void>;
  rawOf(id: string): Promise<Uint8Array | null>;
  byId(id: string): Promise<InboxMessage | null>;
  /** Every message that is with an enquiry, as they came. */
  ofEnquiry(enquiry: EnquiryId): Promise<readonly InboxMessage[]>;
  /** A person decided what it is. */
  settle(id: string, outcome: Pick<InboxMessage, 'state' | 'reason' | 'enquiry' | 'senderVerified'>): Promise<void>;
  /** Takes its bytes away, and what of its heading and its copies' people could be known by. What it is known again by stays. */
  removeContent(id: string): Promise<void>;
}
