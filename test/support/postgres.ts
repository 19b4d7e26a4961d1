import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startPostgres } from './postgres-server.js';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let started: Promise<string> | undefined;

async function startOurOwn(): Promise<string> {
  const server = await startPostgres();
  process.env.TEST_FOLDER = server.folder;
  return server.url;
}

/**
 * The address of the server's administrator. Jest starts one server for the whole run (postgres-setup.ts) and whoever
 * has a server may name it in TEST_POSTGRES_URL; a script that has neither gets one that ends with it.
 */
export async function postgresUrl(): Promise<string> {
  return process.env.TEST_POSTGRES_URL ?? (started ??= startOurOwn());
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: await postgresUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new database: empty, or a copy of another one of this server. `drop` throws out whoever is still connected. */
export async function freshDatabase(copied = 'template1'): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${copied}`);
  const url = new URL(await postgresUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Gives a database its name for good. */
export async function renameDatabase({ url }: FreshDatabase, name: string): Promise<void> {
  await asAdministrator(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${name}`);
}
