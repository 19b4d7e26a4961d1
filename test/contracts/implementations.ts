import { openDatabase } from '../../src/adapters/persistence/database.js';
import { type Persistence, persistenceOn } from '../../src/adapters/persistence/persistence.js';
import { SequentialChance } from '../support/builders-chance.js';
import { type Engine, engines } from '../support/engines.js';
import { memoryPersistence } from '../support/memory.js';
import { migratedDatabaseFor } from '../support/migrated.js';

/** What every store contract runs on: the fake that use cases are tested with, and both engines. */
export const implementations = ['memory', ...engines] as const;
export type Implementation = (typeof implementations)[number];

export interface OpenPersistence {
  readonly ports: Persistence;
  close(): Promise<void>;
}

export async function openPersistence(implementation: Implementation): Promise<OpenPersistence> {
  if (implementation !== 'memory') return openOn(implementation);
  return { ports: memoryPersistence(), close: () => Promise.resolve() };
}

async function openOn(engine: Engine): Promise<OpenPersistence> {
  const installation = await migratedDatabaseFor(engine);
  const database = await openDatabase(installation);
  return {
    ports: persistenceOn(database, new SequentialChance(0xabc)),
    close: async () => {
      await database.close();
      await installation.dispose();
    },
  };
}

/** Opens the implementation for a whole suite; each test has councils of its own in it. */
export function persistenceForAll(implementation: Implementation): () => Persistence {
  let open: OpenPersistence | undefined;
  beforeAll(async () => {
    open = await openPersistence(implementation);
  });
  afterAll(() => open?.close());
  return () => {
    if (open === undefined) throw new Error('The persistence is opened before the first test.');
    return open.ports;
  };
}
