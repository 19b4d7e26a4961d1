import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type DigestName } from '../../domain/digest/digest-name.js';
import { type EditionFigures, editionOf } from '../../domain/digest/edition.js';
import { type NoEdition, type NoSuchDigest } from '../../domain/digest/refusal.js';
import { type Person } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { type DigestReadModel, type ReleasedEdition } from '../ports/digest-store.js';
import { type PeopleReadModel } from '../ports/read-models.js';
import { type DigestsAtHand } from './digests-at-hand.js';
import { noEdition } from './no-edition.js';

export interface EditionRead {
  readonly name: DigestName;
  readonly figures: EditionFigures;
  /** What "now" is in it: when the digest was made. */
  readonly asOf: Instant;
  /** null: this is what it would say. */
  readonly released: ReleasedEdition | null;
  /** Why it cannot be released; null: it can, or was. */
  readonly none: NoEdition | null;
  /** Every late figure is one person's, whom everybody knows. */
  readonly isOneOfficer: boolean;
  /** To how many a release is mailed, at once. */
  readonly mailedTo: number;
}

/** The edition for members and the public, to be looked at before it is released, and after. */
export class ReadEdition {
  constructor(
    private readonly digests: DigestReadModel,
    private readonly people: PeopleReadModel,
    private readonly atHand: DigestsAtHand,
  ) {}

  async run(actor: Actor, council: Council, asked: string): Promise<Result<EditionRead, NotAllowed | NoSuchDigest>> {
    const allowed = may(actor, 'digest.release', { council: council.slug });
    if (!allowed.ok) return allowed;
    const kept = await this.atHand.kept(council, asked);
    if (!kept.ok) return kept;
    const { name, figures, asOf } = kept.value;
    const released = await this.digests.releaseOf(council.slug, name);
    const people = await this.people.list(council.slug);
    const countOf = (one: Person['kind']): number => people.filter(({ kind }) => kind === one).length;
    return ok({
      ...{ name, figures: released?.figures ?? editionOf(figures), asOf, released },
      ...{ none: released === null ? await this.none(council, name) : null, isOneOfficer: countOf('officer') === 1 },
      mailedTo: council.digest.publicEdition?.sentTo === 'members' ? countOf('member') : 0,
    });
  }

  private none(council: Council, name: DigestName): Promise<NoEdition | null> {
    return noEdition(council, name, async (other) => (await this.digests.releaseOf(council.slug, other)) !== null);
  }
}
