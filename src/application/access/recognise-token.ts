import { type Actor } from '../../domain/access/actor.js';
import { tokenRunsOutAt } from '../../domain/access/token.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type AccessReadModel } from '../ports/read-models.js';
import { type Fingerprint } from '../ports/fingerprint.js';

/** `unknown-token`: nobody's, or revoked, or of somebody who left. Only whoever held a good one learns that it ran out. */
export interface TokenNotTaken {
  readonly code: 'unknown-token' | 'token-ran-out';
}

/** Who presents a bearer token. What they may do is the policy's to say. */
export class RecogniseToken {
  constructor(
    private readonly access: AccessReadModel,
    private readonly fingerprint: Fingerprint,
    private readonly clock: Clock,
  ) {}

  async run(secret: string): Promise<Result<Actor, TokenNotTaken>> {
    const known = await this.access.tokenByHash(this.fingerprint.of(secret));
    if (known === null) return refused({ code: 'unknown-token' });
    if (this.clock.now() >= tokenRunsOutAt(known.createdAt)) return refused({ code: 'token-ran-out' });
    return ok({ kind: 'person', person: known.person });
  }
}
