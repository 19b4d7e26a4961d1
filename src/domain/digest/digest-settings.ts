import { type CivilDate } from '../calendar/civil-date.js';

/** What a council chose of its digests. */
export interface DigestSettings {
  /** Addresses of people of the council, in lower case, who have the digest besides the clerk and the deputies. */
  readonly recipients: readonly string[];
  /** Each month besides each week. */
  readonly monthly: boolean;
  /** The edition for members and the public; null: the council has not decided on one, so there is none. */
  readonly publicEdition: PublicEdition | null;
}

/** By the council's own decision, and still released by the clerk each time. */
export interface PublicEdition {
  readonly decidedOn: CivilDate;
  readonly minute: string;
  /** To whom a released one is sent by email; to nobody: the clerk saves it and publishes it. */
  readonly sentTo: 'members' | 'nobody';
}

export const noDigestSettings: DigestSettings = { recipients: [], monthly: false, publicEdition: null };
