import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { ok, type Result } from '../../domain/result.js';
import { type DigestReadModel, type KeptDigest } from '../ports/digest-store.js';

export type DigestLabel = Pick<KeptDigest, 'name' | 'madeAt' | 'late' | 'mailed'>;

/** The council's digests, the newest first. */
export class ListDigests {
  constructor(private readonly digests: DigestReadModel) {}

  async run(actor: Actor, { slug }: Council): Promise<Result<readonly DigestLabel[], NotAllowed>> {
    const allowed = may(actor, 'digest.read', { council: slug });
    return allowed.ok ? ok(await this.digests.list(slug)) : allowed;
  }
}
