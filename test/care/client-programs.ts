import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freshDataDirectory, type FreshInstallation } from '../support/engines.js';
import { freePort } from '../support/service-process.js';

/** A server of the same version as the machine's pg_dump: the one that the other tests use ships no client programs. */
export interface ClientPrograms {
  readonly url: string;
  dispose(): Promise<void>;
}

const debian = '/usr/lib/postgresql';

/** null where the machine has no PostgreSQL of its own: whoever asks says so. */
export async function clientPrograms(): Promise<ClientPrograms | null> {
  const version = existsSync(debian) ? (await readdir(debian)).at(-1) : undefined;
  const bin = version === undefined ? '' : join(debian, version, 'bin');
  return ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((tool) => existsSync(join(bin, tool))) ? serverOf(bin) : null;
}

async function serverOf(bin: string): Promise<ClientPrograms> {
  const folder = await mkdtemp(join(tmpdir(), 'member-enquiries-server-'));
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...account, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), flags, { ...account, cwd: folder, stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  const dispose = async (): Promise<void> => {
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url, dispose };
}

/** PostgreSQL does not run as root. */
function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function untilItAnswers(url: string, tries = 100): Promise<void> {
  try {
    await asked(url, 'SELECT 1');
  } catch (error) {
    if (tries === 0) throw error;
    await pause(100);
    await untilItAnswers(url, tries - 1);
  }
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An empty database on it, with an empty data directory. */
export async function serverFor(programs: ClientPrograms | null): Promise<FreshInstallation> {
  if (programs === null) throw new Error('There is no server to make a database on.');
  const name = `care_${randomBytes(4).toString('hex')}`;
  await asked(programs.url, `CREATE DATABASE ${name}`);
  const { dataDir, dispose } = await freshDataDirectory();
  return { databaseUrl: programs.url.replace(/\/postgres$/, `/${name}`), dataDir, dispose };
}
