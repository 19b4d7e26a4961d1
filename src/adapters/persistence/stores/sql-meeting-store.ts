import { type MeetingStore } from '../../../application/ports/meeting-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Meeting, type MeetingId } from '../../../domain/meeting/meeting.js';
import { type Session } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly held_on: string;
  readonly papers_on: string | null;
}

const meetingColumns = 'id, title, held_on, papers_on';

function meetingOfRow({ id, title, held_on, papers_on }: MeetingRow): Meeting {
  return { id, title, heldOn: held_on as CivilDate, papersOn: papers_on as CivilDate | null };
}

/** Those of a council that are held on or after a day, the next first. */
export async function meetingsFrom(session: Session, council: CouncilSlug, day: CivilDate): Promise<readonly Meeting[]> {
  const sql = `SELECT ${meetingColumns} FROM meeting WHERE council = $1 AND held_on >= $2 ORDER BY held_on, title, id`;
  return (await session.rows<MeetingRow>(sql, [council, day])).map(meetingOfRow);
}

export class SqlMeetingStore implements MeetingStore {
  constructor(private readonly unit: CouncilUnit) {}

  async add({ id, title, heldOn, papersOn }: Meeting): Promise<void> {
    await this.unit.session.insert('meeting', [{ council: this.unit.slug, id, title, held_on: heldOn, papers_on: papersOn }]);
  }

  async byId(id: MeetingId): Promise<Meeting | null> {
    const sql = `SELECT ${meetingColumns} FROM meeting WHERE council = $1 AND id = $2`;
    const row = await this.unit.session.first<MeetingRow>(sql, [this.unit.slug, id]);
    return row === null ? null : meetingOfRow(row);
  }

  from(day: CivilDate): Promise<readonly Meeting[]> {
    return meetingsFrom(this.unit.session, this.unit.slug, day);
  }

  async put({ id, title, heldOn, papersOn }: Meeting): Promise<void> {
    const sql = 'UPDATE meeting SET title = $1, held_on = $2, papers_on = $3 WHERE council = $4 AND id = $5';
    await this.unit.session.run(sql, [title, heldOn, papersOn, this.unit.slug, id]);
  }
}
