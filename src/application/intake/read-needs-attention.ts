import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type DigestReadModel } from '../ports/digest-store.js';
import { type OutboxCursor, type OutboxLine, type OutboxReadModel } from '../ports/outbox-read-model.js';
import { type InboxCursor, type InboxLine, type InboxReadModel } from '../ports/read-models.js';

/** Where both lists go on; null: that one is at its end. */
export interface AttentionCursor {
  readonly messages: InboxCursor | null;
  readonly undelivered: OutboxCursor | null;
}

/** A page of what waits for a person now: the lists behind the digest's figure, walked side by side. */
export interface NeedsAttention {
  /** As the figure is counted: all pages have. */
  readonly count: number;
  /** Messages that nobody has placed: by the standing of their senders, the longest waiting first. */
  readonly messages: readonly InboxLine[];
  /** Mail of ours that was given up or came back, the longest waiting first. */
  readonly undelivered: readonly OutboxLine[];
  /** null: this is the last page. */
  readonly next: AttentionCursor | null;
}

/** `limit`: of each list; `after` null: from the start. */
export interface AttentionRequest {
  readonly limit: number;
  readonly after: AttentionCursor | null;
}

/** The clerk's, as the inbox and the outbox are. */
export class ReadNeedsAttention {
  constructor(private readonly ports: { readonly inbox: InboxReadModel; readonly outbox: OutboxReadModel; readonly digests: DigestReadModel }) {}

  async run(actor: Actor, council: CouncilSlug, { limit, after }: AttentionRequest): Promise<Result<NeedsAttention, NotAllowed>> {
    const [waiting, mail] = [may(actor, 'needs-attention.read', { council }), may(actor, 'outbox.read', { council })];
    if (!waiting.ok) return waiting;
    if (!mail.ok) return mail;
    const { inbox, outbox, digests } = this.ports;
    const messages = after?.messages === null ? [] : await inbox.list(council, 'needs-attention', limit + 1, after?.messages ?? null);
    const undelivered = after?.undelivered === null ? [] : await outbox.notArrived(council, limit + 1, after?.undelivered ?? null);
    const next = { messages: lastOf(messages, limit), undelivered: lastOf(undelivered, limit) };
    return ok({
      count: await digests.needsAttention(council),
      messages: messages.slice(0, limit),
      undelivered: undelivered.slice(0, limit),
      next: next.messages === null && next.undelivered === null ? null : next,
    });
  }
}

/** Where a page ends that has more behind it. */
function lastOf<Line>(found: readonly Line[], limit: number): Line | null {
  return found.length > limit ? (found[limit - 1] ?? null) : null;
}
