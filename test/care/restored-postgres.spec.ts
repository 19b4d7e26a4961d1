import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openDatabase } from '../../src/adapters/persistence/database.js';
import { migrations } from '../../src/adapters/persistence/migrations/all.js';
import { vaultFor } from '../../src/adapters/persistence/vault.js';
import { BackUp } from '../../src/application/care/back-up.js';
import { RestoreBackup } from '../../src/application/care/restore-backup.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { lived } from '../adapters/persistence/restored-file.js';
import { type FreshInstallation } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';
import { type ClientPrograms, clientPrograms, serverFor } from './client-programs.js';

const now = instant('2026-06-01T11:00:00Z');
const tables = ['person', 'timeline_entry', 'timeline_words', 'enquiry', 'inbox_message', 'inbox_raw', 'obligation', 'council', 'account'];
/** All that COPY writes otherwise than it is, and what a reader of lines could take for a line's end. */
const awkward = 'tab\t line\n return\r back\\slash \\N \\. \u2028 \u2029 \u0085 \u{1F4A1} \b\f\v \'quote\' $1';

let folder: string;
let programs: ClientPrograms | null;
beforeAll(async () => {
  folder = await mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'restored-'));
  programs = await clientPrograms();
}, 180_000);
afterAll(async () => {
  await programs?.dispose();
  await rm(folder, { recursive: true });
});

const vaultOf = ({ databaseUrl, dataDir }: FreshInstallation) => vaultFor({ databaseUrl, dataDir }, process.env);

describe('a backup of PostgreSQL', () => {
  const places: FreshInstallation[] = [];
  afterAll(async () => {
    for (const place of places) await place.dispose();
  });

  const fresh = async (): Promise<FreshInstallation> => {
    const place = await serverFor(programs);
    places.push(place);
    return place;
  };
  const restore = (file: string, place: FreshInstallation) => new RestoreBackup(vaultOf(place), new FixedClock(now)).run(file);

  /** A backup of a database with a life, after these statements; null, and said, where there are no programs. */
  async function backupAfter(name: string, ...statements: readonly string[]): Promise<{ first: FreshInstallation; file: string } | null> {
    if (programs === null) {
      console.warn('SKIPPED: no pg_dump and server of one version on this machine');
      return null;
    }
    const [first, file] = [await fresh(), join(folder, name)];
    await lived(first);
    for (const statement of statements) await asked(first, statement);
    expect(await new BackUp(vaultOf(first)).run(file)).toMatchObject({ ok: true });
    return { first, file };
  }

  it('gives every row back as it was, on the schema of ours, and lets nobody in who was signed in', async () => {
    const literal = `convert_from('\\x${Buffer.from(awkward).toString('hex')}', 'UTF8')`;
    const made = await backupAfter('good', `UPDATE person SET name = ${literal}`, `UPDATE inbox_raw SET raw = decode('${Buffer.from(awkward).toString('hex')}', 'hex')`);
    if (made === null) return;
    const place = await fresh();
    expect(await restore(made.file, place)).toMatchObject({ ok: true });
    for (const table of tables) expect(await rowsOf(place, table)).toEqual(await rowsOf(made.first, table));
    expect(await asked(place, 'SELECT DISTINCT name FROM person')).toEqual([{ name: awkward }]);
    expect(await asked(place, 'SELECT hash FROM session UNION ALL SELECT hash FROM sign_in_link')).toEqual([{ hash: 'spent' }]);
    expect(await asked(place, `SELECT value, changed_at FROM installation_state WHERE name = 'outgoing-mail'`)).toEqual([{ value: 'off', changed_at: now }]);
    expect(await asked(place, 'SELECT conname FROM pg_constraint WHERE condeferrable')).toEqual([]);
    expect(await asked(place, 'SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1')).toHaveLength(4);
    const database = await openDatabase(place);
    expect(await database.write.showMigrations()).toBe(false);
    await database.close();
  }, 180_000);

  it('carries out nothing that it says itself: only its rows are taken', async () => {
    const trace = join(folder, 'trace');
    const comment = `COMMENT ON TABLE public.council IS '${'x'.repeat(200)}'`;
    const made = await backupAfter('hostile', comment, 'CREATE FUNCTION leak() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$', 'CREATE TRIGGER leak AFTER INSERT ON person EXECUTE FUNCTION leak()');
    if (made === null) return;
    const before = await readFile(made.file);
    const at = before.indexOf(`${comment};`);
    expect(at).toBeGreaterThan(0);
    before.write(`COPY (SELECT 1) TO PROGRAM 'touch ${trace}';`.padEnd(comment.length + 1), at);
    await writeFile(made.file, before);
    const place = await fresh();
    expect(await restore(made.file, place)).toMatchObject({ ok: true });
    expect(existsSync(trace)).toBe(false);
    expect(await asked(place, `SELECT tgname FROM pg_trigger WHERE tgname = 'leak'`)).toEqual([]);
  }, 180_000);

  it.each([
    ['other words', `UPDATE timeline_words SET words = '{"text":"Asked otherwise"}'`, /the words of entry \d \(.+\) are others/],
    ['a table more', 'CREATE TABLE stray AS SELECT 1 AS a', /^the backup holds a table that is not ours: stray$/],
    ['a column more', 'ALTER TABLE person ADD COLUMN shadow varchar', /^the backup holds a table that was changed: person \(/],
    ['a migration that never ran', 'DELETE FROM migrations WHERE id = 2', /^it has run \w+ out of turn$/],
  ])('with %s is refused, and leaves nothing', async (name, statement, found) => {
    const made = await backupAfter(name, statement);
    if (made === null) return;
    const place = await fresh();
    expect(await restore(made.file, place)).toEqual({ ok: false, refusal: { code: 'damaged', file: made.file, found: expect.stringMatching(found) as string } });
    expect(await asked(place, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  }, 180_000);

  it.each([1, 3, 5])('after %i migrations, from before mail could be turned off, is brought to this version', async (level) => {
    if (programs === null) return console.warn('SKIPPED: no pg_dump and server of one version on this machine');
    const [first, place, file] = [await fresh(), await fresh(), join(folder, `old-${level}`)];
    const source = await new DataSource({ type: 'postgres', url: first.databaseUrl ?? '', migrations: migrations.slice(0, level) }).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
      await source.query(`INSERT INTO council (slug, last_number, chain_length, chain_hash) VALUES ('ashford', 7, 0, '${'0'.repeat(64)}')`);
    } finally {
      await source.destroy();
    }
    expect(await new BackUp(vaultOf(first)).run(file)).toMatchObject({ ok: true });
    expect(await restore(file, place)).toMatchObject({ ok: true });
    expect(await asked(place, 'SELECT slug, last_number FROM council')).toEqual([{ slug: 'ashford', last_number: 7 }]);
    expect(await asked(place, 'SELECT name FROM migrations ORDER BY id')).toEqual(migrations.map(({ name }) => ({ name })));
  }, 180_000);
});

it('no password stands on the command line of a tool, wherever the address has it', async () => {
  const told = join(folder, 'told');
  const tool = join(folder, 'pg_dump');
  await writeFile(tool, `#!/bin/sh\necho "$@" >> ${told}\necho "password $PGPASSWORD" >> ${told}\nexit 1\n`);
  await chmod(tool, 0o755);
  const address = ['postgres://jo:s3cr%40t@127.0.0.1/db', 'postgres://jo@127.0.0.1/db?password=s3cr%40t'];
  for (const databaseUrl of address) {
    const vault = vaultFor({ databaseUrl, dataDir: folder }, { PATH: `${folder}:${process.env.PATH}` });
    expect(await new BackUp(vault).run(join(folder, 'x'))).toMatchObject({ ok: false });
  }
  const lines = (await readFile(told, 'utf8')).trim().split('\n');
  expect(lines.filter((line) => line === 'password s3cr@t')).toHaveLength(2);
  expect(lines.filter((line) => line.includes('postgres://') && /s3cr/.test(line))).toEqual([]);
});

async function asked({ databaseUrl }: FreshInstallation, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: databaseUrl ?? '' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function rowsOf(place: FreshInstallation, table: string): Promise<readonly unknown[]> {
  const rows = await asked(place, `SELECT * FROM ${table}`);
  expect(rows.length).toBeGreaterThan(table === 'obligation' ? -1 : 0);
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
