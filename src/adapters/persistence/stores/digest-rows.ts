import { type KeptDigest, type ReleasedEdition } from '../../../application/ports/digest-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type DigestName } from '../../../domain/digest/digest-name.js';
import { type EditionFigures } from '../../../domain/digest/edition.js';
import { type Row, type Session } from '../session.js';

interface DigestRow {
  readonly week: string;
  readonly figures: string;
  readonly made_at: string;
  readonly late: number;
  readonly mailed: number;
}

interface ReleaseRow {
  readonly week: string;
  readonly figures: string;
  readonly released_at: string;
  readonly released_by: string;
}

/** What the column holds: it is read together or not at all. */
type Said = Pick<KeptDigest, 'asOf' | 'figures' | 'trend' | 'unattended'>;
/** Digests that were made before offices were told of that nobody attended say nothing of it. */
type SaidSince = Omit<Said, 'unattended'> & Partial<Pick<Said, 'unattended'>>;

export async function digestByName(session: Session, council: CouncilSlug, name: DigestName): Promise<KeptDigest | null> {
  const sql = 'SELECT week, figures, made_at, late, mailed FROM digest WHERE council = $1 AND week = $2';
  const row = await session.first<DigestRow>(sql, [council, name]);
  return row === null ? null : { ...labelOf(row), unattended: [], ...(JSON.parse(row.figures) as SaidSince) };
}

export function rowOfDigest(council: CouncilSlug, { name, figures, trend, unattended, asOf, madeAt, late, mailed }: KeptDigest): Row {
  const said: Said = { asOf, figures, trend, unattended };
  return { council, week: name, figures: JSON.stringify(said), made_at: madeAt, late: late ? 1 : 0, mailed: mailed ? 1 : 0 };
}

export function labelOf({ week, made_at, late, mailed }: Omit<DigestRow, 'figures'>): Pick<KeptDigest, 'name' | 'madeAt' | 'late' | 'mailed'> {
  return { name: week, madeAt: made_at as Instant, late: late === 1, mailed: mailed === 1 };
}

export async function releaseByName(session: Session, council: CouncilSlug, name: DigestName): Promise<ReleasedEdition | null> {
  const sql = 'SELECT week, figures, released_at, released_by FROM digest_release WHERE council = $1 AND week = $2';
  const row = await session.first<ReleaseRow>(sql, [council, name]);
  if (row === null) return null;
  const figures = JSON.parse(row.figures) as EditionFigures;
  return { name: row.week, figures, releasedAt: row.released_at as Instant, releasedBy: row.released_by };
}
