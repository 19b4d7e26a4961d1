import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';

export type TokenRefusal = NotAllowed | { readonly code: 'no-such-email'; readonly email: string };

/** A bearer token that acts as one person of one council. Given back once; only its SHA-256 is stored. */
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  async run(actor: Actor, council: CouncilSlug, email: string): Promise<Result<string, TokenRefusal>> {
    const allowed = may(actor, 'token.issue', { council });
    if (!allowed.ok) return allowed;
    const secret = `me_${this.chance.token()}${this.chance.token()}`;
    return this.unitOfWork.run(council, async (stores) => {
      const [person] = await stores.people.byEmails([email.trim().toLowerCase()]);
      if (person === undefined) return refused({ code: 'no-such-email', email });
      const hash = this.fingerprint.of(secret);
      await stores.people.addToken({ id: this.chance.id(), person: person.id, hash, createdAt: this.clock.now() });
      return ok(secret);
    });
  }
}
