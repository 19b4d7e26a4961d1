import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Meeting, type MeetingId } from '../../domain/meeting/meeting.js';

export interface MeetingStore {
  add(meeting: Meeting): Promise<void>;
  byId(id: MeetingId): Promise<Meeting | null>;
  /** Those held on or after a day, the next first. */
  from(day: CivilDate): Promise<readonly Meeting[]>;
  /** Puts the meeting in place of the one with its id. */
  put(meeting: Meeting): Promise<void>;
}

export interface MeetingReadModel {
  /** Those held on or after a day, the next first. */
  from(council: CouncilSlug, day: CivilDate): Promise<readonly Meeting[]>;
  byId(council: CouncilSlug, id: MeetingId): Promise<Meeting | null>;
}
