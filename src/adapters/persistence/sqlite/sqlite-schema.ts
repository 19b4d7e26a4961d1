import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.js';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  /** null: an index that SQLite made by itself. */
  readonly sql: string | null;
}

/** What SQLite counts for itself, where somebody let it (ANALYZE). */
const statistics = new Set(['sqlite_stat1', 'sqlite_stat4']);

/** A sentence about what differs from a fresh database that ran so many migrations; null: nothing. */
export async function foreignPart(source: DataSource, level: number): Promise<string | null> {
  const [found, ours] = [await partsOf(source), await freshParts(level)];
  for (const [key, part] of found) {
    const own = ours.get(key);
    if (own === undefined) return `the backup holds ${article(part)} that is not ours: ${part.name}`;
    if (said(own) !== said(part)) return `the backup holds ${article(part)} that was changed: ${part.name}`;
  }
  const missing = [...ours].find(([key]) => !found.has(key))?.[1];
  return missing === undefined ? null : `the backup is without ${article(missing)} of ours: ${missing.name}`;
}

async function freshParts(level: number): Promise<ReadonlyMap<string, Part>> {
  const driver = { verbose: () => sqlite3 };
  const source = new DataSource({ type: 'sqlite', database: ':memory:', driver, migrations: migrations.slice(0, level) });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
    return await partsOf(source);
  } finally {
    await source.destroy();
  }
}

async function partsOf(source: DataSource): Promise<ReadonlyMap<string, Part>> {
  const parts = await source.query<Part[]>('SELECT type, name, tbl_name, sql FROM sqlite_master');
  const counted = parts.filter(({ type, name }) => !(type === 'table' && statistics.has(name)));
  return new Map(counted.map((part) => [`${part.type} ${part.name}`, part]));
}

function said({ tbl_name, sql }: Part): string {
  return `${tbl_name}: ${(sql ?? '').replaceAll(/\s+/g, ' ').trim()}`;
}

function article({ type }: Part): string {
  return type === 'index' ? 'an index' : `a ${type}`;
}
