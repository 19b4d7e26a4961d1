import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { type DatabasePersistence, persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { Session, SqliteSession } from '../../../src/adapters/persistence/session.js';
import { brokenChain } from '../../../src/adapters/persistence/stores/chain-check.js';
import { newCouncil } from '../../contracts/seeds.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { aboutAnOfficer, after, complaintFact, raisedOn } from '../../support/complaints.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';

describe.each(engines)('what is kept of a complaint, on %s', (engine) => {
  let installation: FreshInstallation;
  let database: Database;
  let ports: DatabasePersistence;

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    ports = persistenceOn(database, new SequentialChance(0xabc));
    const council = await newCouncil(ports, 'ashford');
    await ports.unitOfWork.run(council, async ({ complaints }) => {
      const one = await complaints.open({ id: 'one', reference: 'AS-BCDF-GHJK' }, raisedOn(aboutAnOfficer));
      await complaints.record(one, complaintFact({ kind: 'noted' }, after(1), { text: 'Two people saw it.' }));
    });
  });
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  const broken = () => brokenChain((engine === 'sqlite' ? SqliteSession : Session).reading(database.read));

  it.each([
    `UPDATE complaint_entry SET happening = '{}'`,
    'DELETE FROM complaint_entry',
    ...(engine === 'postgres' ? ['TRUNCATE complaint_entry CASCADE', 'TRUNCATE complaint CASCADE'] : []),
  ])('refuses %s', async (statement) => {
    await expect(database.write.query(statement)).rejects.toThrow('the timeline is append-only');
    expect(await broken()).toBeNull();
  });

  it('is whole without its words, and shows others', async () => {
    await database.write.query(`UPDATE complaint_words SET words = '{"text":"Said otherwise"}' WHERE entry IN (SELECT id FROM complaint_entry WHERE position = 2)`);
    expect(await broken()).toMatch(/^what ashford keeps in confidence is not as it was written: the words of entry 2 \(.+\) are others$/);
    await database.write.query('DELETE FROM complaint_words');
    expect(await broken()).toBeNull();
  });

  it('shows that its end is missing', async () => {
    await database.write.query(`UPDATE complaint SET version = 3`);
    expect(await broken()).toMatch(/it does not end where the council says that it ends$/);
  });
});
