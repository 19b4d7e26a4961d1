import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vaultFor } from '../../../src/adapters/persistence/vault.js';
import { BackUp } from '../../../src/application/care/back-up.js';
import { freshDataDirectory, type FreshDataDirectory } from '../../support/engines.js';
import { lived } from './restored-file.js';

describe('the draft of a backup', () => {
  let place: FreshDataDirectory;
  let folder: FreshDataDirectory;
  beforeAll(async () => {
    place = await freshDataDirectory();
    await lived({ databaseUrl: null, dataDir: place.dataDir });
  });
  beforeEach(async () => (folder = await freshDataDirectory()));
  afterEach(() => folder.dispose());
  afterAll(() => place.dispose());

  const file = (name: string): string => join(folder.dataDir, name);
  const backUp = () => new BackUp(vaultFor({ databaseUrl: null, dataDir: place.dataDir }, {})).run(file('monday'));

  it('is gone when the backup is made', async () => {
    expect(await backUp()).toMatchObject({ ok: true });
    expect(await readdir(folder.dataDir)).toEqual(['monday']);
  });

  it.each([
    ['written in part', Buffer.from('SQLite format 3\0and so on')],
    ['not begun', Buffer.alloc(0)],
    ['without its first page', Buffer.alloc(8_192)],
  ])('that a killed backup left %s is in nobody’s way, and goes with the next', async (_, left) => {
    await writeFile(file('monday.part'), left);
    await writeFile(file('monday.2.part'), left);
    expect(await backUp()).toMatchObject({ ok: true });
    expect(await readdir(folder.dataDir)).toEqual(['monday']);
  });

  it('of another backup, and a file of somebody else, are left alone', async () => {
    const begun = 'SQLite format 3\0';
    const names = { 'monday.part': 'Dear Clerk', 'tuesday.part': begun, 'monday.part.part': begun, 'xmonday.part': begun };
    for (const [name, words] of Object.entries(names)) await writeFile(file(name), words);
    expect(await backUp()).toMatchObject({ ok: true });
    expect(await readdir(folder.dataDir)).toEqual(['monday', ...Object.keys(names)].toSorted());
    expect(await readFile(file('monday.part'), 'utf8')).toBe('Dear Clerk');
  });

  it('is not even begun where the name is taken', async () => {
    await writeFile(file('monday'), 'mine');
    await writeFile(file('monday.part'), '');
    expect(await backUp()).toEqual({ ok: false, refusal: { code: 'file-exists', file: file('monday') } });
    expect(await readdir(folder.dataDir)).toEqual(['monday', 'monday.part']);
  });
});
