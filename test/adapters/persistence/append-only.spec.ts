import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';
import { checkChain } from './chain-check.js';
import { prepare } from './mixed-units.js';

describe.each(engines)('the timeline on %s', (engine) => {
  let installation: FreshInstallation;
  let database: Database;

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    await prepare(persistenceOn(database, new SequentialChance(0xabc)).unitOfWork, ['ashford']);
  });
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  it.each([
    `UPDATE timeline_entry SET "at" = '2020-01-01T00:00:00.000Z'`,
    `UPDATE timeline_entry SET hash = hash WHERE position = 1`,
    `UPDATE timeline_entry SET happening = '{}' WHERE council = 'ashford'`,
    `DELETE FROM timeline_entry`,
    `DELETE FROM timeline_entry WHERE position = 2`,
    ...(engine === 'postgres' ? ['TRUNCATE timeline_entry CASCADE', 'TRUNCATE enquiry CASCADE'] : []),
  ])('refuses %s', async (statement) => {
    await expect(database.write.query(statement)).rejects.toThrow('the timeline is append-only');
  });

  it('takes no second entry in the place of another', async () => {
    const replace = engine === 'sqlite' ? 'INSERT OR REPLACE' : 'INSERT';
    const columns = `council, id, enquiry, "at", recorded_at, actor_kind, happening, words_hash, hash`;
    const statement = `${replace} INTO timeline_entry (${columns}, position) SELECT ${columns}, 2 FROM timeline_entry WHERE position = 1`;
    await expect(database.write.query(statement)).rejects.toThrow();
  });

  it('is as it was after all that', async () => {
    expect(await checkChain(database, 'ashford')).toEqual({ length: 2, faults: [] });
  });

  it('shows in its chain what was changed past the triggers', async () => {
    await database.write.query(`UPDATE timeline_words SET words = '{"text":"Asked otherwise"}'`);
    expect((await checkChain(database, 'ashford')).faults).toHaveLength(1);
  });

  it('stays whole when words are erased', async () => {
    await database.write.query('DELETE FROM timeline_words');
    expect(await checkChain(database, 'ashford')).toEqual({ length: 2, faults: [] });
  });
});
