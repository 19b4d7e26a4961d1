import { type DigestStore, type KeptDigest, type ReleasedEdition } from '../../../application/ports/digest-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type DigestName } from '../../../domain/digest/digest-name.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type CouncilUnit } from './council-unit.js';
import { digestByName, releaseByName, rowOfDigest } from './digest-rows.js';
import { messagesWaiting } from './messages-waiting.js';
import { touchedSince } from './touched-since.js';

/** A week has a W where a month has none. */
const shapes = { week: 'LIKE', month: 'NOT LIKE' } as const;

export class SqlDigestStore implements DigestStore {
  constructor(private readonly unit: CouncilUnit) {}

  touchedSince(from: Instant): Promise<readonly (readonly Fact[])[]> {
    return touchedSince(this.unit.session, this.unit.slug, from);
  }

  needsAttention(): Promise<number> {
    return messagesWaiting(this.unit.session, this.unit.slug);
  }

  /** Names of one kind sort as text: the year has four digits and the week or the month two. */
  async newest(of: 'week' | 'month'): Promise<DigestName | null> {
    const sql = `SELECT week FROM digest WHERE council = $1 AND week ${shapes[of]} '%W%' ORDER BY week DESC LIMIT 1`;
    return (await this.unit.session.first<{ week: string }>(sql, [this.unit.slug]))?.week ?? null;
  }

  byName(name: DigestName): Promise<KeptDigest | null> {
    return digestByName(this.unit.session, this.unit.slug, name);
  }

  async keep(digest: KeptDigest): Promise<void> {
    await this.unit.session.insert('digest', [rowOfDigest(this.unit.slug, digest)]);
  }

  releaseOf(name: DigestName): Promise<ReleasedEdition | null> {
    return releaseByName(this.unit.session, this.unit.slug, name);
  }

  async release({ name, figures, releasedAt, releasedBy }: ReleasedEdition): Promise<void> {
    const row = { council: this.unit.slug, week: name, figures: JSON.stringify(figures), released_at: releasedAt, released_by: releasedBy };
    await this.unit.session.insert('digest_release', [row]);
  }
}
