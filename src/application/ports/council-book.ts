import { type Council, type CouncilSlug } from '../../domain/council/council.js';

/** The councils of this installation, as their files say. */
export interface CouncilBook {
  all(): readonly Council[];
  bySlug(slug: CouncilSlug): Council | null;
  /** By mailbox address, in lower case, without a token. */
  byMailbox(mailbox: string): Council | null;
}
