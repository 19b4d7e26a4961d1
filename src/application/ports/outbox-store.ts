import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type OutgoingMail } from './mail-transport.js';
import { type WrittenMail } from './mail-writer.js';

/** A mail to be sent, with the key that makes it one of a kind within its council. */
export interface QueuedMail {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly enquiry: EnquiryId | null;
  readonly mail: WrittenMail;
  readonly queuedAt: Instant;
}

/** The side that a unit of work writes to. */
export interface OutboxStore {
  /** With the unit of work. Where a mail with this key is queued or sent already, that one stays and this one goes. */
  queue(mail: QueuedMail): void;
  /** Whether mail of one of these kinds on the enquiry was queued for the address since. */
  wroteSince(enquiry: EnquiryId, recipient: string, kinds: readonly string[], since: Instant): Promise<boolean>;
}

export interface OutboxKey {
  readonly council: CouncilSlug;
  readonly id: string;
}

export interface ClaimedMail extends OutgoingMail, OutboxKey {
  readonly queuedAt: Instant;
  /** Tries before this one. */
  readonly attempts: number;
}

/** The side that delivery works on, over all councils. A claim that is not settled in time lapses: sent again, same bytes. */
export interface OutboxQueue {
  claim(now: Instant, leaseUntil: Instant, most: number): Promise<readonly ClaimedMail[]>;
  markSent(mail: OutboxKey, at: Instant, answer: string): Promise<void>;
  tryAgain(mail: OutboxKey, at: Instant, answer: string): Promise<void>;
  /** No further try: a person has to look. */
  giveUp(mail: OutboxKey, at: Instant, answer: string): Promise<void>;
}
