import { type RunningPostgres } from './postgres-server.js';

// eslint-disable-next-line import-x/no-default-export -- Jest calls the default export of its globalTeardown.
export default async function teardown(): Promise<void> {
  await (globalThis as { postgresOfThisRun?: RunningPostgres }).postgresOfThisRun?.stop();
}
