import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { type Persistence, persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';
import { checkChain } from './chain-check.js';
import { keptRows, leftOver, numbersOf, upTo } from './kept-rows.js';
import { mixedUnits, OnPurpose, perform, prepare } from './mixed-units.js';

const councils = ['ashford', 'beeston', 'calne'];
const series = 7;

describe.each(engines)('1,000 concurrent units of work on %s, a third of them failing', (engine) => {
  let installation: FreshInstallation;
  let database: Database;
  let ports: Persistence;
  let outcomes: readonly PromiseSettledResult<readonly string[]>[];
  const units = mixedUnits(1_000, series, councils);

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    ports = persistenceOn(database, new SequentialChance(0xabc));
    await prepare(ports.unitOfWork, councils);
    outcomes = await Promise.allSettled(units.map((unit) => perform(ports.unitOfWork, unit)));
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  it('answer each as it went', () => {
    const failed = outcomes.map((outcome) => outcome.status === 'rejected');
    expect(failed).toEqual(units.map(({ failsAfter }) => failsAfter !== null));
    expect(failed.filter(Boolean)).toHaveLength(334);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    const refused = reasons.filter((reason) => !(reason instanceof OnPurpose)).map(({ message }) => message);
    expect(refused.length).toBeGreaterThan(30);
    expect(refused.filter((message) => !/unique/i.test(message))).toEqual([]);
  });

  it('keep every row of those that succeeded, and none of those that failed', async () => {
    const promised = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    expect(await keptRows(database, series)).toEqual(promised.toSorted());
    expect(await leftOver(database)).toEqual([]);
  });

  it.each(councils)('number the enquiries of %s without gap or double', async (council) => {
    const numbers = await numbersOf(database, council);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers).toEqual(upTo(numbers.length));
  });

  it.each(councils)('leave the chain of %s whole', async (council) => {
    const { length, faults } = await checkChain(database, council);
    expect(length).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });

  it.each(councils)('raise the version of the enquiry that all of %s acted on, once an act', async (council) => {
    const stored = await ports.enquiries.byReference(council, 'HR-0001');
    expect(stored?.version).toBe((stored?.facts.length ?? 0) - 1);
  });
});
