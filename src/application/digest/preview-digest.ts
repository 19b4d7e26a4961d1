import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type PeopleReadModel } from '../ports/read-models.js';
import { type CountedDigest } from './count-digest.js';
import { type DigestReaders, readersOf } from './digest-readers.js';
import { type DigestsAtHand } from './digests-at-hand.js';

/** The next digest as it would be if its week ended now, and who is going to have it: before any was ever sent. */
export interface DigestPreview {
  readonly digest: CountedDigest;
  readonly readers: DigestReaders;
}

export class PreviewDigest {
  constructor(
    private readonly atHand: DigestsAtHand,
    private readonly people: PeopleReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<DigestPreview, NotAllowed>> {
    const allowed = may(actor, 'digest.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const readers = await readersOf({ active: () => this.people.list(council.slug) }, council);
    return ok({ digest: await this.atHand.next(council, this.clock.now()), readers });
  }
}
