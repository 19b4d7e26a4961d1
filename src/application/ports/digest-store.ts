import { type Instant } from '../../domain/calendar/instant.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type Figures } from '../../domain/digest/figures.js';
import { type IsoWeek } from '../../domain/digest/week.js';

/** A digest as it was made: kept as it is, whatever becomes known later. */
export interface KeptDigest {
  readonly week: IsoWeek;
  readonly figures: Figures;
  readonly asOf: Instant;
  readonly madeAt: Instant;
  readonly late: boolean;
  /** False: a newer one was due as well when it was made, and was mailed in its place. */
  readonly mailed: boolean;
}

export interface DigestStore {
  /** The facts, without their words, of each enquiry that is open or on which something was recorded since. */
  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]>;
  /** Messages that wait for a person to place them. */
  needsAttention(): Promise<number>;
  newestWeek(): Promise<IsoWeek | null>;
  byWeek(week: IsoWeek): Promise<KeptDigest | null>;
  keep(digest: KeptDigest): Promise<void>;
}
