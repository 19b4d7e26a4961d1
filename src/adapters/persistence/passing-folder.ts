import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ends = [
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
  { signal: 'SIGHUP', code: 129 },
] as const;

/** A folder that only its owner may look into, and that is gone afterwards: whatever fails, and where the work is broken off. */
export async function inPassingFolder<Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'member-enquiries-'));
  const brokenOff = ends.map(({ signal, code }) => {
    const leave = (): never => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(code);
    };
    process.once(signal, leave);
    return () => process.removeListener(signal, leave);
  });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    for (const forget of brokenOff) forget();
  }
}
