import { type ImapMark, type Watermark, type WatermarkStore } from '../../../application/ports/watermark-store.js';
import { type CouncilUnit } from './council-unit.js';

interface WatermarkRow {
  readonly uid_validity: string;
  readonly uid: string;
  readonly left_alone: number;
}

const onConflict = `ON CONFLICT (council, folder) DO UPDATE SET uid_validity = excluded.uid_validity, uid = excluded.uid,
  left_alone = imap_watermark.left_alone + excluded.left_alone
  WHERE imap_watermark.uid_validity <> excluded.uid_validity OR imap_watermark.uid < excluded.uid`;

export class SqlWatermarkStore implements WatermarkStore {
  constructor(private readonly unit: CouncilUnit) {}

  async find(folder: string): Promise<Watermark | null> {
    const row = await this.unit.session.first<WatermarkRow>(
      'SELECT uid_validity, uid, left_alone FROM imap_watermark WHERE council = $1 AND folder = $2',
      [this.unit.slug, folder],
    );
    if (row === null) return null;
    return { uidValidity: Number(row.uid_validity), uid: Number(row.uid), leftAlone: row.left_alone };
  }

  async advance({ folder, uidValidity, uid }: ImapMark, leftAlone = 0): Promise<boolean> {
    const { slug: council, session } = this.unit;
    const row = { council, folder, uid_validity: digits(uidValidity), uid: digits(uid), left_alone: leftAlone };
    return (await session.insert('imap_watermark', [row], onConflict)) === 1;
  }
}

/** 32 bits without a sign (RFC 3501 §9, nz-number) are more than PostgreSQL's integer holds; ten digits sort as text. */
function digits(value: number): string {
  return String(value).padStart(10, '0');
}
