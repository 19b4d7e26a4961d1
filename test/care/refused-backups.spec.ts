import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { install, type Installation } from '../crash/installation.js';
import { freshDatabaseFor, freshDataDirectory, type FreshDataDirectory, type FreshInstallation } from '../support/engines.js';
import { careCli, type CliRan } from './care-cli.js';

describe('what is refused, with a reason, and changes nothing', () => {
  let first: FreshInstallation;
  let installation: Installation;
  let elsewhere: FreshDataDirectory;
  let good: string;

  beforeAll(async () => {
    first = await freshDatabaseFor('sqlite');
    installation = await install(first, null);
    good = join(first.dataDir, 'good.backup');
    expect((await careCli(installation.environment, 'backup', good)).code).toBe(0);
    elsewhere = await freshDataDirectory();
  }, 180_000);
  afterAll(async () => {
    await first.dispose();
    await elsewhere.dispose();
  });

  const inPlace = (dataDir: string) => ({ ...installation.environment, DATA_DIR: dataDir });
  const restore = (file: string, name: string): Promise<CliRan> => careCli(inPlace(join(elsewhere.dataDir, name)), 'restore', file);

  it('a backup over another file', async () => {
    const before = await readFile(good);
    const { code, err } = await careCli(installation.environment, 'backup', good);
    expect({ code, err }).toEqual({ code: 1, err: `${good} exists already. Give a name that is not taken: a backup never overwrites another.\nNo backup was made.\n` });
    expect(before.equals(await readFile(good))).toBe(true);
  });

  it('a backup of what is not there, which makes no database either', async () => {
    const nowhere = join(elsewhere.dataDir, 'nowhere');
    const { code, err } = await careCli(inPlace(nowhere), 'backup', join(elsewhere.dataDir, 'x'));
    expect(code).toBe(1);
    expect(err).toContain('There is nothing to back up:');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('a backup into a folder that is not there', async () => {
    const { code, err } = await careCli(installation.environment, 'backup', join(elsewhere.dataDir, 'no', 'file'));
    expect(code).toBe(1);
    expect(err).toContain('cannot be written: there is no such file or folder');
  });

  it('a restore over anything', async () => {
    const { code, err } = await careCli(installation.environment, 'restore', good);
    expect(code).toBe(1);
    expect(err).toContain(`${first.dataDir} is not empty: good.backup`);
    const busy = join(elsewhere.dataDir, 'busy');
    await mkdir(busy);
    await writeFile(join(busy, 'notes.txt'), 'mine');
    expect((await restore(good, 'busy')).err).toContain('is not empty: notes.txt');
    expect(await readdir(busy)).toEqual(['notes.txt']);
  });

  it.each([
    ['cut off', 'is damaged', async (file: string) => truncate(file, 100_000)],
    ['empty', 'is no backup: it is an empty file', async (file: string) => truncate(file, 0)],
    ['something else', 'is no backup: it is a file of another kind', (file: string) => writeFile(file, 'Dear Clerk')],
    ['a PostgreSQL one', 'is a backup of PostgreSQL, and this installation runs on SQLite', (file: string) => writeFile(file, 'PGDMP and so on')],
    ['of some other program', 'is no backup: it is a database of some other program', (file: string) => sql(file, 'DROP TABLE migrations')],
    ['of a newer version', 'newer version, which has Ledger1799000000000', (file: string) => sql(file, `INSERT INTO migrations (timestamp, name) VALUES (1799000000000, 'Ledger1799000000000')`)],
    ['damaged inside', 'is damaged', scribble],
  ])('a restore from a file that is %s', async (name, words, harm: (file: string) => Promise<unknown>) => {
    const file = join(elsewhere.dataDir, `${name}.backup`);
    await writeFile(file, await readFile(good));
    await harm(file);
    const { code, out, err } = await restore(file, `from ${name}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err).toMatch(/\nNothing was restored\.\n$/);
    expect(existsSync(join(elsewhere.dataDir, `from ${name}`))).toBe(false);
  });

  it('a restore from a file that is not there', async () => {
    expect((await restore(join(elsewhere.dataDir, 'gone'), 'from gone')).err).toContain('cannot be read: there is no such file');
  });

  it('but what a broken restore left behind is in nobody’s way', async () => {
    await mkdir(join(elsewhere.dataDir, 'again', '.restoring'), { recursive: true });
    expect(await restore(good, 'again')).toMatchObject({ code: 0 });
    expect(await readdir(join(elsewhere.dataDir, 'again'))).toEqual(['member-enquiries.sqlite']);
  });
});

describe('on PostgreSQL', () => {
  it('says what to install where there is no pg_dump, and leaves no file', async () => {
    const place = await freshDatabaseFor('postgres');
    const file = join(place.dataDir, 'file');
    const environment = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '', PATH: place.dataDir };
    const { code, err } = await careCli(environment, 'backup', file);
    expect(code).toBe(1);
    expect(err).toContain('pg_dump is not installed. Install PostgreSQL\'s client programs');
    expect(await readdir(place.dataDir)).toEqual([]);
    await place.dispose();
  });

  it('passes pg_dump’s own words on where it is older than the server', async () => {
    if (!isOlderThan18()) return console.warn('SKIPPED: no pg_dump older than the tests’ server (18) on this machine');
    const place = await freshDatabaseFor('postgres');
    const environment = { DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '' };
    const { code, err } = await careCli(environment, 'backup', join(place.dataDir, 'file'));
    expect(code).toBe(1);
    expect(err).toMatch(/^pg_dump could not do it: .*server version mismatch/);
    expect(err).not.toContain(new URL(place.databaseUrl ?? '').password);
    expect(await readdir(place.dataDir)).toEqual([]);
    await place.dispose();
  });
});

function isOlderThan18(): boolean {
  const { stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  const version = Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? NaN);
  return version < 18;
}

async function sql(database: string, statement: string): Promise<void> {
  const source = await new DataSource({ type: 'sqlite', database }).initialize();
  await source.query(statement);
  await source.destroy();
}

/** Every page but the first few: the file opens, and is not what it was. */
async function scribble(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, 40_000, bytes.length - 40_000));
}
