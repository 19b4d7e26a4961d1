import { createHash } from 'node:crypto';
import { isOfReport } from './delivery-report.js';

/** What a file's kind is told by: more would only let a packed one be unpacked further. */
const beginning = 4_100;
/** What a bounce brings along has gone through servers: each wrote a few lines above our own. */
const beginningOfReport = 65_536;

export interface FoundFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The whole of the one that is wanted; of others the beginning. */
  readonly content: Uint8Array;
}

export interface PassingFile {
  take(chunk: Uint8Array): void;
  end(): void;
}

/** The files of one message, as they stream by: none is held whole but while it could be the one that is wanted. */
export class FilesInPassing {
  readonly found: FoundFile[] = [];

  /** `wanted`: the hash of the one file that is looked for; null: all are noted. */
  constructor(private readonly wanted: string | null) {}

  begin(label: Pick<FoundFile, 'name' | 'type'>): PassingFile {
    const hash = createHash('sha256');
    const kept: Uint8Array[] = [];
    let [bytes, left] = [0, this.wanted === null ? keptOf(label) : Infinity];
    return {
      take: (chunk) => {
        hash.update(chunk);
        bytes += chunk.byteLength;
        if (left > 0) kept.push(chunk.subarray(0, left));
        left -= chunk.byteLength;
      },
      end: () => {
        const sha256 = hash.digest('hex');
        if (this.wanted === null || this.wanted === sha256) this.found.push({ ...label, bytes, sha256, content: Buffer.concat(kept) });
      },
    };
  }
}

function keptOf({ type }: Pick<FoundFile, 'type'>): number {
  return isOfReport(type) ? beginningOfReport : beginning;
}
