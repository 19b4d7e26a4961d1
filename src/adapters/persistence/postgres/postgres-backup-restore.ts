import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { type Instant } from '../../../domain/calendar/instant.js';
import { makeReady } from '../made-ready.js';
import { migrations } from '../migrations/all.js';
import { type Row, Session } from '../session.js';
import { type DumpedRow, dumpedRows } from './postgres-backup-rows.js';

/** What a dump holds cannot be ours. */
export class Foreign extends Error {}

/** Bounds of one INSERT: parameters (the protocol counts them in 16 bits), and what is held in memory. */
const most = { values: 30_000, characters: 4_000_000 };

/**
 * Fills an empty database in the transaction that is open on `runner`: the tables are those of our own migrations, and
 * of the dump only rows are taken, so that nothing in it is ever carried out as SQL.
 */
export async function fill(runner: QueryRunner, url: string, level: number, sql: AsyncIterable<Buffer>, at: Instant): Promise<void> {
  await migrate(runner, url, level);
  const links = await foreignKeys(runner);
  // Rows come table by table, in no order that their links would allow.
  for (const link of links) await runner.query(`${link} DEFERRABLE INITIALLY DEFERRED`);
  await insertAll(runner, await columnsByTable(runner), sql);
  await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const link of links) await runner.query(`${link} NOT DEFERRABLE`);
  await migrate(runner, url, migrations.length);
  const against = await makeReady(Session.on(runner), at);
  if (against !== null) throw new Foreign(against);
}

/** No migration puts rows into an empty database: they would stand where the backup's own have to go. */
async function migrate(runner: QueryRunner, url: string, level: number): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url, migrations: migrations.slice(0, level) }).initialize();
  try {
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await source.destroy();
  }
}

/** The beginning of a statement about each. */
async function foreignKeys(runner: QueryRunner): Promise<readonly string[]> {
  const found = (await runner.query(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS statement
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  )) as readonly { readonly statement: string }[];
  return found.map(({ statement }) => statement);
}

async function insertAll(runner: QueryRunner, ours: ReadonlyMap<string, string>, sql: AsyncIterable<Buffer>): Promise<void> {
  const session = Session.on(runner);
  for await (const { table, rows } of batches(dumpedRows(sql))) {
    // Which migrations ran here, we know by having run them.
    if (table === 'migrations') continue;
    const columns = ours.get(table);
    if (columns === undefined) throw new Foreign(`the backup holds a table that is not ours: ${table}`);
    const found = Object.keys(rows[0] ?? {}).toSorted().join(', ');
    if (found !== columns) throw new Foreign(`the backup holds a table that was changed: ${table} (${found})`);
    await session.insert(table, rows);
  }
}

/** In the order of their letters. */
async function columnsByTable(runner: QueryRunner): Promise<ReadonlyMap<string, string>> {
  const found = (await runner.query(
    `SELECT table_name AS table, string_agg(column_name, ', ' ORDER BY column_name COLLATE "C") AS columns
       FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name`,
  )) as readonly { readonly table: string; readonly columns: string }[];
  return new Map(found.map(({ table, columns }) => [table, columns]));
}

/** Rows of one table that go in one statement. */
async function* batches(dumped: AsyncIterable<DumpedRow>): AsyncGenerator<{ readonly table: string; readonly rows: readonly Row[] }> {
  let batch = { table: '', head: '', rows: [] as Row[], values: 0, characters: 0 };
  for await (const { table, columns, values } of dumped) {
    const head = `${table} ${columns.join()}`;
    const isFull = batch.values + values.length > most.values || batch.characters > most.characters;
    if (head !== batch.head || isFull) {
      if (batch.rows.length > 0) yield batch;
      batch = { table, head, rows: [], values: 0, characters: 0 };
    }
    batch.rows.push(Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])));
    batch.values += values.length;
    batch.characters += values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  }
  if (batch.rows.length > 0) yield batch;
}
