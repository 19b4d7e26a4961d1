import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders count as well as files: a deleted source changes nothing but its folder. */
function lastChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Whether what was made from `sources` is there and younger than each of them. */
export function isFresh(made, sources) {
  const at = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return at > Math.max(...sources.map(lastChange));
}
