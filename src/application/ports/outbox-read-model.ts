import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Trouble } from './outbox-store.js';

/** `dropped`: a reminder that had come to nothing, or would have come too late; why stands as its last answer. */
export type OutboxState = 'queued' | 'sent' | 'failed' | 'dropped';
export const outboxStates: readonly OutboxState[] = ['queued', 'sent', 'failed', 'dropped'];

/** What a list of outgoing mail asks for. */
export interface OutboxQuery {
  readonly council: CouncilSlug;
  /** null: all. */
  readonly state: OutboxState | null;
  /** Only what is open of this trouble; null: whether or not there is any. */
  readonly trouble: Trouble | null;
  readonly limit: number;
}

/** A mail that goes out, or went, without its bytes. */
export interface OutboxLine {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** The reference of the enquiry that it is on; null: it is about several, or none. */
  readonly enquiry: string | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly queuedAt: Instant;
  /** null: it is not tried again. */
  readonly nextTryAt: Instant | null;
  /** When the server took it, or it was given up. */
  readonly settledAt: Instant | null;
  readonly lastAnswer: string;
  /** It was not taken, for all we know; but a try ended of which nobody knows whether the server took it. */
  readonly mayHaveArrived: boolean;
  readonly trouble: Trouble | null;
  /** When a server sent it back, and the key of that message in the inbox. */
  readonly bouncedAt: Instant | null;
  readonly bouncedBy: string | null;
  /** Something proves who wrote the bounce; false where there is none. */
  readonly bounceProven: boolean;
}

/** What became of the mail that was queued under a key: sent, given up, or sent back by a server, and when; `at` null: it waits to go. */
export interface Delivery {
  readonly key: string;
  readonly state: OutboxState | 'bounced';
  readonly at: Instant | null;
}

/** Where a page of what did not arrive ended. */
export type OutboxCursor = Pick<OutboxLine, 'queuedAt' | 'id'>;

export interface OutboxReadModel {
  /** Newest first, and by id where two were written at the same instant. */
  list(query: OutboxQuery): Promise<readonly OutboxLine[]>;
  /** What was given up or came back, as it counts as needing attention: what was written first comes first. */
  notArrived(council: CouncilSlug, limit: number, after: OutboxCursor | null): Promise<readonly OutboxLine[]>;
  /** In no particular order. A key under which nothing was queued is left out. */
  byKeys(council: CouncilSlug, keys: readonly string[]): Promise<readonly Delivery[]>;
  /** As the store has it; null: of all councils. */
  clerksNotReached(council: CouncilSlug | null, now: Instant): Promise<readonly string[]>;
}
