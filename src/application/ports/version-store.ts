import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilCalendar } from '../../domain/council/council.js';
import { type VersionId } from '../../domain/enquiry/fact.js';
import { type Protocol } from '../../domain/protocol/protocol.js';

export interface VersionLabel {
  readonly id: VersionId;
  readonly contentHash: string;
  readonly inForceFrom: Instant;
}

export interface Version<Content> extends VersionLabel {
  readonly content: Content;
}

/** Snapshots of one kind of what was in force. */
export interface VersionsKept<Content> {
  /** The newest in force at that instant; the first ever where none was yet. null: none is stored. */
  inForceAt(at: Instant): Promise<VersionLabel | null>;
  newest(): Promise<VersionLabel | null>;
  byId(id: VersionId): Promise<Version<Content> | null>;
  /** The oldest first. */
  all(): Promise<readonly Version<Content>[]>;
}

/** Added to, never changed. */
export interface Versions<Content> extends VersionsKept<Content> {
  add(version: Version<Content>): Promise<void>;
}

export interface VersionArchive {
  readonly protocols: VersionsKept<Protocol>;
  readonly calendars: VersionsKept<CouncilCalendar>;
}

export interface VersionStore extends VersionArchive {
  readonly protocols: Versions<Protocol>;
  readonly calendars: Versions<CouncilCalendar>;
}
