import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type InboxState } from '../../domain/intake/verdict.js';
import { ok, type Result } from '../../domain/result.js';
import { type InboxCursor, type InboxLine, type InboxReadModel } from '../ports/read-models.js';

/** What came in and what became of it: the clerk's, for it holds what strangers wrote. */
export class ReadInbox {
  constructor(private readonly inbox: InboxReadModel) {}

  async run(
    actor: Actor,
    council: CouncilSlug,
    state: InboxState | null,
    limit: number,
    after: InboxCursor | null = null,
  ): Promise<Result<readonly InboxLine[], NotAllowed>> {
    const allowed = may(actor, 'needs-attention.read', { council });
    return allowed.ok ? ok(await this.inbox.list(council, state, limit, after)) : allowed;
  }
}
