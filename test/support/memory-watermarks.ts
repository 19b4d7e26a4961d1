import { type ImapMark, type Watermark, type WatermarkStore } from '../../src/application/ports/watermark-store.js';
import { type CouncilRows } from './memory-rows.js';

export class MemoryWatermarkStore implements WatermarkStore {
  constructor(private readonly rows: CouncilRows) {}

  find(folder: string): Promise<Watermark | null> {
    return Promise.resolve(this.rows.watermarks.get(folder) ?? null);
  }

  advance({ folder, uidValidity, uid }: ImapMark, leftAlone = 0): Promise<boolean> {
    const known = this.rows.watermarks.get(folder);
    if (known !== undefined && known.uidValidity === uidValidity && known.uid >= uid) return Promise.resolve(false);
    this.rows.watermarks.set(folder, { uidValidity, uid, leftAlone: (known?.leftAlone ?? 0) + leftAlone });
    return Promise.resolve(true);
  }
}
