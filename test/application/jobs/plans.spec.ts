import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { tailSql, touchedSinceSql } from '../../../src/adapters/persistence/stores/touched-since.js';
import { openDueBySql } from '../../../src/adapters/persistence/stores/sql-reminder-store.js';
import { freshDatabaseFor } from '../../support/engines.js';

/** PostgreSQL plans by the rows that there are: empty tables tell nothing of it. */
describe('on SQLite the jobs read by index', () => {
  it.each<[what: string, sql: string, second: string | number, index: string]>([
    ['what is open and due', openDueBySql, '2026-11-24', 'IDX_obligation_open (council=? AND settled_how=? AND due_on<?)'],
    ['what is open', touchedSinceSql, 0, 'IDX_obligation_open (council=? AND settled_how=? AND due_on=?)'],
    ['what was touched', touchedSinceSql, 0, '(council=? AND position>?)'],
    ['where the tail begins', tailSql, '2026-11-16T00:00:00.000Z', '(council=?)'],
  ])('%s', async (_, sql, second, index) => {
    const installation = await freshDatabaseFor('sqlite');
    const database = await openDatabase(installation);
    const plan = await database.write.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql.replaceAll('$', '?')}`, ['houghton-regis', second]);
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => step.includes(index))).not.toEqual([]);
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    await database.close();
    await installation.dispose();
  });
});
