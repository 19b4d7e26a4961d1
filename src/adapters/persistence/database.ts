import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/all.js';
import { keepFilesPrivate, keepFolderPrivate } from './private-folder.js';
import { type Engine } from './schema/columns.js';
import { entitiesOn } from './schema/entities.js';
import { beginImmediate } from './sqlite/begin-immediate.js';
import { PreparedStatements } from './sqlite/prepared.js';
import { tellStatistics } from './sqlite/statistics.js';

export interface DatabaseSettings {
  /** postgres://…; null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/** One database, opened twice: a side that writes, and a side that only reads. */
interface TwoSides {
  readonly write: DataSource;
  readonly read: DataSource;
  close(): Promise<void>;
}

export interface PostgresDatabase extends TwoSides {
  readonly engine: 'postgres';
}

export interface SqliteDatabase extends TwoSides {
  readonly engine: 'sqlite';
  /** On the one connection of the writing side. */
  readonly statements: PreparedStatements;
}

export type Database = SqliteDatabase | PostgresDatabase;

/** Another process may hold the write lock; the unit of work waits longer than this by trying again. */
const busyMilliseconds = 5_000;
/**
 * TypeORM switches sqlite3's verbose mode on, which prints every argument of every statement into a trace, raw mail
 * included: three quarters of a statement's cost, and people's words in the stack of an error.
 */
const quietDriver = { verbose: () => sqlite3 };
/** Any number that no other program on the server uses: replicas that start together migrate one after the other. */
export const migrationLock = 7_261_035_221;
/** Milliseconds. */
const openingPause = 50;

export function fileOf(dataDir: string): string {
  return join(dataDir, 'member-enquiries.sqlite');
}

/** Opens the database, brings it to the newest migration, and opens the reading side. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.databaseUrl === null ? openSqlite(settings.dataDir) : openPostgres(settings.databaseUrl);
}

async function openSqlite(dataDir: string): Promise<Database> {
  await keepFolderPrivate(dataDir);
  const file = { type: 'sqlite', database: fileOf(dataDir), busyTimeout: busyMilliseconds, driver: quietDriver } as const;
  const write = await besideOthers(() => new DataSource({ ...common('sqlite'), ...file, enableWAL: true }).initialize());
  await keepFilesPrivate(...['', '-wal', '-shm'].map((end) => `${fileOf(dataDir)}${end}`));
  beginImmediate(write);
  await durable(write);
  await besideOthers(() => write.runMigrations({ transaction: 'each' }));
  await besideOthers(() => tellStatistics(write));
  const read = await new DataSource({ ...common('sqlite'), ...file, flags: sqlite3.OPEN_READONLY }).initialize();
  const statements = await PreparedStatements.on(write.createQueryRunner());
  const close = async (): Promise<void> => {
    await statements.finalize();
    await closeBoth(write, read);
  };
  return { engine: 'sqlite', write, read, statements, close };
}

/**
 * Who starts at the same time may be making the file, or migrating it: TypeORM sets no busy timeout before it turns to
 * WAL, and SQLite has no lock to migrate under. Tried again, what the other did is not done twice.
 */
async function besideOthers<Outcome>(attempt: () => Promise<Outcome>, tries = 10): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    if (tries === 1) throw error;
    await pause(openingPause);
    return besideOthers(attempt, tries - 1);
  }
}

/**
 * A commit is on the disk before it is answered; what is erased is overwritten. Without recursive triggers an
 * INSERT OR REPLACE would delete from the timeline unseen.
 */
async function durable(write: DataSource): Promise<void> {
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON', 'recursive_triggers = ON']) {
    await write.query(`PRAGMA ${pragma}`);
  }
}

async function openPostgres(url: string): Promise<Database> {
  const write = await new DataSource({ ...common('postgres'), type: 'postgres', url, extra: { max: 10 } }).initialize();
  await migrateAlone(write);
  const read = await new DataSource({
    ...common('postgres'),
    ...{ type: 'postgres', url },
    extra: { max: 5, options: '-c default_transaction_read_only=on' },
  }).initialize();
  return { engine: 'postgres', write, read, close: () => closeBoth(write, read) };
}

async function migrateAlone(write: DataSource): Promise<void> {
  const runner = write.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await write.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}

function common(engine: Engine): Pick<DataSourceOptions, 'entities' | 'migrations' | 'synchronize' | 'logging'> {
  return { entities: entitiesOn(engine), migrations, synchronize: false, logging: false };
}

async function closeBoth(write: DataSource, read: DataSource): Promise<void> {
  await read.destroy();
  await write.destroy();
}
