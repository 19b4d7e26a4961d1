import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { type BackupContents, type BackupRefusal, type Vault } from '../../../application/ports/backup.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { ok, refused, type Result } from '../../../domain/result.js';
import { checkEngine, checkVersion, createPrivate, discard, type Done, isFree, publish, reasonOf, sizeOf, sync } from '../backup-file.js';
import { readDump } from './dump-contents.js';
import { PostgresTools } from './postgres-tools.js';

const withoutOwners = ['--no-owner', '--no-privileges'] as const;

/** Copies by pg_dump (custom format), puts back by pg_restore through psql: one transaction, mail turned off inside it. */
export class PostgresVault implements Vault {
  private readonly tools: PostgresTools;

  constructor(
    private readonly databaseUrl: string,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.tools = new PostgresTools(databaseUrl, environment);
  }

  isFree(file: string): Promise<Done> {
    return isFree(file);
  }

  async copyTo(file: string): Promise<Done> {
    const created = await createPrivate(file);
    if (!created.ok) return created;
    const dumped = await this.tools.run('pg_dump', '--format=custom', ...withoutOwners, `--file=${file}`, this.tools.url);
    if (dumped.ok) await sync(file);
    else await discard(file);
    return dumped;
  }

  /** All of it is read, not its table of contents alone: that stands at the beginning, and outlives what is cut off. */
  async inspect(file: string): Promise<Result<BackupContents, BackupRefusal>> {
    const engine = await checkEngine(file, 'PostgreSQL');
    if (!engine.ok) return engine;
    const tool = this.tools.start('pg_restore', ...withoutOwners, '--file=-', file);
    const { rows, migrations } = await readDump(tool.output);
    const ended = await tool.ended;
    if (!ended.ok) return refused(ended.refusal.code === 'tool-refused' ? damaged(file, ended.refusal.words) : ended.refusal);
    const version = checkVersion(file, migrations);
    return version.ok ? ok({ bytes: (await sizeOf(file)) ?? 0, migrations, rows }) : version;
  }

  publish(draft: string, file: string): Promise<Done> {
    return publish(draft, file);
  }

  discard(draft: string): Promise<void> {
    return discard(draft);
  }

  async isEmpty(): Promise<Done> {
    const source = new DataSource({ type: 'postgres', url: this.databaseUrl });
    try {
      await source.initialize();
      const tables = await source.query<{ name: string }[]>(
        `SELECT schemaname || '.' || tablename AS name FROM pg_tables
          WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
      );
      const found = tables.map(({ name }) => name);
      return found.length === 0 ? ok(true) : refused({ code: 'not-empty', where: source.driver.database ?? '', found });
    } catch (error) {
      return refused({ code: 'tool-refused', tool: 'PostgreSQL', words: reasonOf(error) });
    } finally {
      if (source.isInitialized) await source.destroy();
    }
  }

  async restoreFrom(file: string, at: Instant): Promise<Done> {
    const from = this.tools.start('pg_restore', ...withoutOwners, '--file=-', file);
    const into = this.tools.start('psql', '--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', '--file=-', this.tools.url);
    into.output.resume();
    await pipeline(from.output, into.input, { end: false }).catch(() => undefined);
    const read = await from.ended;
    // A psql whose input simply ended would commit what it has.
    if (read.ok) into.input.end(mailOff(at));
    else into.abandon();
    const written = await into.ended;
    return read.ok ? written : read;
  }
}

function damaged(file: string, found: string): BackupRefusal {
  return { code: 'damaged', file, found };
}

/** A backup from before there was this table is refused whole: nothing in it could hold mail back. */
function mailOff(at: Instant): string {
  return `
    SET search_path = public;
    DO $$ BEGIN
      IF to_regclass('public.installation_state') IS NULL THEN
        RAISE EXCEPTION 'the backup is from before mail could be turned off: restore it with the version that made it';
      END IF;
      DELETE FROM installation_state WHERE name = 'outgoing-mail';
      INSERT INTO installation_state (name, value, changed_at) VALUES ('outgoing-mail', 'off', '${at}');
    END $$;
  `;
}
