import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { ok, type Result } from '../../domain/result.js';
import { type OutboxLine, type OutboxQuery, type OutboxReadModel } from '../ports/outbox-read-model.js';

/** What went out, what waits and what did not arrive: the clerk's, for its subjects tell what councillors asked. */
export class ReadOutbox {
  constructor(private readonly outbox: OutboxReadModel) {}

  async run(actor: Actor, query: OutboxQuery): Promise<Result<readonly OutboxLine[], NotAllowed>> {
    const allowed = may(actor, 'outbox.read', { council: query.council });
    return allowed.ok ? ok(await this.outbox.list(query)) : allowed;
  }
}
