import { type ActorRef } from '../../../domain/access/actor.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type UnattendedOffice } from '../../../domain/council/unattended.js';
import { type Session } from '../session.js';

interface UnattendedRow {
  readonly id: string;
  readonly starts_at: string;
  readonly started_by: string;
  readonly until: string;
  readonly ended_at: string | null;
  readonly closure: string | null;
}

const unattendedColumns = 'id, starts_at, started_by, until, ended_at, closure';

/** The one that began last. */
export async function newestUnattended(session: Session, council: CouncilSlug): Promise<UnattendedOffice | null> {
  const sql = `SELECT ${unattendedColumns} FROM unattended_office WHERE council = $1 ORDER BY starts_at DESC, id DESC LIMIT 1`;
  const row = await session.first<UnattendedRow>(sql, [council]);
  return row === null ? null : stateOf(row);
}

/** Those that were said to last to a day or longer. */
export async function unattendedTo(session: Session, council: CouncilSlug, day: CivilDate): Promise<readonly UnattendedOffice[]> {
  const sql = `SELECT ${unattendedColumns} FROM unattended_office WHERE council = $1 AND until >= $2 ORDER BY starts_at, id`;
  return (await session.rows<UnattendedRow>(sql, [council, day])).map(stateOf);
}

function stateOf({ id, starts_at, started_by, until, ended_at, closure }: UnattendedRow): UnattendedOffice {
  const [startedAt, endedAt] = [starts_at as Instant, ended_at as Instant | null];
  return { id, startedAt, startedBy: JSON.parse(started_by) as ActorRef, until: until as CivilDate, endedAt, closure };
}
