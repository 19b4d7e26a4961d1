import { type Chance } from '../../../application/ports/chance.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Session } from '../session.js';

/** Where a chain begins: 64 zeros. */
export const chainStart = '0'.repeat(64);

/** SQLite locks the whole file at BEGIN IMMEDIATE and knows no row locks. */
export type RowLock = '' | 'FOR UPDATE';

export interface CouncilRow {
  readonly last_number: number;
  readonly chain_length: number;
  readonly chain_hash: string;
}

/**
 * The council's own row in one transaction: taken at its start (locked where the engine locks rows, so that units
 * of one council follow each other), its counters raised in memory, and written once at the end.
 */
export class CouncilUnit {
  private changed = false;

  private constructor(
    readonly slug: CouncilSlug,
    readonly session: Session,
    readonly chance: Chance,
    private row: CouncilRow,
  ) {}

  static async enter(session: Session, chance: Chance, slug: CouncilSlug, lock: RowLock): Promise<CouncilUnit> {
    const read = `SELECT last_number, chain_length, chain_hash FROM council WHERE slug = $1 ${lock}`;
    const known = await session.first<CouncilRow>(read, [slug]);
    if (known !== null) return new CouncilUnit(slug, session, chance, known);
    const blank = { slug, last_number: 0, chain_length: 0, chain_hash: chainStart };
    await session.insert('council', [blank], 'ON CONFLICT (slug) DO NOTHING');
    return new CouncilUnit(slug, session, chance, (await session.first<CouncilRow>(read, [slug])) ?? blank);
  }

  nextNumber(): number {
    this.change({ last_number: this.row.last_number + 1 });
    return this.row.last_number;
  }

  get chain(): { readonly length: number; readonly hash: string } {
    return { length: this.row.chain_length, hash: this.row.chain_hash };
  }

  lengthenChain(hash: string): void {
    this.change({ chain_length: this.row.chain_length + 1, chain_hash: hash });
  }

  /** What the counters were, for `restore` where units share a transaction and one of them is undone. */
  get counters(): CouncilRow {
    return this.row;
  }

  restore(counters: CouncilRow): void {
    this.row = counters;
  }

  /** At the end of the transaction. */
  async leave(): Promise<void> {
    if (!this.changed) return;
    const { last_number, chain_length, chain_hash } = this.row;
    this.changed = false;
    const values = [last_number, chain_length, chain_hash, this.slug];
    await this.session.run(
      'UPDATE council SET last_number = $1, chain_length = $2, chain_hash = $3 WHERE slug = $4',
      values,
    );
  }

  private change(part: Partial<CouncilRow>): void {
    this.row = { ...this.row, ...part };
    this.changed = true;
  }
}
