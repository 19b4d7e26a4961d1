import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { type Persistence, persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { dice, SequentialChance } from '../../support/builders-chance.js';
import { freshDataDirectory, type FreshDataDirectory } from '../../support/engines.js';
import { checkChain } from './chain-check.js';
import { keptRows, leftOver, numbersOf, upTo } from './kept-rows.js';
import { mixedUnits, OnPurpose, perform, prepare } from './mixed-units.js';
import { type NeighbourReport } from './neighbour.js';

const councils = ['ashford', 'beeston'];
const [service, commandLine] = [21, 22];
const each = 500;
/** Requests that the service has in hand at one time. */
const inHand = 8;
/** Milliseconds at most from an answer to the next request: nobody asks in the very instant of the answer. */
const betweenRequests = 40;

/** The neighbour is loaded and waits for its word. */
async function neighbourOn(dataDir: string): Promise<ChildProcess> {
  const loader = pathToFileURL(join(__dirname, 'typescript-loader.mjs')).href;
  const child = fork(join(__dirname, 'neighbour.ts'), [dataDir, `${each}`, `${commandLine}`, ...councils], {
    execArgv: ['--import', loader],
  });
  await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('The neighbour ended.')))]);
  return child;
}

/** A service under load: whenever one unit is done the next begins. */
async function serve(ports: Persistence): Promise<readonly PromiseSettledResult<readonly string[]>[]> {
  const units = mixedUnits(each, service, councils);
  const outcomes: PromiseSettledResult<readonly string[]>[] = [];
  const [left, below] = [units.values(), dice(service)];
  const worker = async (): Promise<void> => {
    for (const unit of left) {
      outcomes.push(...(await Promise.allSettled([perform(ports.unitOfWork, unit)])));
      await pause(below(betweenRequests));
    }
  };
  await Promise.all(Array.from({ length: inHand }, worker));
  return outcomes;
}

describe('the service and the command line on one SQLite file', () => {
  let directory: FreshDataDirectory;
  let database: Database;
  let outcomes: Awaited<ReturnType<typeof serve>>;
  let report: NeighbourReport;
  let [began, ended] = [0, 0];

  beforeAll(async () => {
    directory = await freshDataDirectory();
    database = await openDatabase({ ...directory, databaseUrl: null });
    const ports = persistenceOn(database, new SequentialChance(0xabc));
    await prepare(ports.unitOfWork, councils);
    const neighbour = await neighbourOn(directory.dataDir);
    const reported = once(neighbour, 'message') as Promise<[NeighbourReport]>;
    neighbour.send('go');
    began = Date.now();
    outcomes = await serve(ports);
    ended = Date.now();
    [report] = await reported;
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await directory.dispose();
  });

  it('refuse nothing as busy, nor for any reason but those on purpose', () => {
    const ours = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    const refusals = [...ours.map((error) => (error instanceof OnPurpose ? 'OnPurpose: ' : error.message)), ...report.refusals];
    expect(refusals.filter((text) => !/^OnPurpose|UNIQUE constraint failed/.test(text))).toEqual([]);
    expect(ours).toHaveLength(167);
    expect(report.refusals).toHaveLength(167);
  });

  it('lose nothing and leave nothing over', async () => {
    const promised = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    expect(await keptRows(database, service, commandLine)).toEqual([...promised, ...report.rows].toSorted());
    expect(await leftOver(database)).toEqual([]);
  });

  it.each(councils)('number the enquiries of %s without gap or double, and leave its chain whole', async (council) => {
    const numbers = await numbersOf(database, council);
    expect(numbers).toEqual(upTo(numbers.length));
    expect((await checkChain(database, council)).faults).toEqual([]);
  });

  it('wrote at the same time', () => {
    expect(Math.max(began, report.began)).toBeLessThan(Math.min(ended, report.ended));
  });
});
