import { type Engine } from '../support/engines.js';

/** Sends one statement. */
export type Query = <Row>(sql: string) => Promise<readonly Row[]>;

export interface Backlog {
  /** Obligations that are open. */
  readonly open: number;
  /** Those of them that are due as the one that they are copies of. */
  readonly due: number;
}

const farAway = '2027-06-01';

/**
 * The one enquiry of a database, with its member and what is owed on it, so many times over: most of it due far away.
 * PostgreSQL counts its rows by itself now and then (autovacuum); SQLite never does.
 */
export async function copyBacklog(engine: Engine, query: Query, { open, due }: Backlog): Promise<void> {
  const copies = `WITH RECURSIVE copy(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM copy WHERE i < ${open - 1})`;
  const put = async (table: string, differing: Readonly<Record<string, string>>): Promise<void> => {
    const [first] = await query<Readonly<Record<string, unknown>>>(`SELECT * FROM ${table} LIMIT 1`);
    const columns = Object.keys(first ?? {}).map((column) => `"${column}"`);
    const values = columns.map((column) => differing[column.slice(1, -1)] ?? `one.${column}`);
    await query(`INSERT INTO ${table} (${columns.join(', ')}) ${copies} SELECT ${values.join(', ')} FROM copy, ${table} one`);
  };
  await put('enquiry', { id: `'copy-' || i`, number: '1000 + i', reference: `'HR-' || (1000 + i)`, thread_token: `'token-' || i` });
  await put('enquiry_member', { enquiry: `'copy-' || i` });
  await put('obligation', { enquiry: `'copy-' || i`, due_on: `CASE WHEN i < ${due} THEN one.due_on ELSE '${farAway}' END` });
  if (engine === 'postgres') await query('ANALYZE');
}
