import { type PersonId } from '../../domain/people/person.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type DigestName } from '../../domain/digest/digest-name.js';
import { type EditionFigures } from '../../domain/digest/edition.js';
import { type KeptFigures } from '../../domain/digest/restated.js';
import { type TrendWeek } from '../../domain/digest/trend.js';
import { type Period } from '../../domain/digest/week.js';
import { type Fact, type FactId } from '../../domain/enquiry/fact.js';
import { type EnquiryLine } from './read-models.js';

/** A digest as it was made: kept as it is, whatever becomes known later. */
export interface KeptDigest {
  readonly name: DigestName;
  readonly figures: KeptFigures;
  /** The thirteen weeks that it was shown against; none of a digest that was made before there were any. */
  readonly trend: readonly TrendWeek[];
  /** From when to when nobody attended the office in its period; none of a digest that was made before this was told. */
  readonly unattended: readonly Period[];
  readonly asOf: Instant;
  readonly madeAt: Instant;
  readonly late: boolean;
  /** False: a newer one was due as well when it was made, and was mailed in its place. */
  readonly mailed: boolean;
}

/** The edition for members and the public, as the clerk released it. */
export interface ReleasedEdition {
  readonly name: DigestName;
  readonly figures: EditionFigures;
  readonly releasedAt: Instant;
  readonly releasedBy: PersonId;
}

export interface DigestStore {
  /** The facts, without their words, of each enquiry that is open or on which something was recorded since. */
  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]>;
  /** Messages that wait for a person to place them. */
  needsAttention(): Promise<number>;
  newest(of: 'week' | 'month'): Promise<DigestName | null>;
  byName(name: DigestName): Promise<KeptDigest | null>;
  keep(digest: KeptDigest): Promise<void>;
  releaseOf(name: DigestName): Promise<ReleasedEdition | null>;
  release(edition: ReleasedEdition): Promise<void>;
}

/** The read side. Everything belongs to one council. */
export interface DigestReadModel {
  /** Without what they say, the newest first. */
  list(council: CouncilSlug): Promise<readonly Pick<KeptDigest, 'name' | 'madeAt' | 'late' | 'mailed'>[]>;
  byName(council: CouncilSlug, name: DigestName): Promise<KeptDigest | null>;
  releaseOf(council: CouncilSlug, name: DigestName): Promise<ReleasedEdition | null>;
  needsAttention(council: CouncilSlug): Promise<number>;
  /** The enquiries that facts belong to, by the fact. */
  enquiriesOf(council: CouncilSlug, facts: readonly FactId[]): Promise<ReadonlyMap<FactId, Pick<EnquiryLine, 'reference' | 'subject' | 'members'>>>;
}
