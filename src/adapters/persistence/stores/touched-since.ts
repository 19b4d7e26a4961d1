import { epochOf, type Instant, instantOfEpoch, msInDay } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Session } from '../session.js';
import { runsOf } from './job-rows.js';
import { factOfRow, type TimelineRow } from './timeline.js';

/** A clock that was set back leaves an early time above a late one: the tail is taken this much longer. */
const clockMarginDays = 7;

/** The chain is in the order of recording: read from its end, this stops at the first entry that is older. */
export const tailSql = `SELECT position FROM timeline_entry
  WHERE council = $1 AND recorded_at < $2 ORDER BY position DESC LIMIT 1`;

/**
 * What is open comes by the index of obligations; what was touched is the tail of the council's chain: neither costs
 * more the longer the history is. UNION ALL, and the open in two parts, because SQLite would otherwise rather walk the
 * whole table. The words stay where they are.
 */
export const touchedSinceSql = `SELECT t.enquiry, t.id, t.at, t.recorded_at, t.actor_kind, t.actor, t.happening, NULL AS words
   FROM timeline_entry t
  WHERE t.council = $1 AND t.enquiry IN (
    SELECT enquiry FROM obligation WHERE council = $1 AND settled_how IS NULL AND due_on IS NULL
    UNION ALL
    SELECT enquiry FROM obligation WHERE council = $1 AND settled_how IS NULL AND due_on > ''
    UNION ALL
    SELECT enquiry FROM timeline_entry WHERE council = $1 AND position > $2)
  ORDER BY t.enquiry, t.position`;

/**
 * The facts, without their words, of each enquiry that is open or on which something was recorded since. Nothing is
 * recorded before it happened: whatever began since is in the tail of the chain, however long ago that is.
 */
export async function touchedSince(session: Session, council: CouncilSlug, from: Instant): Promise<readonly (readonly Fact[])[]> {
  const since = instantOfEpoch(epochOf(from) - clockMarginDays * msInDay);
  // Apart from what follows: PostgreSQL must know the position to see how short the tail is.
  const older = (await session.first<{ position: number }>(tailSql, [council, since]))?.position ?? 0;
  const rows = await session.rows<TimelineRow & { enquiry: string }>(touchedSinceSql, [council, older]);
  return runsOf(rows, ({ enquiry }) => enquiry).map((entries) => entries.map(factOfRow));
}
