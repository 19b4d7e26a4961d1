import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

export interface DumpContents {
  readonly rows: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
}

const copyHead = /^COPY (?:[\w"]+\.)?"?(\w+)"? \((.*)\) FROM stdin;$/;

/** Reads the SQL that pg_restore writes: a row is a line, for COPY writes a line break inside a value as \n. */
export async function readDump(sql: Readable): Promise<DumpContents> {
  const rows: Record<string, number> = {};
  const migrations: string[] = [];
  let table: { readonly name: string; readonly columns: readonly string[] } | null = null;
  for await (const line of createInterface({ input: sql, crlfDelay: Infinity })) {
    if (table === null) {
      table = tableOf(line);
      if (table !== null) rows[table.name] = 0;
    } else if (line === '\\.') {
      table = null;
    } else {
      rows[table.name] = (rows[table.name] ?? 0) + 1;
      if (table.name === 'migrations') migrations.push(line.split('\t')[table.columns.indexOf('name')] ?? '');
    }
  }
  return { rows, migrations };
}

function tableOf(line: string): { readonly name: string; readonly columns: readonly string[] } | null {
  const [, name, columns = ''] = copyHead.exec(line) ?? [];
  return name === undefined ? null : { name, columns: columns.split(', ').map((column) => column.replaceAll('"', '')) };
}
