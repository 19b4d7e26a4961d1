import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { type Persistence, persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { mail, newCouncil } from '../../contracts/seeds.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';
import { at } from '../../support/facts.js';

/** What the port does not show and the outbox page will: how each mail stands. */
describe.each(engines)('the rows of the outbox on %s', (engine) => {
  let installation: FreshInstallation;
  let database: Database;
  let ports: Persistence;

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    ports = persistenceOn(database, new SequentialChance(0xabc));
  });
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  const [now, later] = [at('Tue 2026-05-12 10:00'), at('Tue 2026-05-12 10:05')];
  type Mark = 'markSent' | 'giveUp' | 'tryAgain';

  it.each<[name: string, marks: readonly Mark[], state: string, settledAt: string | null]>([
    ['queued, before anybody tried', [], 'queued', null],
    ['queued, when it is to be tried again', ['tryAgain'], 'queued', null],
    ['sent', ['markSent'], 'sent', later],
    ['failed', ['giveUp'], 'failed', later],
    ['sent, though another gave it up after its claim lapsed', ['markSent', 'giveUp'], 'sent', later],
    ['sent, though another gave it up before', ['giveUp', 'markSent'], 'sent', later],
    ['sent, though another would try again', ['markSent', 'tryAgain'], 'sent', later],
  ])('say %s', async (_, marks, state, settledAt) => {
    const council = await newCouncil(ports);
    const queued = mail({ queuedAt: now });
    await ports.unitOfWork.run(council, ({ outbox }) => Promise.resolve(outbox.queue(queued)));
    for (const mark of marks) await ports.outboxQueue[mark]({ council, id: queued.id }, later, mark, later);
    const [row] = await database.read.query<{ state: string; settled_at: string | null }[]>(
      `SELECT state, settled_at FROM outbox_message WHERE council = '${council}'`,
    );
    expect(row).toEqual({ state, settled_at: settledAt });
  });
});
