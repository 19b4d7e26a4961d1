import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Clock } from '../ports/clock.js';
import { type OutboxReadModel } from '../ports/outbox-read-model.js';
import { type Concern } from '../ports/vital.js';

/** Whether mail reaches the clerk: a mail that says it does not would be one more that does not. */
export class ClerksMail implements Concern {
  constructor(
    private readonly outbox: OutboxReadModel,
    private readonly clock: Clock,
  ) {}

  /** The addresses of clerks that mail does not reach; none to whoever may not know of mail. */
  async notReached(actor: Actor, council: CouncilSlug): Promise<readonly string[]> {
    return may(actor, 'outbox.read', { council }).ok ? this.outbox.clerksNotReached(council, this.clock.now()) : [];
  }

  async concerns(): Promise<readonly string[]> {
    return (await this.outbox.clerksNotReached(null, this.clock.now())).length === 0 ? [] : ['mail-does-not-reach-a-clerk'];
  }
}
