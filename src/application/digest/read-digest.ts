import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type NoSuchDigest } from '../../domain/digest/refusal.js';
import { type Restated, restatedSince } from '../../domain/digest/restated.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type DigestReadModel, type KeptDigest, type ReleasedEdition } from '../ports/digest-store.js';
import { type CountDigest } from './count-digest.js';
import { type DigestsAtHand } from './digests-at-hand.js';

export interface DigestRead {
  readonly digest: KeptDigest;
  /** Figures that would come out otherwise by what is known now: the digest itself stays as it was made. */
  readonly restated: readonly Restated[];
  /** The edition for members and the public; null: the clerk did not release it. */
  readonly released: ReleasedEdition | null;
}

/** A digest as it was made, and what became known since. */
export class ReadDigest {
  constructor(
    private readonly digests: DigestReadModel,
    private readonly atHand: DigestsAtHand,
    private readonly counting: CountDigest,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, name: string): Promise<Result<DigestRead, NotAllowed | NoSuchDigest>> {
    const allowed = may(actor, 'digest.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const kept = await this.atHand.kept(council, name);
    if (!kept.ok) return kept;
    const digest = kept.value;
    const tally = await this.atHand.tally(council, digest.name, this.clock.now());
    const known = this.counting.count(council, digest.name, tally, digest.asOf);
    const released = await this.digests.releaseOf(council.slug, digest.name);
    return ok({ digest, restated: restatedSince(digest.figures, known.figures), released });
  }
}
