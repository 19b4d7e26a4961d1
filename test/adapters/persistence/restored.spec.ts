import { existsSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { migrations } from '../../../src/adapters/persistence/migrations/all.js';
import { vaultFor } from '../../../src/adapters/persistence/vault.js';
import { BackUp } from '../../../src/application/care/back-up.js';
import { RestoreBackup } from '../../../src/application/care/restore-backup.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { freshDataDirectory, type FreshDataDirectory } from '../../support/engines.js';
import { FixedClock } from '../../support/fixed-clock.js';
import { databaseIn, lived, onFile } from './restored-file.js';

const now = instant('2026-06-01T11:00:00Z');

describe('a backup of SQLite', () => {
  let place: FreshDataDirectory;
  let good: string;

  beforeAll(async () => {
    place = await freshDataDirectory();
    const dataDir = join(place.dataDir, 'first');
    await lived({ databaseUrl: null, dataDir });
    good = join(place.dataDir, 'good.backup');
    expect(await new BackUp(vaultFor({ databaseUrl: null, dataDir }, {})).run(good)).toMatchObject({ ok: true });
  });
  afterAll(() => place.dispose());

  const into = (name: string): string => join(place.dataDir, `from ${name}`);
  const restore = (file: string, name: string) =>
    new RestoreBackup(vaultFor({ databaseUrl: null, dataDir: into(name) }, {}), new FixedClock(now)).run(file);

  const triggers = (act: string): string =>
    `CREATE TRIGGER "timeline_entry_no_${act}" BEFORE ${act.toUpperCase()} ON "timeline_entry" BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END`;

  it.each<[name: string, found: RegExp, statements: readonly string[]]>([
    ['a trigger more', /^the backup holds a trigger that is not ours: leak$/, [`CREATE TRIGGER leak AFTER INSERT ON installation_state BEGIN DELETE FROM person; END`]],
    ['a view more', /^the backup holds a view that is not ours: look$/, ['CREATE VIEW look AS SELECT * FROM person']],
    ['a table more, with a name like a statement', /^the backup holds a table that is not ours: x" FROM person; --$/, ['CREATE TABLE "x"" FROM person; --" (a)']],
    ['an index more', /^the backup holds an index that is not ours: quick$/, ['CREATE INDEX quick ON person (name)']],
    ['a column more', /^the backup holds a table that was changed: person$/, ['ALTER TABLE person ADD COLUMN shadow varchar']],
    ['a trigger less', /^the backup is without a trigger of ours: timeline_entry_no_update$/, ['DROP TRIGGER timeline_entry_no_update']],
    ['a trigger that does nothing', /^the backup holds a trigger that was changed: timeline_entry_no_delete$/, [
      'DROP TRIGGER timeline_entry_no_delete',
      'CREATE TRIGGER "timeline_entry_no_delete" BEFORE DELETE ON "timeline_entry" BEGIN SELECT 1; END',
    ]],
    ['a migration that never ran', /^it has run \w+ out of turn$/, ['DELETE FROM migrations WHERE id = 2']],
    ['other words', /^the timeline of ashford is not as it was written: the words of entry \d \(.+\) are others$/, [`UPDATE timeline_words SET words = '{"text":"Asked otherwise"}'`]],
    ['another time', /^the timeline of ashford .*: entry 2 \(.+\) does not follow from its chain$/, [
      'DROP TRIGGER timeline_entry_no_update',
      `UPDATE timeline_entry SET "at" = '2020-01-01T00:00:00.000Z' WHERE position = 2`,
      triggers('update'),
    ]],
    ['an entry less', /^the timeline of ashford .*: it does not end where the council says that it ends$/, [
      'DROP TRIGGER timeline_entry_no_delete',
      'DELETE FROM timeline_words WHERE entry IN (SELECT id FROM timeline_entry WHERE position = 2)',
      'DELETE FROM timeline_entry WHERE position = 2',
      triggers('delete'),
    ]],
  ])('with %s is refused, and nothing is left', async (name, found, statements) => {
    const file = join(place.dataDir, `${name.slice(0, 30)}.backup`.replaceAll(/[^\w .]/g, ''));
    await copyFile(good, file);
    await onFile(file, ...statements);
    const done = await restore(file, name);
    expect(done).toEqual({ ok: false, refusal: { code: 'damaged', file, found: expect.stringMatching(found) as string } });
    expect(existsSync(into(name))).toBe(false);
  });

  it('whose words were erased is none of these', async () => {
    const file = join(place.dataDir, 'erased.backup');
    await copyFile(good, file);
    await onFile(file, 'DELETE FROM timeline_words');
    expect(await restore(file, 'erased')).toMatchObject({ ok: true });
  });

  it('lets nobody in who was signed in, or had a link, when it was made; spent links stay spent', async () => {
    expect(await restore(good, 'good')).toMatchObject({ ok: true });
    const database = databaseIn(into('good'));
    expect(await onFile(database, 'SELECT hash FROM session')).toEqual([]);
    expect(await onFile(database, 'SELECT hash FROM sign_in_link')).toEqual([{ hash: 'spent' }]);
    expect(await onFile(database, `SELECT value, changed_at FROM installation_state WHERE name = 'outgoing-mail'`)).toEqual([{ value: 'off', changed_at: now }]);
    expect(await readdir(into('good'))).toEqual(['member-enquiries.sqlite']);
  });

  it.each(migrations.map((_, index) => index + 1))('after %i migrations is restored, and brought to this version', async (level) => {
    const file = join(place.dataDir, `old-${level}.backup`);
    const driver = { verbose: () => sqlite3 };
    const source = await new DataSource({ type: 'sqlite', database: file, driver, migrations: migrations.slice(0, level) }).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
    expect(await restore(file, `old-${level}`)).toMatchObject({ ok: true });
    const ran = await onFile<{ name: string }>(databaseIn(into(`old-${level}`)), 'SELECT name FROM migrations ORDER BY id');
    expect(ran.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });
});
