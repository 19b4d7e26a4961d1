import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const mark = '.demo';

/** Why the folder is left alone; null: it is empty now, and marked as a demonstration's. */
export async function remake(folder: string): Promise<string | null> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length > 0 && !names.includes(mark)) {
    return `${folder} holds ${names.slice(0, 3).join(', ')} and no demonstration: nothing in it was touched. Move it away first.`;
  }
  if (names.length > 0 && isRunning(Number(readFileSync(join(folder, mark), 'utf8')))) {
    return `A demonstration is running in ${folder} already. End it first (Ctrl-C where it was started).`;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, mark), `${process.pid}\n`);
  return null;
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
