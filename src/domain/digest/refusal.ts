import { type Instant } from '../calendar/instant.js';
import { type DigestName } from './digest-name.js';

export interface NoSuchDigest {
  readonly code: 'no-such-digest';
  readonly digest: string;
}

export interface NoSuchFigure {
  readonly code: 'no-such-figure';
  readonly figure: string;
}

/** Why a digest has no edition for members and the public. */
export type NoEdition =
  | { readonly code: 'edition-not-decided' }
  /** Weeks and months of the same figures would tell, put beside each other, what either leaves out. */
  | { readonly code: 'edition-of-the-other-kind'; readonly digest: DigestName; readonly wanted: 'week' | 'month' }
  /** Of the days of one of the other kind, which was released while the council's file said so. */
  | { readonly code: 'edition-overlaps'; readonly digest: DigestName; readonly released: DigestName };

export type DigestRefusal =
  | NoSuchDigest
  | NoSuchFigure
  | NoEdition
  | { readonly code: 'edition-released'; readonly digest: DigestName; readonly releasedAt: Instant };
