import { type Database } from '../../../src/adapters/persistence/database.js';

const tables: Readonly<Record<string, string>> = {
  enquiry: 'id',
  timeline_entry: 'id',
  inbox_message: 'id',
  outbox_message: 'id',
  idempotency_key: 'key',
  person: 'id',
  api_token: 'id',
};

/** "table:id" of every row that units of work of these series left, in all councils. */
export async function keptRows({ read }: Database, ...series: readonly number[]): Promise<readonly string[]> {
  const starts = series.map((one) => one.toString(16).padStart(8, '0'));
  const rows = await Promise.all(
    Object.entries(tables).map(async ([table, key]) => {
      const found = await read.query<{ id: string }[]>(`SELECT ${key} AS id FROM ${table}`);
      return found.filter(({ id }) => starts.includes(id.slice(0, 8))).map(({ id }) => `${table}:${id}`);
    }),
  );
  return rows.flat().toSorted();
}

/** Bytes, words, obligations and members that belong to nothing. */
export async function leftOver({ read }: Database): Promise<readonly string[]> {
  const orphans = {
    inbox_raw: 'SELECT message AS id FROM inbox_raw WHERE message NOT IN (SELECT id FROM inbox_message)',
    timeline_words: 'SELECT entry AS id FROM timeline_words WHERE entry NOT IN (SELECT id FROM timeline_entry)',
    obligation: 'SELECT enquiry AS id FROM obligation WHERE enquiry NOT IN (SELECT id FROM enquiry)',
    enquiry_member: 'SELECT enquiry AS id FROM enquiry_member WHERE enquiry NOT IN (SELECT id FROM enquiry)',
  };
  const rows = await Promise.all(
    Object.entries(orphans).map(async ([table, sql]) => (await read.query<{ id: string }[]>(sql)).map(({ id }) => `${table}:${id}`)),
  );
  return rows.flat();
}

/** The numbers of a council's enquiries, in order. */
export async function numbersOf({ read }: Database, council: string): Promise<readonly number[]> {
  const rows = await read.query<{ number: number }[]>(`SELECT number FROM enquiry WHERE council = '${council}' ORDER BY number`);
  return rows.map(({ number }) => number);
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
