import { type Database as Connection, type Statement } from 'sqlite3';
import { type QueryRunner } from 'typeorm';
import { type SqlValue } from '../session.js';

interface Ran {
  readonly rows: readonly unknown[];
  readonly changed: number;
}

/** More than the product has statements; multi-row inserts make a few more of each. */
const mostKept = 500;

/**
 * Statements on the writing connection, prepared once and kept. Sent through TypeORM's query runner each is prepared
 * and thrown away anew, which costs one more turn through the thread pool: half of what a small statement takes.
 */
export class PreparedStatements {
  private readonly kept = new Map<string, Promise<Statement>>();

  private constructor(private readonly connection: Connection) {}

  static async on(runner: QueryRunner): Promise<PreparedStatements> {
    return new PreparedStatements((await runner.connect()) as Connection);
  }

  async send(sql: string, parameters: readonly SqlValue[]): Promise<Ran> {
    const statement = await this.prepared(sql);
    return sql.startsWith('SELECT') ? all(statement, parameters) : run(statement, parameters);
  }

  /** SQLite refuses to close a connection that still has statements. */
  async finalize(): Promise<void> {
    const statements = await Promise.all(this.kept.values());
    this.kept.clear();
    await Promise.all(statements.map((statement) => new Promise<void>((resolve) => statement.finalize(() => resolve()))));
  }

  private prepared(sql: string): Promise<Statement> {
    const known = this.kept.get(sql);
    if (known !== undefined) return known;
    if (this.kept.size >= mostKept) this.letOldestGo();
    const fresh = prepare(this.connection, sql);
    this.kept.set(sql, fresh);
    fresh.catch(() => this.kept.delete(sql));
    return fresh;
  }

  private letOldestGo(): void {
    const [oldest] = this.kept;
    if (oldest === undefined) return;
    this.kept.delete(oldest[0]);
    void oldest[1].then((statement) => statement.finalize());
  }
}

function prepare(connection: Connection, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = connection.prepare(sql, (error) => (error ? reject(error) : resolve(statement)));
  });
}

function all(statement: Statement, parameters: readonly SqlValue[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    statement.all<unknown>(parameters, (error, rows) => (error ? reject(error) : resolve({ rows, changed: 0 })));
  });
}

function run(statement: Statement, parameters: readonly SqlValue[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    statement.run(parameters, function (error) {
      if (error) reject(error);
      else resolve({ rows: [], changed: this.changes });
    });
  });
}
