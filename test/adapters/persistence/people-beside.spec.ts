import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { peopleBeside } from '../../../src/adapters/persistence/read-beside.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { people, serviceOn } from '../../support/builders-service.js';
import { engines, type FreshInstallation, freshDatabaseFor } from '../../support/engines.js';

describe.each(engines)('people read beside whoever has the database, on %s', (engine) => {
  let installation: FreshInstallation;
  beforeEach(async () => {
    installation = await freshDatabaseFor(engine);
  });
  afterEach(() => installation.dispose());

  const names = async () => (await peopleBeside(installation, 'houghton-regis'))?.map(({ name }) => name);

  it('are those of the council who act for it now, while it is open and after', async () => {
    const database = await openDatabase(installation);
    const { council, ports } = await serviceOn(persistenceOn(database, new SequentialChance(0xabd)));
    await ports.unitOfWork.run(council.slug, (stores) => stores.people.change({ ...people.ben, council: council.slug, active: false }));
    const expected = (await ports.people.list(council.slug)).map(({ name }) => name);
    expect(await names()).toEqual(expected);
    await database.close();
    expect(await names()).toEqual(expected);
    expect(await peopleBeside(installation, 'ware')).toEqual([]);
  });

  it('leave every file as it was', async () => {
    const database = await openDatabase(installation);
    await serviceOn(persistenceOn(database, new SequentialChance(0xabe)));
    await database.close();
    const files = async () => Promise.all((await readdir(installation.dataDir)).map(async (name) => [name, createHash('sha256').update(await readFile(join(installation.dataDir, name))).digest('hex')]));
    const before = await files();
    await names();
    expect(await files()).toEqual(before);
  });

  it('are none where the database has no table of them yet', async () => {
    expect(await peopleBeside(installation, 'houghton-regis')).toEqual(engine === 'sqlite' ? null : []);
    expect(await readdir(installation.dataDir)).toEqual([]);
  });
});
