import { chmod, stat } from 'node:fs/promises';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { freshDataDirectory, type FreshDataDirectory } from '../../support/engines.js';

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('a data directory that was there before, open to all', () => {
  let place: FreshDataDirectory;
  let umask: number;
  beforeEach(async () => {
    umask = process.umask(0o022);
    place = await freshDataDirectory();
    await chmod(place.dataDir, 0o755);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    process.umask(umask);
    await place.dispose();
  });

  const open = () => openDatabase({ databaseUrl: null, dataDir: place.dataDir });
  const file = (end: string): string => `${place.dataDir}/member-enquiries.sqlite${end}`;

  it('is closed when the database is opened, and so are the database, its log and its index', async () => {
    const database = await open();
    expect(await Promise.all([place.dataDir, file(''), file('-wal'), file('-shm')].map(modeOf))).toEqual(['700', '600', '600', '600']);
    await database.close();
  });

  it('is closed with a database in it that anybody could read', async () => {
    await (await open()).close();
    await chmod(file(''), 0o644);
    const database = await open();
    expect(await Promise.all([file(''), file('-wal'), file('-shm')].map(modeOf))).toEqual(['600', '600', '600']);
    await database.close();
  });

  it('of somebody else is used as it is, and that is said', async () => {
    const said: unknown[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(words) > 0);
    jest.spyOn(process, 'getuid').mockReturnValue(4_711);
    await (await open()).close();
    expect(said).toEqual([expect.stringContaining(`Others on this machine may look into ${place.dataDir}`)]);
    expect(await modeOf(place.dataDir)).toBe('755');
  });

  it('that everybody writes to, as /tmp, is left as it is', async () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await chmod(place.dataDir, 0o1777);
    await (await open()).close();
    expect(said).toHaveBeenCalledTimes(1);
    expect((await stat(place.dataDir)).mode & 0o7777).toBe(0o1777);
  });
});
