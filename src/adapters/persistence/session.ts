import { type DataSource, type QueryRunner } from 'typeorm';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Sends one statement: its rows, and how many rows it changed. */
export type Send = (sql: string, parameters: readonly SqlValue[]) => Promise<{ rows: readonly unknown[]; changed: number }>;

/** SQL with numbered parameters ($1, $2 …), and nothing of a value ever inside the text. */
export class Session {
  protected constructor(private readonly send: Send) {}

  /** On one connection, within whatever transaction is open on it. */
  static on(runner: QueryRunner): Session {
    return new Session(sendingOn(runner));
  }

  /** For reading: each statement on any free connection. */
  static reading(source: DataSource): Session {
    return new Session(async (sql, parameters) => ({ rows: await source.query<unknown[]>(sql, [...parameters]), changed: 0 }));
  }

  async rows<Shape>(sql: string, parameters: readonly SqlValue[] = []): Promise<readonly Shape[]> {
    return (await this.send(sql, parameters.map(bound))).rows as Shape[];
  }

  async first<Shape>(sql: string, parameters: readonly SqlValue[] = []): Promise<Shape | null> {
    return (await this.rows<Shape>(sql, parameters))[0] ?? null;
  }

  /** How many rows it changed. */
  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    return (await this.send(sql, parameters.map(bound))).changed;
  }

  /** One statement for all rows; they name the same columns. `suffix`: an ON CONFLICT clause. How many went in. */
  async insert(table: string, rows: readonly Row[], suffix = ''): Promise<number> {
    const [first] = rows;
    if (first === undefined) return 0;
    const columns = Object.keys(first);
    const tuples = rows.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(',')})`);
    const names = columns.map((column) => `"${column}"`).join(',');
    const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
    return this.run(`INSERT INTO "${table}" (${names}) VALUES ${tuples.join(',')} ${suffix}`, values);
  }
}

/** To SQLite "$2" is a name, bound by where it first stands; "?2" is the number that PostgreSQL takes "$2" for. */
export class SqliteSession extends Session {
  static override on(runner: QueryRunner): SqliteSession {
    return SqliteSession.by(sendingOn(runner));
  }

  static by(send: Send): SqliteSession {
    return new SqliteSession((sql, parameters) => send(numbered(sql), parameters));
  }

  static override reading(source: DataSource): SqliteSession {
    return SqliteSession.on(source.createQueryRunner());
  }
}

function sendingOn(runner: QueryRunner): Send {
  return async (sql, parameters) => {
    const { records, affected } = await runner.query(sql, [...parameters], true);
    return { rows: (records as unknown[] | undefined) ?? [], changed: affected ?? 0 };
  };
}

function numbered(sql: string): string {
  return sql.replaceAll(/\$(\d+)/g, '?$1');
}

/** "$1,$2,$3" for a list that follows `after` other parameters. */
export function places(count: number, after: number): string {
  return Array.from({ length: count }, (_, index) => `$${after + index + 1}`).join(',');
}

/** PostgreSQL keeps no NUL in a text: a subject that holds one must not be what a mail cannot be received for. */
function bound(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}
