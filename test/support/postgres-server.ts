import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Config } from 'jest';

export interface RunningPostgres {
  /** The administrator's address. */
  readonly url: string;
  /** Goes with the server, so whatever a test leaves in it goes too, even after SIGKILL. */
  readonly folder: string;
  stop(): Promise<void>;
}

type Announcement = { url: string; folder: string } | { error: string };

/** Starts the keeper (its file says why there is one). The server ends with `stop`, or with this process. */
export async function startPostgres(repository = process.cwd()): Promise<RunningPostgres> {
  const keeper = spawn(process.execPath, [join(repository, 'test/support/postgres-keeper.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C is meant for us, and the keeper must still be there to tidy up.
    detached: true,
  });
  const line = await new Promise<string>((resolve, reject) => {
    keeper.once('error', reject);
    createInterface(keeper.stdout)
      .once('line', resolve)
      .once('close', () => reject(new Error('The keeper of the test PostgreSQL ended without a word.')));
  });
  const announced = JSON.parse(line) as Announcement;
  if ('error' in announced) throw new Error(`No PostgreSQL for the tests: ${announced.error}`);

  // The pipes must not keep alive a process that has nothing else to do.
  keeper.unref();
  (keeper.stdin as Socket).unref();
  (keeper.stdout as Socket).unref();
  const stop = async (): Promise<void> => {
    if (keeper.exitCode !== null || keeper.signalCode !== null) return;
    keeper.ref();
    const gone = once(keeper, 'exit');
    keeper.stdin.end();
    await gone;
  };
  return { ...announced, stop };
}

/** All that Jest's setup and its teardown share is the process. */
const jestProcess = globalThis as { postgresOfThisRun?: RunningPostgres };

/**
 * One server for a whole run of Jest; a suite asks it for a database of its own (postgres.ts).
 * It stands in this file because Jest does not map `./x.js` to `./x.ts` for what its setup imports.
 */
// eslint-disable-next-line import-x/no-default-export -- Jest calls the default export of its globalSetup.
export default async function setup({ rootDir }: Required<Pick<Config, 'rootDir'>>): Promise<void> {
  if (process.env.TEST_POSTGRES_URL !== undefined) return;
  const server = await startPostgres(rootDir);
  jestProcess.postgresOfThisRun = server;
  process.env.TEST_POSTGRES_URL = server.url;
  process.env.TEST_FOLDER = server.folder;
}
