import { DataSource, type QueryRunner } from 'typeorm';
import { type BackupContents, type BackupRefusal, type Vault } from '../../../application/ports/backup.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { ok, refused, type Result } from '../../../domain/result.js';
import { checkEngine, checkOrder, checkVersion, createPrivate, discard, type Done, isFree, publish, reasonOf, sizeOf, sync } from '../backup-file.js';
import { migrationLock } from '../database.js';
import { readDump } from './dump-contents.js';
import { fill, Foreign } from './postgres-backup-restore.js';
import { PostgresTools } from './postgres-tools.js';

const withoutOwners = ['--no-owner', '--no-privileges'] as const;

/**
 * Copies by pg_dump (custom format). Puts back what pg_restore reads out of it, row by row, in one transaction of ours:
 * a dump is a program, and one from anywhere could do whatever the database's user may.
 */
export class PostgresVault implements Vault {
  private readonly tools: PostgresTools;

  constructor(
    private readonly databaseUrl: string,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.tools = new PostgresTools(withPasswordInPlace(databaseUrl), environment);
  }

  isFree(file: string): Promise<Done> {
    return isFree(file);
  }

  async copyTo(file: string): Promise<Done> {
    const created = await createPrivate(file);
    if (!created.ok) return created;
    const dumped = await this.tools.run('pg_dump', '--format=custom', '--encoding=UTF8', ...withoutOwners, `--file=${file}`, this.tools.url);
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

  isEmpty(): Promise<Done> {
    return this.onServer(checkEmpty);
  }

  /** A lock as at a first start: no service may make its tables here meanwhile. */
  async restoreFrom(file: string, at: Instant): Promise<Done> {
    const { migrations } = await readDump(this.tools.start('pg_restore', '--data-only', '--table=migrations', '--file=-', file).output);
    const order = checkOrder(file, migrations);
    if (!order.ok) return order;
    return this.onServer(async (runner) => {
      await runner.startTransaction();
      await runner.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
      const empty = await checkEmpty(runner);
      if (!empty.ok) return empty;
      const filled = await this.fillFrom(file, runner, migrations.length, at);
      if (filled.ok) await runner.commitTransaction();
      return filled;
    });
  }

  private async fillFrom(file: string, runner: QueryRunner, level: number, at: Instant): Promise<Done> {
    try {
      await fill(runner, this.databaseUrl, level, this.dataOf(file), at);
      return ok(true);
    } catch (error) {
      if (error instanceof Foreign) return refused(damaged(file, error.message));
      throw error;
    }
  }

  /** Started when it is first read from: Node throws away what a program wrote that ended before anybody listened. */
  private async *dataOf(file: string): AsyncGenerator<Buffer> {
    const tool = this.tools.start('pg_restore', '--data-only', '--file=-', file);
    try {
      yield* tool.output as AsyncIterable<Buffer>;
      const ended = await tool.ended;
      if (!ended.ok) throw new Error(ended.refusal.code === 'tool-refused' ? ended.refusal.words : ended.refusal.code);
    } finally {
      tool.abandon();
    }
  }

  /** What is not committed by then is undone. */
  private async onServer(work: (runner: QueryRunner) => Promise<Done>): Promise<Done> {
    const source = new DataSource({ type: 'postgres', url: this.databaseUrl });
    try {
      await source.initialize();
      const runner = source.createQueryRunner();
      try {
        return await work(runner);
      } finally {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        await runner.release();
      }
    } catch (error) {
      return refused({ code: 'tool-refused', tool: 'PostgreSQL', words: reasonOf(error) });
    } finally {
      if (source.isInitialized) await source.destroy();
    }
  }
}

async function checkEmpty(runner: QueryRunner): Promise<Done> {
  const tables = (await runner.query(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )) as readonly { readonly name: string }[];
  const found = tables.map(({ name }) => name);
  return found.length === 0 ? ok(true) : refused({ code: 'not-empty', where: await runner.getCurrentDatabase() ?? '', found });
}

/** A password may stand among an address's parameters as well, where it would go onto a command line. */
function withPasswordInPlace(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const password = url.searchParams.get('password');
  if (password === null) return databaseUrl;
  url.searchParams.delete('password');
  url.password = encodeURIComponent(password);
  return url.href;
}

function damaged(file: string, found: string): BackupRefusal {
  return { code: 'damaged', file, found };
}
