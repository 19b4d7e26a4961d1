import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FreshInstallation } from '../support/engines.js';
import { freePort } from '../support/service-process.js';

const run = promisify(execFile);

export const council = 'houghton-regis';
export const mailbox = 'enquiries@houghton-regis.example';
export const clerk = 'clerk@houghton-regis.example';
export const officers = ['parks@houghton-regis.example', 'finance@houghton-regis.example'];
export const members = Array.from({ length: 12 }, (_, index) => `councillor${index + 1}@houghton-regis.example`);

/** One installation under test: its environment, its addresses and the clerk's token. */
export interface Installation {
  readonly environment: Readonly<Record<string, string>>;
  readonly api: string;
  readonly smtpPort: number;
  readonly token: string;
}

/** Imports people and makes the clerk's token through the command line, as an installer does. */
export async function install(fresh: FreshInstallation, smtpUrl: string | null): Promise<Installation> {
  const { environment, port, smtpPort } = await environmentOn(fresh, smtpUrl);
  await importPeople(environment, council, [
    ['officer', 'Jo Clark', clerk, 'Clerk'],
    ...officers.map((email, index) => ['officer', `Officer ${index + 1}`, email, 'Officer']),
    ...members.map((email, index) => ['member', `Cllr ${index + 1}`, email, 'Member']),
  ]);
  const token = await cli(environment, 'token', '--council', council, '--person', clerk);
  return { environment, api: `http://127.0.0.1:${port}/api/v1/councils/${council}`, smtpPort, token: token.trim() };
}

/** What an installation runs in: ports of its own, its database, the server that its mail goes to. */
export async function environmentOn({ dataDir, databaseUrl }: FreshInstallation, smtpUrl: string | null) {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const environment = {
    DATA_DIR: dataDir,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    ...(smtpUrl !== null && { SMTP_URL: smtpUrl }),
    PORT: String(port),
    SMTP_IN_PORT: String(smtpPort),
    SMTP_TRUSTED_RELAYS: '127.0.0.1',
    OUTBOX_LEASE_SECONDS: '5',
  };
  return { environment, port, smtpPort };
}

/** Rows of kind, name, address and role. */
export async function importPeople(environment: Readonly<Record<string, string>> & { readonly DATA_DIR: string }, slug: string, rows: readonly (readonly string[])[]): Promise<void> {
  const people = join(environment.DATA_DIR, 'people.csv');
  await writeFile(people, ['kind,name,email,role', ...rows.map((row) => row.join(','))].join('\n'));
  await cli(environment, 'people', 'import', '--council', slug, people);
}

export async function cli(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const { stdout } = await run(process.execPath, ['dist/cli.js', ...args], { env });
  return stdout;
}
