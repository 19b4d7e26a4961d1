import { openDatabase } from '../../src/adapters/persistence/database.js';
import { engines } from './engines.js';
import { migratedDatabaseFor } from './migrated.js';

describe.each(engines)('a migrated installation on %s', (engine) => {
  it('is a copy of its own', async () => {
    const [one, other] = [await migratedDatabaseFor(engine), await migratedDatabaseFor(engine)];
    const [written, untouched] = [await openDatabase(one), await openDatabase(other)];
    await written.write.query("INSERT INTO council (slug, chain_hash, last_number, chain_length) VALUES ('ware', '', 0, 0)");
    expect(await untouched.read.query('SELECT slug FROM council')).toEqual([]);
    await Promise.all([written.close(), untouched.close()]);
    await Promise.all([one.dispose(), other.dispose()]);
  });
});
