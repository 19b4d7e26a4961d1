import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { tokenRunsOutAt } from '../../domain/access/token.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type NoSuchEmail, personNamed } from './person-named.js';

export interface IssuedToken {
  /** Given out here and nowhere else. */
  readonly secret: string;
  readonly runsOutAt: Instant;
}

/** `has-left`: a token that waits for their return would be one that nobody revoked. */
export type TokenRefusal = NotAllowed | NoSuchEmail | { readonly code: 'has-left'; readonly email: string };

/** A bearer token that acts as one person of one council. Given back once; only its SHA-256 is stored. */
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly fingerprint: Fingerprint,
  ) {}

  async run(actor: Actor, council: CouncilSlug, email: string): Promise<Result<IssuedToken, TokenRefusal>> {
    const allowed = may(actor, 'token.issue', { council });
    if (!allowed.ok) return allowed;
    const secret = `me_${this.chance.token()}${this.chance.token()}`;
    return this.unitOfWork.run(council, async (stores) => {
      const named = await personNamed(stores.people, email);
      if (!named.ok) return named;
      if (!named.value.active) return refused({ code: 'has-left', email });
      const [hash, createdAt] = [this.fingerprint.of(secret), this.clock.now()];
      await stores.people.addToken({ id: this.chance.id(), person: named.value.id, hash, createdAt });
      return ok({ secret, runsOutAt: tokenRunsOutAt(createdAt) });
    });
  }
}
