import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type NoSuchEmail, personNamed } from './person-named.js';

/** Somebody who left takes part again. What was revoked stays revoked: they get a new token, or sign in anew. */
export class PersonReturns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether they had left: where they had not, nothing is changed. */
  async run(actor: Actor, council: CouncilSlug, email: string): Promise<Result<{ readonly hadLeft: boolean }, NotAllowed | NoSuchEmail>> {
    const allowed = may(actor, 'people.return', { council });
    if (!allowed.ok) return allowed;
    return this.unitOfWork.run(council, async ({ people }) => {
      const named = await personNamed(people, email);
      if (!named.ok) return named;
      const hadLeft = !named.value.active;
      if (hadLeft) await people.change({ ...named.value, active: true });
      return ok({ hadLeft });
    });
  }
}
