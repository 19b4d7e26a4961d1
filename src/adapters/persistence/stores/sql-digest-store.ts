import { type DigestStore, type KeptDigest } from '../../../application/ports/digest-store.js';
import { epochOf, type Instant, instantOfEpoch, msInDay } from '../../../domain/calendar/instant.js';
import { type Figures } from '../../../domain/digest/figures.js';
import { type IsoWeek } from '../../../domain/digest/week.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type CouncilUnit } from './council-unit.js';
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

interface DigestRow {
  readonly week: string;
  readonly figures: string;
  readonly made_at: string;
  readonly late: number;
}

/** What the column holds besides the figures: they are read together or not at all. */
interface FiguresKept {
  readonly asOf: Instant;
  readonly mailed: boolean;
  readonly figures: Figures;
}

export class SqlDigestStore implements DigestStore {
  constructor(private readonly unit: CouncilUnit) {}

  async touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]> {
    const since = instantOfEpoch(epochOf(from) - clockMarginDays * msInDay);
    const { slug, session } = this.unit;
    // Apart from what follows: PostgreSQL must know the position to see how short the tail is.
    const older = (await session.first<{ position: number }>(tailSql, [slug, since]))?.position ?? 0;
    const rows = await session.rows<TimelineRow & { enquiry: string }>(touchedSinceSql, [slug, older]);
    return runsOf(rows, ({ enquiry }) => enquiry).map((entries) => entries.map(factOfRow));
  }

  async needsAttention(): Promise<number> {
    const found = await this.unit.session.first<{ count: number | string }>(
      `SELECT count(*) AS count FROM inbox_message WHERE council = $1 AND state = 'needs-attention'`,
      [this.unit.slug],
    );
    return Number(found?.count ?? 0);
  }

  /** Weeks sort as text: the year has four digits and the week two. */
  async newestWeek(): Promise<IsoWeek | null> {
    const sql = 'SELECT week FROM digest WHERE council = $1 ORDER BY week DESC LIMIT 1';
    return (await this.unit.session.first<{ week: string }>(sql, [this.unit.slug]))?.week ?? null;
  }

  async byWeek(week: IsoWeek): Promise<KeptDigest | null> {
    const sql = 'SELECT week, figures, made_at, late FROM digest WHERE council = $1 AND week = $2';
    const row = await this.unit.session.first<DigestRow>(sql, [this.unit.slug, week]);
    return row === null ? null : digestOf(row);
  }

  async keep({ week, figures, asOf, madeAt, late, mailed }: KeptDigest): Promise<void> {
    const kept: FiguresKept = { asOf, mailed, figures };
    const row = { council: this.unit.slug, week, figures: JSON.stringify(kept), made_at: madeAt, late: late ? 1 : 0 };
    await this.unit.session.insert('digest', [row]);
  }
}

function digestOf({ week, figures, made_at, late }: DigestRow): KeptDigest {
  return { week, ...(JSON.parse(figures) as FiguresKept), madeAt: made_at as Instant, late: late === 1 };
}
