import { type DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';

/**
 * TypeORM's BEGIN is deferred: with a second process on the file, a transaction that reads first and writes later
 * fails with SQLITE_BUSY at once, whatever the busy timeout. BEGIN IMMEDIATE takes the write lock at the start,
 * where waiting is possible. Units of work say so themselves; this is for the migrations, which TypeORM begins.
 */
export function beginImmediate(write: DataSource): void {
  const { driver } = write;
  const create = driver.createQueryRunner.bind(driver);
  const wrapped = new WeakSet<QueryRunner>();
  driver.createQueryRunner = (mode: ReplicationMode): QueryRunner => {
    const runner = create(mode);
    if (!wrapped.has(runner)) wrap(runner);
    wrapped.add(runner);
    return runner;
  };
}

function wrap(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const immediate = (sql: string, ...rest: unknown[]): Promise<unknown> =>
    query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql, ...rest);
  Object.assign(runner, { query: immediate });
}
