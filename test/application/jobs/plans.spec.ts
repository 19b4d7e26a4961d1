import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { tailSql, touchedSinceSql } from '../../../src/adapters/persistence/stores/touched-since.js';
import { openAskedBySql, openDueBySql } from '../../../src/adapters/persistence/stores/sql-reminder-store.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { copyBacklog } from '../../bench/sweep-backlog.js';
import { newCouncil, open } from '../../contracts/seeds.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { freshDatabaseFor } from '../../support/engines.js';
import { isReadThrough } from '../../support/read-through.js';

describe('on SQLite the jobs read by index', () => {
  it.each<[what: string, sql: string, second: string | number, index: string]>([
    ['what is open and due', openDueBySql, '2026-11-24', 'IDX_obligation_open (council=? AND settled_how=? AND due_on<?)'],
    ['what members were asked', openAskedBySql, '2026-11-24', 'IDX_obligation_open (council=? AND settled_how=? AND due_on<?)'],
    ['what is open', touchedSinceSql, 0, 'IDX_obligation_open (council=? AND settled_how=? AND due_on=?)'],
    ['what was touched', touchedSinceSql, 0, '(council=? AND position>?)'],
    ['where the tail begins', tailSql, '2026-11-16T00:00:00.000Z', '(council=?)'],
  ])('%s', async (_, sql, second, index) => {
    const installation = await freshDatabaseFor('sqlite');
    const database = await openDatabase(installation);
    const plan = await database.write.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql.replaceAll('$', '?')}`, ['houghton-regis', second]);
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => step.includes(index))).not.toEqual([]);
    expect(steps.filter((step) => isReadThrough(step) && !step.includes(index))).toEqual([]);
    await database.close();
    await installation.dispose();
  });
});

/** PostgreSQL plans by the rows that there are: empty tables tell nothing of it. */
describe('on PostgreSQL, with a hundred due among twenty thousand, what is owed is found by its index', () => {
  it.each<[what: string, sql: string]>([
    ['what is open and due', openDueBySql],
    ['what members were asked', openAskedBySql],
  ])('%s', async (_, sql) => {
    const installation = await freshDatabaseFor('postgres');
    const database = await openDatabase(installation);
    const ports = persistenceOn(database, new SequentialChance());
    const council = await newCouncil(ports);
    await ports.unitOfWork.run(council, (stores) => open(stores));
    await copyBacklog('postgres', (text) => database.write.query(text), { open: 20_000, due: 100 });
    const plan = await database.write.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [council, '2026-05-14']);
    const steps = plan.map((step) => step['QUERY PLAN']);
    expect(steps.filter((step) => step.includes('"IDX_obligation_open"'))).not.toEqual([]);
    expect(steps.filter((step) => /Seq Scan on obligation\b/.test(step))).toEqual([]);
    await database.close();
    await installation.dispose();
  }, 180_000);
});
