import { type DataSource } from 'typeorm';

interface IndexedColumn {
  readonly tbl: string;
  readonly idx: string;
  readonly isUnique: number;
  readonly name: string;
}

type Statistic = readonly [tbl: string, idx: string, stat: string];

/** Tables that grow with what is asked; the others are as small as a council. */
const growing: readonly string[] = [
  ...['enquiry', 'enquiry_member', 'obligation', 'timeline_entry', 'timeline_words', 'reminder'],
  ...['inbox_message', 'inbox_raw', 'outbox_message', 'bulletin_mail', 'bulletin_mail_item', 'idempotency_key'],
];
const rowsOf = (table: string): number => (growing.includes(table) ? 1_000_000 : 1_000);

/** How many values a column has, where they are no keys that name a row or a handful. */
const values: Readonly<Record<string, number>> = {
  ...{ council: 10, state: 5, kind: 30, trouble: 4, settled_how: 5, person: 30, actor: 30, recipient: 60 },
  ...{ enquiry: 10_000, account: 100, folder: 3, nation: 3 },
};
const days = 300;
const keys = 1_000_000;

const indexedColumns = `SELECT t.name AS tbl, i.name AS idx, i."unique" AS "isUnique", c.name AS name
   FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
  WHERE t.type = 'table' ORDER BY t.name, i.name, c.seqno`;

/**
 * Tells SQLite how many rows each value of an index leads to: by itself it takes a whole council for as few rows as one of
 * the council's enquiries, and reads through all that was ever asked. It counts them only where somebody lets it (ANALYZE), and
 * then plans by what there was on that day. Told by rule, the plans are the same on the first day and after years.
 */
export async function tellStatistics(write: DataSource): Promise<void> {
  const wanted = statisticsOf(await write.query<IndexedColumn[]>(indexedColumns));
  // Makes the table that holds them, where there is none; and, at the end, has what stands there read.
  await write.query('ANALYZE sqlite_schema');
  const known = await write.query<{ tbl: string; idx: string; stat: string }[]>('SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx');
  if (JSON.stringify(known.map(({ tbl, idx, stat }) => [tbl, idx, stat])) === JSON.stringify(wanted)) return;
  await write.transaction(async (manager) => {
    await manager.query('DELETE FROM sqlite_stat1');
    for (const statistic of wanted) await manager.query('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)', [...statistic]);
  });
  await write.query('ANALYZE sqlite_schema');
}

/** As SQLite writes them: the rows of the table, and those that one value of the first column, of the first two, … leads to. */
function statisticsOf(columns: readonly IndexedColumn[]): readonly Statistic[] {
  const names = [...new Set(columns.map(({ idx }) => idx))];
  return names.flatMap((idx) => {
    const own = columns.filter((column) => column.idx === idx);
    const [first] = own;
    return first === undefined ? [] : [[first.tbl, idx, [rowsOf(first.tbl), ...rowsByColumn(own)].join(' ')] as const];
  });
}

function rowsByColumn(columns: readonly IndexedColumn[]): readonly number[] {
  let left = rowsOf(columns[0]?.tbl ?? '');
  return columns.map(({ name, isUnique }, place) => {
    left = isUnique === 1 && place === columns.length - 1 ? 1 : Math.max(1, Math.ceil(left / valuesOf(name)));
    return left;
  });
}

function valuesOf(column: string): number {
  return values[column] ?? (/_(at|on)$/.test(column) ? days : keys);
}
