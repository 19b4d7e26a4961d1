import { chmod, copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { type BackupContents, type BackupRefusal, type Vault } from '../../../application/ports/backup.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { ok, refused, type Result } from '../../../domain/result.js';
import { checkEngine, checkOrder, checkVersion, createPrivate, discard, type Done, isFree, publish, reasonOf, sizeOf, sync } from '../backup-file.js';
import { fileOf, openDatabase } from '../database.js';
import { makeReady } from '../made-ready.js';
import { keepFolderPrivate } from '../private-folder.js';
import { entitiesOn } from '../schema/entities.js';
import { SqliteSession } from '../session.js';
import { foreignPart } from './sqlite-schema.js';

/** Where a restore is made ready; what a broken one left there is no data. */
const workshop = '.restoring';
const isNoData = new Set([workshop, 'lost+found']);

/** Copies by VACUUM INTO: one read transaction, beside whoever writes, into one file without a log of its own. */
export class SqliteVault implements Vault {
  constructor(private readonly dataDir: string) {}

  isFree(file: string): Promise<Done> {
    return isFree(file);
  }

  async copyTo(file: string): Promise<Done> {
    const database = fileOf(this.dataDir);
    if ((await sizeOf(database)) === null) return refused({ code: 'no-database', where: database });
    const created = await createPrivate(file);
    if (!created.ok) return created;
    try {
      await reading(database, (source) => source.query('VACUUM INTO ?', [file]));
      await sync(file);
      return ok(true);
    } catch (error) {
      await discard(file);
      return refused({ code: 'cannot-write', file, reason: reasonOf(error) });
    }
  }

  async inspect(file: string): Promise<Result<BackupContents, BackupRefusal>> {
    const engine = await checkEngine(file, 'SQLite');
    if (!engine.ok) return engine;
    try {
      return await reading(file, (source) => contentsOf(file, source));
    } catch (error) {
      return refused({ code: 'damaged', file, found: reasonOf(error) });
    }
  }

  publish(draft: string, file: string): Promise<Done> {
    return publish(draft, file);
  }

  discard(draft: string): Promise<void> {
    return discard(draft);
  }

  async isEmpty(): Promise<Done> {
    const names = await readdir(this.dataDir).catch(() => []);
    const found = names.filter((name) => !isNoData.has(name));
    return found.length === 0 ? ok(true) : refused({ code: 'not-empty', where: this.dataDir, found });
  }

  /** Judged, brought to this version and made ready beside its place: until the last rename there is no database here. */
  async restoreFrom(file: string, at: Instant): Promise<Done> {
    const beside = join(this.dataDir, workshop);
    const isNew = (await sizeOf(this.dataDir)) === null;
    try {
      await rm(beside, { recursive: true, force: true });
      await keepFolderPrivate(this.dataDir);
      return await this.restoreBeside(file, beside, at);
    } catch (error) {
      return refused({ code: 'cannot-write', file: this.dataDir, reason: reasonOf(error) });
    } finally {
      await rm(beside, { recursive: true, force: true });
      // After a refusal there is nothing in it, and it can be taken away again.
      if (isNew) await rmdir(this.dataDir).catch(() => undefined);
    }
  }

  private async restoreBeside(file: string, beside: string, at: Instant): Promise<Done> {
    await mkdir(beside, { mode: 0o700 });
    const copy = fileOf(beside);
    await copyFile(file, copy);
    await chmod(copy, 0o600);
    const ours = await reading(copy, (source) => checkSchema(file, source));
    if (!ours.ok) return ours;
    const against = await readyIn(beside, at);
    if (against !== null) return refused({ code: 'damaged', file, found: against });
    await sync(copy);
    await rename(copy, fileOf(this.dataDir));
    await sync(this.dataDir);
    return ok(true);
  }
}

/** Before anything is written to a copy: a trigger of somebody else's would do its work then. */
async function checkSchema(file: string, source: DataSource): Promise<Done> {
  const ran = await migrationsOf(source);
  const order = checkOrder(file, ran);
  if (!order.ok) return order;
  const foreign = await foreignPart(source, ran.length);
  return foreign === null ? ok(true) : refused({ code: 'damaged', file, found: foreign });
}

async function readyIn(dataDir: string, at: Instant): Promise<string | null> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  try {
    return await makeReady(SqliteSession.on(database.write.createQueryRunner()), at);
  } finally {
    await database.close();
  }
}

async function reading<Answer>(database: string, ask: (source: DataSource) => Promise<Answer>): Promise<Answer> {
  const driver = { verbose: () => sqlite3 };
  const source = new DataSource({ type: 'sqlite', database, driver, flags: sqlite3.OPEN_READONLY, busyTimeout: 5_000 });
  await source.initialize();
  try {
    // A file from anywhere: its schema may call nothing that has an effect.
    await source.query('PRAGMA trusted_schema = OFF');
    return await ask(source);
  } finally {
    await source.destroy();
  }
}

async function contentsOf(file: string, source: DataSource): Promise<Result<BackupContents, BackupRefusal>> {
  const checked = await source.query<{ integrity_check: string }[]>('PRAGMA integrity_check(1)');
  const fault = checked.find((row) => row.integrity_check !== 'ok');
  if (fault) return refused({ code: 'damaged', file, found: fault.integrity_check });
  const rows = await rowsByTable(source);
  const ran = 'migrations' in rows ? await migrationsOf(source) : [];
  const version = checkVersion(file, ran);
  return version.ok ? ok({ bytes: (await sizeOf(file)) ?? 0, migrations: ran, rows }) : version;
}

async function migrationsOf(source: DataSource): Promise<readonly string[]> {
  const ran = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return ran.map(({ name }) => name);
}

const ourTables = new Set(['migrations', ...entitiesOn('sqlite').map(({ options }) => options.name)]);

/** Of the tables that are ours: no name that a file gives comes into a statement. */
async function rowsByTable(source: DataSource): Promise<Record<string, number>> {
  const tables = await source.query<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`);
  const rows: Record<string, number> = {};
  for (const { name } of tables.filter((table) => ourTables.has(table.name))) {
    const [counted] = await source.query<{ count: number }[]>(`SELECT count(*) AS count FROM "${name}"`);
    rows[name] = counted?.count ?? 0;
  }
  return rows;
}
