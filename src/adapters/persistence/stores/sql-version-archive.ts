import { type Version, type VersionLabel, type Versions, type VersionsKept } from '../../../application/ports/version-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type VersionId } from '../../../domain/enquiry/fact.js';
import { type Session } from '../session.js';

interface LabelRow {
  readonly id: VersionId;
  readonly content_hash: string;
  readonly in_force_from: string;
}

interface VersionRow extends LabelRow {
  readonly content: string;
}

export class SqlVersionsKept<Content> implements VersionsKept<Content> {
  constructor(
    protected readonly session: Session,
    protected readonly council: CouncilSlug,
    protected readonly table: 'protocol_version' | 'calendar_version',
  ) {}

  async inForceAt(at: Instant): Promise<VersionLabel | null> {
    const newest = await this.newest();
    if (newest !== null && newest.inForceFrom <= at) return newest;
    return (
      (await this.label('AND in_force_from <= $2 ORDER BY ordinal DESC', [at])) ?? (await this.label('ORDER BY ordinal', []))
    );
  }

  newest(): Promise<VersionLabel | null> {
    return this.label('ORDER BY ordinal DESC', []);
  }

  async byId(id: VersionId): Promise<Version<Content> | null> {
    const row = await this.session.first<VersionRow>(
      `SELECT id, content_hash, in_force_from, content FROM ${this.table} WHERE council = $1 AND id = $2`,
      [this.council, id],
    );
    return row === null ? null : this.versionOf(row);
  }

  async all(): Promise<readonly Version<Content>[]> {
    const sql = `SELECT id, content_hash, in_force_from, content FROM ${this.table} WHERE council = $1 ORDER BY ordinal`;
    return (await this.session.rows<VersionRow>(sql, [this.council])).map((row) => this.versionOf(row));
  }

  private versionOf(row: VersionRow): Version<Content> {
    return { ...labelOf(row), content: JSON.parse(row.content) as Content };
  }

  private async label(rest: string, values: readonly string[]): Promise<VersionLabel | null> {
    const [row] = await this.session.rowsBeside<LabelRow>(
      `SELECT id, content_hash, in_force_from FROM ${this.table} WHERE council = $1 ${rest} LIMIT 1`,
      [this.council, ...values],
    );
    return row === undefined ? null : labelOf(row);
  }
}

export class SqlVersions<Content> extends SqlVersionsKept<Content> implements Versions<Content> {
  /** Read once: nobody else can add one while this store is in use. */
  private seen: VersionLabel | null = null;

  override async newest(): Promise<VersionLabel | null> {
    this.seen ??= await super.newest();
    return this.seen;
  }

  async add({ id, contentHash, inForceFrom, content }: Version<Content>): Promise<void> {
    this.seen = null;
    const last = await this.session.first<{ ordinal: number }>(
      `SELECT ordinal FROM ${this.table} WHERE council = $1 ORDER BY ordinal DESC LIMIT 1`,
      [this.council],
    );
    const ordinal = (last?.ordinal ?? 0) + 1;
    const words = { content_hash: contentHash, in_force_from: inForceFrom, content: JSON.stringify(content) };
    await this.session.insert(this.table, [{ council: this.council, id, ordinal, ...words }]);
  }
}

function labelOf(row: LabelRow): VersionLabel {
  return { id: row.id, contentHash: row.content_hash, inForceFrom: row.in_force_from as Instant };
}
