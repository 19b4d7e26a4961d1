import { type DataSource, type QueryRunner } from 'typeorm';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Sends one statement: its rows, and how many rows it changed. */
export type Send = (sql: string, parameters: readonly SqlValue[]) => Promise<{ rows: readonly unknown[]; changed: number }>;

/** Parents before children, so that the rows that wait can be sent in this order whatever order they came in. */
const deferrable = [
  ...['enquiry', 'timeline_entry', 'timeline_words', 'enquiry_member', 'obligation'],
  ...['outbox_message', 'inbox_message', 'inbox_raw'],
] as const;
export type Deferrable = (typeof deferrable)[number];

interface WaitingRow {
  readonly table: Deferrable;
  readonly row: Row;
  readonly suffix: string;
}

interface Guard {
  /** How many rows waited before. */
  readonly from: number;
  isSet: boolean;
  refused: EarlierRowsRefused | null;
}

/** Rows that earlier work had left waiting were refused: it was not the fault of the work that made them go. */
export class EarlierRowsRefused extends Error {}

/**
 * SQL with numbered parameters ($1, $2 …), and nothing of a value ever inside the text.
 * New rows may wait (`defer`) until a statement could need them: what many units of work of one transaction add to a
 * table then goes in one statement.
 */
export class Session {
  private waiting: WaitingRow[] = [];
  private guard: Guard | null = null;

  protected constructor(private readonly send: Send) {}

  /** On one connection, within whatever transaction is open on it. */
  static on(runner: QueryRunner): Session {
    return new Session(oneByOne(sendingOn(runner)));
  }

  /** For reading: each statement on any free connection. */
  static reading(source: DataSource): Session {
    return new Session(async (sql, parameters) => ({ rows: await source.query<unknown[]>(sql, [...parameters]), changed: 0 }));
  }

  async rows<Shape>(sql: string, parameters: readonly SqlValue[] = []): Promise<readonly Shape[]> {
    await this.flush();
    return this.rowsBeside(sql, parameters);
  }

  /** A read that needs none of the rows that wait: of other tables, or with `waitingIn` looked at as well. */
  async rowsBeside<Shape>(sql: string, parameters: readonly SqlValue[] = []): Promise<readonly Shape[]> {
    return (await this.send(sql, parameters.map(bound))).rows as Shape[];
  }

  async first<Shape>(sql: string, parameters: readonly SqlValue[] = []): Promise<Shape | null> {
    return (await this.rows<Shape>(sql, parameters))[0] ?? null;
  }

  /** How many rows it changed. */
  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    await this.flush();
    return (await this.send(sql, parameters.map(bound))).changed;
  }

  /** One statement for all rows that fit into one; they name the same columns. `suffix`: an ON CONFLICT clause. How many went in. */
  async insert(table: string, rows: readonly Row[], suffix = ''): Promise<number> {
    await this.flush();
    return this.insertNow(table, rows, suffix);
  }

  /** Rows that may wait. Rows of one table name the same columns and have the same suffix. */
  defer(table: Deferrable, rows: readonly Row[], suffix = ''): void {
    this.waiting.push(...rows.map((row) => ({ table, row, suffix })));
  }

  /** The rows of a table that wait. */
  waitingIn(table: Deferrable): readonly Row[] {
    return this.waiting.filter((one) => one.table === table).map((one) => one.row);
  }

  /** Forgets all rows that wait. */
  forget(): void {
    this.waiting = [];
    this.guard = null;
  }

  /**
   * Work whose statements can be taken back alone. Most work only reads, and adds rows that wait: those are simply
   * forgotten. Before anything else is sent, what earlier work left waiting goes, and then a savepoint is set; where
   * that is refused the whole transaction is lost, whatever this work makes of it.
   */
  async takingBack(work: () => Promise<void>): Promise<void> {
    const guard: Guard = { from: this.waiting.length, isSet: false, refused: null };
    this.guard = guard;
    try {
      await work();
      if (guard.isSet) await this.send('RELEASE SAVEPOINT work', []);
    } catch (error) {
      if (guard.refused !== null) throw guard.refused;
      this.waiting.length = guard.isSet ? 0 : guard.from;
      if (guard.isSet) await this.takeBack();
      throw error;
    } finally {
      this.guard = null;
    }
  }

  /** ROLLBACK TO leaves the savepoint standing. */
  private async takeBack(): Promise<void> {
    await this.send('ROLLBACK TO SAVEPOINT work', []);
    await this.send('RELEASE SAVEPOINT work', []);
  }

  /** Sends all that waits, and makes sure that what follows can be taken back. */
  async flush(): Promise<void> {
    const { guard } = this;
    if (guard === null || guard.isSet) return this.sendWaiting(this.waiting.splice(0));
    guard.isSet = true;
    await this.sendEarlier(guard);
    await this.sendWaiting(this.waiting.splice(0));
  }

  private async sendEarlier(guard: Guard): Promise<void> {
    try {
      await this.sendWaiting(this.waiting.splice(0, guard.from));
      await this.send('SAVEPOINT work', []);
    } catch (error) {
      guard.refused = new EarlierRowsRefused('Rows of earlier work were refused.', { cause: error });
      throw guard.refused;
    }
  }

  private async sendWaiting(waiting: readonly WaitingRow[]): Promise<void> {
    for (const table of waiting.length === 0 ? [] : deferrable) {
      const ofTable = waiting.filter((one) => one.table === table);
      const rows = ofTable.map((one) => one.row);
      await this.insertNow(table, rows, ofTable[0]?.suffix ?? '');
    }
  }

  private async insertNow(table: string, rows: readonly Row[], suffix: string): Promise<number> {
    const columns = Object.keys(rows[0] ?? {});
    let inserted = 0;
    for (const slice of slicesOf(rows, Math.floor(mostValues / columns.length))) inserted += await this.insertSlice(table, columns, slice, suffix);
    return inserted;
  }

  private async insertSlice(table: string, columns: readonly string[], rows: readonly Row[], suffix: string): Promise<number> {
    const tuples = rows.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(',')})`);
    const names = columns.map((column) => `"${column}"`).join(',');
    const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
    const sql = `INSERT INTO "${table}" (${names}) VALUES ${tuples.join(',')} ${suffix}`;
    return (await this.send(sql, values.map(bound))).changed;
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

/** A connection to PostgreSQL runs one statement at a time; its driver will not line them up for us any more. */
function oneByOne(send: Send): Send {
  let last: Promise<unknown> = Promise.resolve();
  return (sql, parameters) => {
    const sent = last.then(() => send(sql, parameters));
    last = sent.catch(() => undefined);
    return sent;
  };
}

function numbered(sql: string): string {
  return sql.replaceAll(/\$(\d+)/g, '?$1');
}

/** SQLite binds 32,766 values to a statement at most, PostgreSQL 65,535; there is room for what is bound beside a list. */
const mostValues = 30_000;

/** Of a list that may be of any length, what one statement can name at a time. None of none. */
export function slicesOf<Item>(items: readonly Item[], most = mostValues): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}

/** "$1,$2,$3" for a list that follows `after` other parameters. A list of none holds nothing: IN () is no SQL to PostgreSQL. */
export function places(count: number, after: number): string {
  if (count === 0) return 'NULL';
  return Array.from({ length: count }, (_, index) => `$${after + index + 1}`).join(',');
}

/** A text as the database gives it back: without NUL, and with what UTF-8 cannot say replaced. */
export function asKept(text: string): string {
  return Buffer.from(text.replaceAll('\0', '')).toString();
}

/** PostgreSQL keeps no NUL in a text: a subject that holds one must not be what a mail cannot be received for. */
function bound(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}
