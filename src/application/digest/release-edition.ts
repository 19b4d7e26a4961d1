import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { digestNameIn } from '../../domain/digest/digest-name.js';
import { editionOf } from '../../domain/digest/edition.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { once } from '../once.js';
import { edition } from '../outbox/letters/edition.js';
import { type Post } from '../outbox/post.js';
import { type Clock } from '../ports/clock.js';
import { type ReleasedEdition } from '../ports/digest-store.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { noEdition } from './no-edition.js';

export interface ReleaseRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly digest: string;
}

export interface EditionReleased extends ReleasedEdition {
  /** How many it was sent to by email. */
  readonly sentTo: number;
}

/**
 * Releases the edition of a digest for members and the public, once: where the council has decided that there is one,
 * and by the clerk each time. It says what the digest said, less what would tell about a few.
 */
export class ReleaseEdition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run({ actor, council, key, digest }: ReleaseRequest): Promise<Result<EditionReleased, Refusal>> {
    const allowed = may(actor, 'digest.release', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    if (actor.kind !== 'person') throw new Error('The policy lets persons alone release an edition.');
    const { person } = actor;
    return this.unitOfWork.run(council.slug, (stores) => {
      const now = this.clock.now();
      return once(stores, this.fingerprint, { actor, key, request: ['digest.release', digest], now }, () => this.release(stores, council, person, digest, now));
    });
  }

  private async release(stores: Stores, council: Council, clerk: Person, asked: string, now: Instant): Promise<Result<EditionReleased, Refusal>> {
    const name = digestNameIn(asked);
    const kept = name === null ? null : await stores.digests.byName(name);
    if (kept === null) return refused({ code: 'no-such-digest', digest: asked });
    const none = await noEdition(council, kept.name, async (other) => (await stores.digests.releaseOf(other)) !== null);
    if (none !== null) return refused(none);
    const before = await stores.digests.releaseOf(kept.name);
    if (before !== null) return refused({ code: 'edition-released', digest: kept.name, releasedAt: before.releasedAt });
    const released = { name: kept.name, figures: editionOf(kept.figures), releasedAt: now, releasedBy: clerk.id };
    await stores.digests.release(released);
    return ok({ ...released, sentTo: await this.send(stores, council, released, kept.asOf) });
  }

  /** To each member apart: nobody sees another's address. */
  private async send(stores: Stores, council: Council, released: ReleasedEdition, asOf: Instant): Promise<number> {
    if (council.digest.publicEdition?.sentTo !== 'members') return 0;
    const members = (await stores.people.active()).filter(({ kind }) => kind === 'member');
    const loopMark = await loopMarkOf(stores);
    await this.post.queue(stores, members.map((member) => edition(member, council, { ...released, asOf }, loopMark)));
    return members.length;
  }
}
