import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { prepare } from './mixed-units.js';

export const earlier = '2026-06-01T09:00:00.000Z';
export const later = '2099-01-01T00:00:00.000Z';

/** One council's business, a session, a link that waits and one that was spent, and a token. */
export async function lived(settings: { readonly databaseUrl: string | null; readonly dataDir: string }): Promise<void> {
  const database = await openDatabase(settings);
  await prepare(persistenceOn(database, new SequentialChance(0xabc)).unitOfWork, ['ashford']);
  for (const statement of access) await database.write.query(statement);
  await database.close();
}

const access = [
  `INSERT INTO account (id, created_at) VALUES ('account', '${earlier}')`,
  `INSERT INTO session (hash, account, created_at, seen_at, expires_at, data) VALUES ('session', 'account', '${earlier}', '${earlier}', '${later}', '{}')`,
  `INSERT INTO sign_in_link (hash, account, created_at, expires_at, spent_at) VALUES ('waiting', 'account', '${earlier}', '${later}', NULL), ('spent', 'account', '${earlier}', '${later}', '${earlier}')`,
];

/** Statements on a SQLite file, past the product. */
export async function onFile<Row>(database: string, ...statements: readonly string[]): Promise<readonly Row[]> {
  const source = await new DataSource({ type: 'sqlite', database }).initialize();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = await source.query<Row[]>(statement);
    return rows;
  } finally {
    await source.destroy();
  }
}

export function databaseIn(dataDir: string): string {
  return join(dataDir, 'member-enquiries.sqlite');
}
