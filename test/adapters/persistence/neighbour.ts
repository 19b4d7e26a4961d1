import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { dice, SequentialChance } from '../../support/builders-chance.js';
import { mixedUnits, perform } from './mixed-units.js';

/** What the neighbour says when it is done. */
export interface NeighbourReport {
  readonly rows: readonly string[];
  /** Why units were refused, those that fail on purpose among them. */
  readonly refusals: readonly string[];
  /** When, in milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
}

/** Milliseconds at most from one command to the next. */
const betweenCommands = 6;

/**
 * The command line beside the running service: one unit of work after the other, and the database opened anew for
 * every few of them.
 */
async function work(dataDir: string, count: number, series: number, councils: readonly string[]): Promise<NeighbourReport> {
  const [rows, refusals]: [string[], string[]] = [[], []];
  const began = Date.now();
  const [units, below] = [mixedUnits(count, series, councils), dice(series)];
  for (let first = 0; first < count; first += 25) {
    const database = await openDatabase({ databaseUrl: null, dataDir });
    const { unitOfWork } = persistenceOn(database, new SequentialChance(series + 0x1000));
    for (const unit of units.slice(first, first + 25)) {
      await perform(unitOfWork, unit).then(
        (kept) => rows.push(...kept),
        (error: unknown) => refusals.push(error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error)),
      );
      await pause(below(betweenCommands));
    }
    await database.close();
  }
  return { rows, refusals, began, ended: Date.now() };
}

const [dataDir = '', count = '0', series = '0', ...councils] = process.argv.slice(2);
process.send?.('ready');
process.once('message', () => {
  void work(dataDir, Number(count), Number(series), councils).then((report) => {
    process.send?.(report);
    process.disconnect();
  });
});
