import { type Fault } from './fault.js';
import { type Path, keyOf } from './path.js';
import { type ParsedFile } from './parsed-file.js';

/** What a check finds wrong at one place of a tree, before it is known in which file and line that place is. */
export interface Finding {
  readonly path: Path;
  readonly found: string;
  readonly wanted: string;
}

export function faultsIn(file: ParsedFile, findings: readonly Finding[]): readonly Fault[] {
  return findings.map(({ path, found, wanted }) => ({
    file: file.name,
    line: file.lineOf(path),
    key: keyOf(path),
    found,
    wanted,
  }));
}
