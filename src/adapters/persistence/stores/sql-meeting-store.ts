import { type MeetingStore } from '../../../application/ports/meeting-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type ClockTime } from '../../../domain/calendar/clock-time.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Meeting, type MeetingId } from '../../../domain/meeting/meeting.js';
import { type Row, type Session } from '../session.js';
import { type CouncilUnit } from './council-unit.js';

interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly held_on: string;
  readonly papers_on: string | null;
  readonly starts_at: string | null;
  readonly notice_given_on: string | null;
}

const meetingColumns = 'id, title, held_on, papers_on, starts_at, notice_given_on';

function meetingOfRow(row: MeetingRow): Meeting {
  const { id, title, held_on, papers_on, starts_at, notice_given_on } = row;
  const days = { heldOn: held_on as CivilDate, papersOn: papers_on as CivilDate | null, noticeGivenOn: notice_given_on as CivilDate | null };
  return { id, title, ...days, startsAt: starts_at as ClockTime | null };
}

function rowOf({ title, heldOn, papersOn, startsAt, noticeGivenOn }: Meeting): Row {
  return { title, held_on: heldOn, papers_on: papersOn, starts_at: startsAt, notice_given_on: noticeGivenOn };
}

/** Those of a council that are held on or after a day, the next first. */
export async function meetingsFrom(session: Session, council: CouncilSlug, day: CivilDate): Promise<readonly Meeting[]> {
  const sql = `SELECT ${meetingColumns} FROM meeting WHERE council = $1 AND held_on >= $2 ORDER BY held_on, title, id`;
  return (await session.rows<MeetingRow>(sql, [council, day])).map(meetingOfRow);
}

/** The one of a council with this id. */
export async function meetingNamed(session: Session, council: CouncilSlug, id: MeetingId): Promise<Meeting | null> {
  const row = await session.first<MeetingRow>(`SELECT ${meetingColumns} FROM meeting WHERE council = $1 AND id = $2`, [council, id]);
  return row === null ? null : meetingOfRow(row);
}

export class SqlMeetingStore implements MeetingStore {
  constructor(private readonly unit: CouncilUnit) {}

  async add(meeting: Meeting): Promise<void> {
    await this.unit.session.insert('meeting', [{ council: this.unit.slug, id: meeting.id, ...rowOf(meeting) }]);
  }

  byId(id: MeetingId): Promise<Meeting | null> {
    return meetingNamed(this.unit.session, this.unit.slug, id);
  }

  from(day: CivilDate): Promise<readonly Meeting[]> {
    return meetingsFrom(this.unit.session, this.unit.slug, day);
  }

  async put({ id, title, heldOn, papersOn, startsAt, noticeGivenOn }: Meeting): Promise<void> {
    const sql = 'UPDATE meeting SET title = $1, held_on = $2, papers_on = $3, starts_at = $4, notice_given_on = $5 WHERE council = $6 AND id = $7';
    await this.unit.session.run(sql, [title, heldOn, papersOn, startsAt, noticeGivenOn, this.unit.slug, id]);
  }
}
