import { type DigestStore, type KeptDigest } from '../../../application/ports/digest-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Figures } from '../../../domain/digest/figures.js';
import { type IsoWeek } from '../../../domain/digest/week.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type CouncilUnit } from './council-unit.js';
import { messagesWaiting } from './messages-waiting.js';
import { touchedSince } from './touched-since.js';

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

  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]> {
    return touchedSince(this.unit.session, this.unit.slug, from);
  }

  needsAttention(): Promise<number> {
    return messagesWaiting(this.unit.session, this.unit.slug);
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
