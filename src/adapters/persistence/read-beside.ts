import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { type LearntDay } from '../../domain/calendar/bank-holidays-learnt.js';
import { type CalendarAddition } from '../../domain/council/calendar-addition.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { type DatabaseSettings, fileOf } from './database.js';
import { SqlCalendarAdditionReadModel } from './read/sql-calendar-addition-read-model.js';
import { Session, SqliteSession, type SqlValue } from './session.js';
import { learntIn } from './stores/sql-bank-holiday-store.js';

/** What the installation counts with beyond its files. */
export interface CalendarChangesKept {
  readonly learnt: readonly LearntDay[];
  readonly additions: ReadonlyMap<CouncilSlug, readonly CalendarAddition[]>;
}

/** Reads what is there: `has` says whether there is a table of a name, for the database may be an older version's. */
type Ask<Answer> = (session: Session, has: (table: string) => Promise<boolean>) => Promise<Answer>;

/**
 * For whoever must not open the installation: nothing is made, migrated or written. Nothing is there where there is no
 * database yet, or one from before there was anything to keep.
 */
export async function calendarChangesBeside(settings: DatabaseSettings): Promise<CalendarChangesKept> {
  return (await beside(settings, changesIn)) ?? { learnt: [], additions: new Map() };
}

export type PersonBeside = Pick<Person, 'kind' | 'name' | 'email' | 'role'>;

/** Who acts for a council now, read in the same way, by the columns that every version has; null: there is no database. */
export function peopleBeside(settings: DatabaseSettings, council: CouncilSlug): Promise<readonly PersonBeside[] | null> {
  const sql = 'SELECT kind, name, email, role FROM person WHERE council = $1 AND active = 1 ORDER BY name, id';
  return beside(settings, async (session, has) => ((await has('person')) ? session.rows<PersonBeside>(sql, [council]) : []));
}

async function beside<Answer>({ databaseUrl, dataDir }: DatabaseSettings, ask: Ask<Answer>): Promise<Answer | null> {
  if (databaseUrl !== null) return ofPostgres(databaseUrl, ask);
  return existsSync(fileOf(dataDir)) ? ofSqlite(fileOf(dataDir), ask) : null;
}

/** `named`: SQL that gives a row where there is a table of the name $1. */
function tablesIn(session: Session, named: string): (table: string) => Promise<boolean> {
  return async (table) => (await session.rows(named, [table])).length > 0;
}

const changesIn: Ask<CalendarChangesKept> = async (session, has) => {
  const learnt = (await has('bank_holiday')) ? await learntIn(session) : [];
  const additions = (await has('calendar_addition')) ? await new SqlCalendarAdditionReadModel(session).inForceByCouncil() : new Map<never, never>();
  return { learnt, additions };
};

async function ofSqlite<Answer>(file: string, ask: Ask<Answer>): Promise<Answer> {
  const database = await openedToRead(file);
  try {
    const session = SqliteSession.by(async (sql, parameters) => ({ rows: await allOf(database, sql, parameters), changed: 0 }));
    return await ask(session, tablesIn(session, `SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1`));
  } finally {
    await new Promise((resolve) => database.close(resolve));
  }
}

/**
 * Without a log beside it the file stands still, and read as immutable it is left without one: SQLite would make a
 * log and an index even to read. TypeORM is left out, as it makes the folder of whatever it is to open.
 */
function openedToRead(file: string): Promise<sqlite3.Database> {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(url.href, sqlite3.OPEN_READONLY | sqlite3.OPEN_URI, (error) =>
      error === null ? resolve(database) : reject(error),
    );
  });
}

function allOf(database: sqlite3.Database, sql: string, parameters: readonly SqlValue[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    database.all(sql, parameters, (error: Error | null, rows: unknown[]) => (error === null ? resolve(rows) : reject(error)));
  });
}

async function ofPostgres<Answer>(url: string, ask: Ask<Answer>): Promise<Answer> {
  const extra = { max: 1, options: '-c default_transaction_read_only=on' };
  const source = await new DataSource({ type: 'postgres', url, extra }).initialize();
  try {
    const session = Session.reading(source);
    return await ask(session, tablesIn(session, 'SELECT name FROM (SELECT to_regclass($1)::text AS name) AS found WHERE name IS NOT NULL'));
  } finally {
    await source.destroy();
  }
}
