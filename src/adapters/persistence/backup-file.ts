import { lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDraftOf } from '../../application/care/draft-name.js';
import { type BackupRefusal } from '../../application/ports/backup.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { migrations } from './migrations/all.js';

export type Done = Result<true, BackupRefusal>;

const reasons = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of its path is no folder'],
  ['EACCES', 'permission is denied'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
]);

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

/** An empty file that only its owner may read, before anything is written into it. */
export async function createPrivate(file: string): Promise<Done> {
  try {
    await (await open(file, 'wx', 0o600)).close();
    return ok(true);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return refused(taken ? { code: 'file-exists', file } : { code: 'cannot-write', file, reason: reasonOf(error) });
  }
}

/** On the disk, and not only on its way there. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function isFree(file: string): Promise<Done> {
  return (await sizeOf(file)) === null ? ok(true) : refused({ code: 'file-exists', file });
}

export async function publish(draft: string, file: string): Promise<Done> {
  const free = await isFree(file);
  if (!free.ok) return free;
  try {
    await rename(draft, file);
    await sync(dirname(file));
    await clearDrafts(file).catch(() => undefined);
    return ok(true);
  } catch (error) {
    return refused({ code: 'cannot-write', file, reason: reasonOf(error) });
  }
}

/** What killed backups left: with the name taken, no draft for it can become anything any more, at work or not. */
async function clearDrafts(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (isDraftOf(name, basename(file)) && (await looksLikeOurs(join(folder, name)))) await discard(join(folder, name));
  }
}

/** A backup whose first page was not yet written begins with zeros, or not at all. */
async function looksLikeOurs(path: string): Promise<boolean> {
  if (!(await lstat(path)).isFile()) return false;
  const begins = await firstBytes(path);
  return magics.some((magic) => begins.startsWith(magic.begins)) || /^\0*$/.test(begins);
}

export async function discard(draft: string): Promise<void> {
  await rm(draft, { force: true });
}

/** null: nothing is there. */
export async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

const magics = [
  { engine: 'SQLite', begins: 'SQLite format 3\0' },
  { engine: 'PostgreSQL', begins: 'PGDMP' },
] as const;

/** By its first bytes: a backup of the engine that this installation runs on. */
export async function checkEngine(file: string, wanted: 'SQLite' | 'PostgreSQL'): Promise<Done> {
  try {
    const begins = await firstBytes(file);
    const found = magics.find((magic) => begins.startsWith(magic.begins))?.engine;
    if (found === wanted) return ok(true);
    if (found !== undefined) return refused({ code: 'other-engine', file, found, wanted });
    return refused({ code: 'no-backup', file, found: begins === '' ? 'an empty file' : 'a file of another kind' });
  } catch (error) {
    return refused({ code: 'cannot-read', file, reason: reasonOf(error) });
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How far a backup's database had got is one number only where it got there as ours do: one migration after another. */
export function checkOrder(file: string, ran: readonly string[]): Done {
  const other = ran.find((name, index) => name !== migrations[index]?.name);
  return other === undefined ? ok(true) : refused({ code: 'damaged', file, found: `it has run ${other} out of turn` });
}

/** A database that has run what this version does not know was made by a newer one. */
export function checkVersion(file: string, ran: readonly string[]): Done {
  if (ran.length === 0) return refused({ code: 'no-backup', file, found: 'a database of some other program' });
  const known = migrations.map((migration) => migration.name);
  const unknown = ran.filter((name) => !known.includes(name));
  return unknown.length === 0 ? ok(true) : refused({ code: 'newer-version', file, unknown });
}
