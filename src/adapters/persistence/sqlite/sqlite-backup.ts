import { chmod, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { type BackupContents, type BackupRefusal, type Vault } from '../../../application/ports/backup.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { ok, refused, type Result } from '../../../domain/result.js';
import { checkEngine, checkVersion, createPrivate, discard, type Done, isFree, publish, reasonOf, sizeOf, sync } from '../backup-file.js';
import { fileOf, openDatabase } from '../database.js';
import { SqliteSession } from '../session.js';
import { setMail } from '../stores/mail-switch-sql.js';

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

  /** Brought to this version and mail turned off beside its place: until the last rename there is no database here. */
  async restoreFrom(file: string, at: Instant): Promise<Done> {
    const beside = join(this.dataDir, workshop);
    try {
      await rm(beside, { recursive: true, force: true });
      await mkdir(beside, { recursive: true, mode: 0o700 });
      await chmod(this.dataDir, 0o700);
      await copyFile(file, fileOf(beside));
      await chmod(fileOf(beside), 0o600);
      await makeReady(beside, at);
      await sync(fileOf(beside));
      await rename(fileOf(beside), fileOf(this.dataDir));
      await sync(this.dataDir);
      return ok(true);
    } catch (error) {
      return refused({ code: 'cannot-write', file: this.dataDir, reason: reasonOf(error) });
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  }
}

async function makeReady(dataDir: string, at: Instant): Promise<void> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  try {
    await setMail(SqliteSession.on(database.write.createQueryRunner()), false, at);
  } finally {
    await database.close();
  }
}

async function reading<Answer>(database: string, ask: (source: DataSource) => Promise<Answer>): Promise<Answer> {
  const driver = { verbose: () => sqlite3 };
  const source = new DataSource({ type: 'sqlite', database, driver, flags: sqlite3.OPEN_READONLY, busyTimeout: 5_000 });
  await source.initialize();
  try {
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
  const ran = 'migrations' in rows ? await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id') : [];
  const migrations = ran.map(({ name }) => name);
  const version = checkVersion(file, migrations);
  return version.ok ? ok({ bytes: (await sizeOf(file)) ?? 0, migrations, rows }) : version;
}

async function rowsByTable(source: DataSource): Promise<Record<string, number>> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const [counted] = await source.query<{ count: number }[]>(`SELECT count(*) AS count FROM "${name}"`);
    rows[name] = counted?.count ?? 0;
  }
  return rows;
}
