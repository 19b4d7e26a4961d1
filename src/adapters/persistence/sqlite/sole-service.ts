import { join } from 'node:path';
import sqlite3 from 'sqlite3';

/** Held by the service that runs on a data directory. Who lets go of this object lets go of the lock. */
export interface SoleService {
  release(): Promise<void>;
}

/**
 * Two services on one SQLite file would both be safe and both be slow, and whoever started the second has most likely
 * forgotten the first. The lock is the operating system's, on a file of its own: it ends with the process, however that
 * ends. The command line does not ask for it.
 */
export async function soleServiceOn(dataDir: string): Promise<SoleService> {
  const lock = await opened(join(dataDir, 'service.lock'));
  try {
    await run(lock, 'BEGIN EXCLUSIVE');
  } catch (error) {
    await closed(lock);
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY') throw error;
    throw new Error(`Another service runs on the data directory ${dataDir}. Stop it first, or give this one a DATA_DIR of its own.`, { cause: error });
  }
  return { release: () => closed(lock) };
}

function opened(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(database)));
  });
}

function run(database: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    database.run(sql, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

function closed(database: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => {
    database.close((error) => (error ? reject(error) : resolve()));
  });
}
