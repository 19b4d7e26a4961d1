import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type UnattendedOffice } from '../../domain/council/unattended.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type VersionArchive } from './version-store.js';

/** What a report over a period is counted from. */
export interface ReportReadModel {
  /**
   * The facts, without their words, of each enquiry that is open or on which something was recorded since: each that
   * was received, or on which anything began, at that instant or later is among them.
   */
  touchedSince(council: CouncilSlug, from: Instant): Promise<readonly (readonly Fact[])[]>;
  /** Messages that wait for a person: to be placed, or because they could not be delivered. */
  needsAttention(council: CouncilSlug): Promise<number>;
  /** When nobody attended the office: as of UnattendedStore. */
  unattendedTo(council: CouncilSlug, day: CivilDate): Promise<readonly UnattendedOffice[]>;
  versions(council: CouncilSlug): VersionArchive;
}
