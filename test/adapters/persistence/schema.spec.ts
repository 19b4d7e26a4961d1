import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { migrations } from '../../../src/adapters/persistence/migrations/all.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';

describe.each(engines)('the migrated schema on %s', (engine) => {
  let installation: FreshInstallation;
  let database: Database;

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
  });
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  it('is what the entities say', async () => {
    const drift = await database.write.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('is opened again without any change', async () => {
    const again = await openDatabase(installation);
    expect(await again.write.showMigrations()).toBe(false);
    await again.close();
  });

  it('has all append-only triggers after all migrations', async () => {
    const sql =
      engine === 'postgres'
        ? `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname`
        : `SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name`;
    const triggers = await database.write.query<{ name: string }[]>(sql);
    expect(triggers.map((row) => row.name)).toEqual([
      ...['complaint_entry_no_delete', 'complaint_entry_no_update'],
      ...['timeline_entry_no_delete', 'timeline_entry_no_update'],
    ]);
  });

  it('gives every table of council business a council column', () => {
    const ofTheInstallation = ['account', 'session', 'sign_in_link', 'council', 'installation_state', 'bank_holiday', 'bank_holiday_source'];
    const without = database.write.entityMetadatas
      .filter((table) => !ofTheInstallation.includes(table.tableName))
      .filter((table) => !table.columns.some((column) => column.propertyName === 'council'));
    expect(without.map((table) => table.tableName)).toEqual([]);
  });

  it('reads on a side that cannot write', async () => {
    await expect(
      database.read.query(`INSERT INTO council (slug, last_number, chain_length, chain_hash) VALUES ('x', 0, 0, '')`),
    ).rejects.toThrow(/readonly|read-only/);
  });
});

describe('the list of migrations', () => {
  it('is in order: a backup between two of them is restored by those after it', () => {
    const names = migrations.map(({ name }) => name.slice(-'1764000000001'.length));
    expect(names).toEqual(names.toSorted());
  });
});
