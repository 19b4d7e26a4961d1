import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { migrations } from '../../../src/adapters/persistence/migrations/all.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { member } from '../../support/builders.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';

describe.each(engines)('a database on %s', (engine) => {
  let installation: FreshInstallation;

  beforeEach(async () => {
    installation = await freshDatabaseFor(engine);
    // TypeORM says so on the console when another was quicker to migrate.
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await installation.dispose();
  });

  it.each([1, 2, 3])('may be opened for the first time by several at once (round %i)', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(installation)));
    const done = await opened[0]?.write.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(done?.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    for (const database of opened) await database.close();
  });

  it('keeps what was written when it is opened again', async () => {
    const first = await openDatabase(installation);
    const person = member({ council: 'ashford' });
    await persistenceOn(first, new SequentialChance()).unitOfWork.run('ashford', ({ people }) => people.add(person));
    await first.close();
    const again = await openDatabase(installation);
    expect(await persistenceOn(again, new SequentialChance()).people.list('ashford')).toEqual([person]);
    await again.close();
  });
});
