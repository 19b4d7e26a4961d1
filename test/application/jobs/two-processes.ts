import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { type Persistence, persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { type Engine, freshDatabaseFor } from '../../support/engines.js';

export interface OpenedTwice {
  readonly one: Persistence;
  readonly other: Persistence;
  close(): Promise<void>;
}

/** One database as two processes have it: each with connections, a line and a memory of its own. */
export async function openedTwice(engine: Engine): Promise<OpenedTwice> {
  const installation = await freshDatabaseFor(engine);
  const [one, other] = [await openDatabase(installation), await openDatabase(installation)];
  return {
    one: persistenceOn(one, new SequentialChance(1)),
    other: persistenceOn(other, new SequentialChance(2)),
    close: async () => {
      await one.close();
      await other.close();
      await installation.dispose();
    },
  };
}
