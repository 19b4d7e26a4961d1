import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type DigestReadModel } from '../ports/digest-store.js';
import { type OutboxLine, type OutboxReadModel } from '../ports/outbox-read-model.js';
import { kindOnTrouble } from '../ports/outbox-store.js';
import { type InboxLine, type InboxReadModel } from '../ports/read-models.js';

/** What waits for a person now: the list behind the digest's figure. */
export interface NeedsAttention {
  /** As the figure is counted: more than the lists have where there are very many. */
  readonly count: number;
  /** Messages that nobody has placed: of proven senders first, and of those the newest. */
  readonly messages: readonly InboxLine[];
  /** Mail of ours that was given up or came back, the newest first. */
  readonly undelivered: readonly OutboxLine[];
}

/** Of each list. */
const most = 100;

/** The clerk's, as the inbox and the outbox are. */
export class ReadNeedsAttention {
  constructor(private readonly ports: { readonly inbox: InboxReadModel; readonly outbox: OutboxReadModel; readonly digests: DigestReadModel }) {}

  async run(actor: Actor, council: CouncilSlug): Promise<Result<NeedsAttention, NotAllowed>> {
    const [messages, mail] = [may(actor, 'needs-attention.read', { council }), may(actor, 'outbox.read', { council })];
    if (!messages.ok) return messages;
    if (!mail.ok) return mail;
    const { inbox, digests } = this.ports;
    return ok({
      count: await digests.needsAttention(council),
      messages: await inbox.list(council, 'needs-attention', most),
      undelivered: [...(await this.notArrived(council, 'failed')), ...(await this.notArrived(council, 'bounced'))].toSorted((one, other) => (one.queuedAt < other.queuedAt ? 1 : -1)),
    });
  }

  /** Word of mail that did not arrive is counted in no figure. */
  private async notArrived(council: CouncilSlug, trouble: 'failed' | 'bounced'): Promise<readonly OutboxLine[]> {
    const lines = await this.ports.outbox.list({ council, state: null, trouble, limit: most });
    return lines.filter(({ kind }) => kind !== kindOnTrouble);
  }
}
