import { type MeetingReadModel } from '../../../application/ports/meeting-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Meeting, type MeetingId } from '../../../domain/meeting/meeting.js';
import { type Session } from '../session.js';
import { meetingNamed, meetingsFrom } from '../stores/sql-meeting-store.js';

export class SqlMeetingReadModel implements MeetingReadModel {
  constructor(private readonly session: Session) {}

  from(council: CouncilSlug, day: CivilDate): Promise<readonly Meeting[]> {
    return meetingsFrom(this.session, council, day);
  }

  byId(council: CouncilSlug, id: MeetingId): Promise<Meeting | null> {
    return meetingNamed(this.session, council, id);
  }
}
