import { readFileSync, readdirSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { type Environment } from './environment.js';
import { type Fault } from './fault.js';
import { type SourceFile } from './parsed-file.js';

/** Every file of the configuration as text; undefined where it cannot be read, which `faults` then says. */
export interface Sources {
  readonly installation: SourceFile | undefined;
  readonly bankHolidays: SourceFile | undefined;
  readonly councils: readonly SourceFile[];
  readonly faults: readonly Fault[];
}

/** Reads, and changes nothing. `root` is the program's folder, from which all paths of the configuration go. */
export function readSources(root: string, environment: Environment): Sources {
  const faults: Fault[] = [];
  const read = (path: string) => readSource(root, path, faults);
  const folder = resolve(root, environment.COUNCILS_DIR || 'config/councils');
  return {
    installation: read(resolve(root, environment.CONFIG_FILE || 'config/default.yaml')),
    bankHolidays: read(resolve(root, 'config/bank-holidays.json')),
    councils: councilPaths(root, folder, faults).flatMap((path) => read(path) ?? []),
    faults,
  };
}

function readSource(root: string, path: string, faults: Fault[]): SourceFile | undefined {
  const name = nameOf(root, path);
  try {
    return { name, text: readFileSync(path, 'utf8') };
  } catch (error) {
    faults.push(missing(name, codeOf(error), 'a file that can be read'));
    return undefined;
  }
}

function councilPaths(root: string, folder: string, faults: Fault[]): readonly string[] {
  const name = nameOf(root, folder);
  const files = filesIn(folder).filter((file) => /\.ya?ml$/.test(file) && !file.startsWith('.'));
  for (const file of files.filter((each) => each.endsWith('.yml'))) {
    faults.push(missing(`${name}/${file}`, 'a name ending in .yml', `${basename(file, '.yml')}.yaml`));
  }
  if (files.length === 0) faults.push(missing(name, 'no council', 'a file for each council, such as ware.yaml'));
  return files.filter((file) => file.endsWith('.yaml')).map((file) => join(folder, file));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function missing(file: string, found: string, wanted: string): Fault {
  return { file, line: null, key: '', found, wanted };
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'no such file' : `a file that cannot be opened (${code ?? 'unknown'})`;
}

/** As a person standing in the program's folder would name it. */
function nameOf(root: string, path: string): string {
  const name = relative(root, path);
  return name.startsWith('..') || isAbsolute(name) ? path : name;
}
