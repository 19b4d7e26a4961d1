/** A row of a dump, as text; null where there is no value. */
export interface DumpedRow {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly (string | null)[];
}

const copyHead = /^COPY (?:[\w"]+\.)?"?(\w+)"? \((.*)\) FROM stdin;$/;
const newline = 0x0a;

/** The rows in the SQL that pg_restore writes, and nothing else of it: no statement of a dump is ever carried out. */
export async function* dumpedRows(sql: AsyncIterable<Buffer>): AsyncGenerator<DumpedRow> {
  let at: Pick<DumpedRow, 'table' | 'columns'> | null = null;
  for await (const line of linesOf(sql)) {
    if (at === null) at = tableOf(line);
    else if (line === '\\.') at = null;
    else yield { ...at, values: line.split('\t').map(valueOf) };
  }
}

function tableOf(line: string): Pick<DumpedRow, 'table' | 'columns'> | null {
  const [, table, columns = ''] = copyHead.exec(line) ?? [];
  return table === undefined ? null : { table, columns: columns.split(', ').map((column) => column.replaceAll('"', '')) };
}

/** By line feeds alone: readline would break a row at a U+2028 in somebody's words. What is no UTF-8 throws. */
async function* linesOf(sql: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun: Buffer[] = [];
  for await (const chunk of sql) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      yield decoder.decode(Buffer.concat([...begun, chunk.subarray(from, end)]));
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
}

const escaped = new Map(Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }));

/** COPY's text format, as pg_dump writes it: a backslash before whatever would be read otherwise. */
function valueOf(field: string): string | null {
  if (field === '\\N') return null;
  return field.includes('\\') ? field.replaceAll(/\\(.)/gs, (_, letter: string) => escaped.get(letter) ?? letter) : field;
}
