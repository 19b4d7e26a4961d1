import { type MeetingReadModel } from '../../../application/ports/meeting-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Meeting } from '../../../domain/meeting/meeting.js';
import { type Session } from '../session.js';
import { meetingColumns, meetingOfRow, type MeetingRow } from '../stores/sql-meeting-store.js';

export class SqlMeetingReadModel implements MeetingReadModel {
  constructor(private readonly session: Session) {}

  async from(council: CouncilSlug, day: CivilDate): Promise<readonly Meeting[]> {
    const sql = `SELECT ${meetingColumns} FROM meeting WHERE council = $1 AND held_on >= $2 ORDER BY held_on, title, id`;
    return (await this.session.rows<MeetingRow>(sql, [council, day])).map(meetingOfRow);
  }
}
