import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from './postgres.js';

/** `describe.each(engines)('the inbox on %s', (engine) => …)`: what holds on one engine must hold on both. */
export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

export interface FreshDataDirectory {
  readonly dataDir: string;
  dispose(): Promise<void>;
}

export interface FreshInstallation extends FreshDataDirectory {
  /** Null on SQLite, whose database is a file in the data directory. */
  readonly databaseUrl: string | null;
}

export async function freshDataDirectory(): Promise<FreshDataDirectory> {
  const dataDir = await mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'member-enquiries-data-'));
  return { dataDir, dispose: () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Its database is empty: for what is about migrating, and for programs that are started as on a new machine. */
export async function freshDatabaseFor(engine: Engine): Promise<FreshInstallation> {
  return installationWith(engine === 'postgres' ? await freshDatabase() : null);
}

export async function installationWith(database: FreshDatabase | null): Promise<FreshInstallation> {
  const { dataDir, dispose } = await freshDataDirectory();
  return {
    databaseUrl: database?.url ?? null,
    dataDir,
    dispose: async () => {
      await database?.drop();
      await dispose();
    },
  };
}
