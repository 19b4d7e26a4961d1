import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { addDays } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type DigestName, reportedPeriod } from '../../domain/digest/digest-name.js';
import { figureGroups, figureNames, figureSpec } from '../../domain/digest/figure-list.js';
import { type NoSuchDigest } from '../../domain/digest/refusal.js';
import { ok, type Result } from '../../domain/result.js';
import { periodWords, timeWords } from '../outbox/digest-title.js';
import { trendTable } from '../outbox/digest-words.js';
import { unattendedWords } from '../outbox/unattended-words.js';
import { type KeptDigest } from '../ports/digest-store.js';
import { type Sheet, type TableWriter } from '../ports/table-writer.js';
import { type ReportFile } from '../report/report-file.js';
import { type DigestsAtHand } from './digests-at-hand.js';

/** A digest as a table for a spreadsheet: each figure as it was made, and the weeks that it was shown against. */
export class MakeDigestFile {
  constructor(
    private readonly atHand: DigestsAtHand,
    private readonly tables: TableWriter,
  ) {}

  async run(actor: Actor, council: Council, name: string): Promise<Result<ReportFile, NotAllowed | NoSuchDigest>> {
    const allowed = may(actor, 'digest.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const kept = await this.atHand.kept(council, name);
    if (!kept.ok) return kept;
    const content = this.tables.csv(digestSheet(kept.value, council));
    return ok({ name: `digest-${council.slug}-${daysOf(kept.value.name, council.zone)}.csv`, mediaType: 'text/csv; charset=utf-8', content });
  }
}

/** "2026-11-16-to-2026-11-22": what it reports. A week's own name is that of the week in which it was sent. */
function daysOf(name: DigestName, zone: string): string {
  const { from, to } = reportedPeriod(name, zone);
  const dayOf = (at: Instant) => civilTimeOf(at, zone).date;
  return `${dayOf(from)}-to-${addDays(dayOf(to), -1)}`;
}

export function digestSheet({ name, asOf, figures, trend, unattended }: KeptDigest, { name: council, zone }: Council): Sheet {
  const counted = figureNames.flatMap((figure) => {
    const value = figures[figure];
    return value === undefined ? [] : [[figureGroups[figureSpec(figure).group], figureSpec(figure).label, value]];
  });
  return {
    name: 'Digest',
    columns: ['Part', 'Figure', 'Number'],
    rows: [
      ['About this digest', 'council', council],
      ['About this digest', 'period', periodWords(name)],
      ['About this digest', 'now', timeWords(asOf, zone)],
      ...unattendedWords(unattended, zone).map((note) => ['About this digest', 'note', note]),
      ...counted,
      ...trendRows(trend),
    ],
  };
}

function trendRows(trend: KeptDigest['trend']): Sheet['rows'] {
  if (trend.length === 0) return [];
  const { columns, rows } = trendTable(trend);
  return rows.flatMap(({ label, values }) => columns.map((column, index) => [`Week from Monday ${label}`, column, values[index] ?? 0]));
}
