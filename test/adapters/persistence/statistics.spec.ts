import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { type FreshInstallation, freshDatabaseFor } from '../../support/engines.js';

interface Statistic {
  readonly idx: string;
  readonly stat: string;
}

describe('what SQLite is told of how its rows are spread', () => {
  let installation: FreshInstallation;
  beforeEach(async () => {
    installation = await freshDatabaseFor('sqlite');
  });
  afterEach(() => installation.dispose());

  /** Opens the database, as each start does. */
  async function opened<Found>(work: (query: <Row>(sql: string) => Promise<Row[]>) => Promise<Found>): Promise<Found> {
    const database = await openDatabase(installation);
    try {
      return await work((sql) => database.write.query(sql));
    } finally {
      await database.close();
    }
  }
  const told = () => opened((query) => query<Statistic>('SELECT idx, stat FROM sqlite_stat1 ORDER BY idx'));

  it.each<[index: string, stat: string, why: string]>([
    ['IDX_enquiry_reference', '1000000 100000 1', 'a council has very many enquiries, and one of a reference'],
    ['sqlite_autoindex_enquiry_member_1', '1000000 100000 10 1', 'a handful of members ask together'],
    ['IDX_obligation_open', '1000000 100000 20000 67', 'few are open, and fewer due on a day'],
    ['IDX_outbox_message_kind', '1000000 100000 3334 12', 'there are dozens of kinds of mail'],
    ['sqlite_autoindex_person_1', '1000 100 1', 'a council has few people'],
  ])('says of %s %s: %s', async (index, stat) => {
    expect((await told()).find(({ idx }) => idx === index)?.stat).toBe(stat);
  });

  it('says so of every index', async () => {
    const indices = await opened((query) => query<{ idx: string }>(`SELECT name AS idx FROM sqlite_schema WHERE type = 'index' ORDER BY name`));
    expect((await told()).map(({ idx }) => idx)).toEqual(indices.map(({ idx }) => idx));
  });

  it('is the same after somebody had it counted, by the next start', async () => {
    const before = await told();
    await opened((query) => query('ANALYZE'));
    expect(await told()).toEqual(before);
  });

  it('is written once', async () => {
    const version = () => opened((query) => query<{ schema_version: number }>('PRAGMA schema_version'));
    expect(await version()).toEqual(await version());
    const changes = await opened((query) => query<{ changes: number }>('SELECT total_changes() AS changes'));
    expect(changes).toEqual([{ changes: 0 }]);
  });
});
