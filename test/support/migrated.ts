import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/adapters/persistence/database.js';
import { type Engine, freshDatabaseFor, type FreshInstallation, installationWith } from './engines.js';
import { freshDatabase, renameDatabase } from './postgres.js';

/** The run's own folder and database, on the newest schema. Nobody opens them: a test works on a copy. */
const model = 'migrated';

/**
 * As `freshDatabaseFor`, and on the newest schema: a copy of one that the service's own code migrated once in this run
 * of Jest, in place of two dozen migrations for every test. Where the run has no server of its own, nothing is left on
 * somebody else's: each is migrated.
 */
export async function migratedDatabaseFor(engine: Engine): Promise<FreshInstallation> {
  const folder = process.env.TEST_FOLDER;
  if (folder === undefined) return freshDatabaseFor(engine);
  const copied = engine === 'sqlite' ? () => copiedFolder(join(folder, model)) : copiedDatabase;
  try {
    return await copied();
  } catch (error) {
    if (!isCode(error, 'ENOENT', '3D000')) throw error;
    await (engine === 'sqlite' ? makeFolder(join(folder, model)) : makeDatabase());
    return copied();
  }
}

async function copiedFolder(from: string): Promise<FreshInstallation> {
  const fresh = await freshDatabaseFor('sqlite');
  await cp(from, fresh.dataDir, { recursive: true });
  return fresh;
}

async function copiedDatabase(): Promise<FreshInstallation> {
  return installationWith(await freshDatabase(model));
}

async function makeFolder(place: string): Promise<void> {
  const made = await freshDatabaseFor('sqlite');
  await migrate(made);
  await unlessThere(rename(made.dataDir, place));
  await made.dispose();
}

async function makeDatabase(): Promise<void> {
  const database = await freshDatabase();
  const made = await installationWith(database);
  await migrate(made);
  await unlessThere(renameDatabase(database, model));
  await made.dispose();
}

async function migrate(settings: FreshInstallation): Promise<void> {
  await (await openDatabase(settings)).close();
}

/** Two suites may make it at once: the second one's has no use. */
async function unlessThere(put: Promise<void>): Promise<void> {
  await put.catch((error: unknown) => {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST', '42P04')) throw error;
  });
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  // Node's own errors are of another realm than Jest's: no `instanceof`.
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
