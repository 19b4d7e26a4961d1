import { type StoredComplaint } from '../../../application/ports/complaint-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type ComplaintFact, type ComplaintHappening } from '../../../domain/complaint/fact.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Words } from '../../../domain/enquiry/fact.js';
import { type Session } from '../session.js';
import { runsOf } from './job-rows.js';
import { actorOf, timelineColumns, type TimelineRow } from './timeline.js';

interface ComplaintRow extends TimelineRow {
  readonly complaint_id: string;
  readonly reference: string;
  readonly version: number;
}

/** One complaint by its reference, or all of a council in the order in which they were raised: ids rise. */
export async function complaintsOf(session: Session, council: CouncilSlug, reference: string | null): Promise<readonly StoredComplaint[]> {
  const rows = await session.rows<ComplaintRow>(
    `SELECT c.id AS complaint_id, c.reference, c.version, ${timelineColumns}
       FROM complaint c
       JOIN complaint_entry t ON t.council = c.council AND t.complaint = c.id
       LEFT JOIN complaint_words w ON w.council = t.council AND w.entry = t.id
      WHERE c.council = $1 ${reference === null ? '' : 'AND c.reference = $2'}
      ORDER BY c.id, t.position`,
    reference === null ? [council] : [council, reference],
  );
  return runsOf(rows, ({ complaint_id }) => complaint_id).flatMap(storedOf);
}

function storedOf(rows: readonly ComplaintRow[]): readonly StoredComplaint[] {
  return rows.slice(0, 1).map(({ complaint_id: id, reference, version }) => ({ id, reference, version, facts: rows.map(factOf) }));
}

function factOf(row: ComplaintRow): ComplaintFact {
  return {
    ...{ id: row.id, at: row.at as Instant, recordedAt: row.recorded_at as Instant, by: actorOf(row) },
    happening: JSON.parse(row.happening) as ComplaintHappening,
    words: row.words === null ? {} : (JSON.parse(row.words) as Words),
  };
}
