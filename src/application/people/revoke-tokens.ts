import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type NoSuchEmail, personNamed } from './person-named.js';

/** Every token of one person: which of them leaked is seldom known. */
export class RevokeTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many were revoked: 0 where there was none. */
  async run(actor: Actor, council: CouncilSlug, email: string): Promise<Result<number, NotAllowed | NoSuchEmail>> {
    const allowed = may(actor, 'token.revoke', { council });
    if (!allowed.ok) return allowed;
    return this.unitOfWork.run(council, async ({ people }) => {
      const named = await personNamed(people, email);
      return named.ok ? ok(await people.revokeTokens(named.value.id, this.clock.now())) : named;
    });
  }
}
