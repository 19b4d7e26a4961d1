import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from '../crash/installation.js';
import { freshDatabaseFor } from '../support/engines.js';
import { ServiceProcess } from '../support/service-process.js';
import { careCli } from './care-cli.js';

/** What a process makes files with when it ends: said on its standard error. */
const tellingUmask = `--import=data:text/javascript,${encodeURIComponent("process.on('exit', () => process.stderr.write('umask ' + process.umask().toString(8)))").replaceAll("'", '%27')}`;

it('neither the service nor the command line makes a file that others could read, whatever they were started with', async () => {
  const umask = process.umask(0o022);
  const place = await freshDatabaseFor('sqlite');
  await chmod(place.dataDir, 0o755);
  const { environment } = await install(place, null);
  const told = { ...environment, NODE_OPTIONS: tellingUmask };
  const service = new ServiceProcess(told);
  try {
    expect((await careCli(told, 'backup', join(place.dataDir, 'a.backup'))).err).toBe('umask 77');
    await service.start();
    const names = (await readdir(place.dataDir)).filter((name) => name.startsWith('member-enquiries.sqlite'));
    expect(names).toHaveLength(3);
    const modes = await Promise.all(['', ...names].map(async (name) => ((await stat(join(place.dataDir, name))).mode & 0o777).toString(8)));
    expect(modes).toEqual(['700', '600', '600', '600']);
    expect(await service.stop()).toBe(0);
    expect(service.errors).toMatch(/umask 77$/);
  } finally {
    process.umask(umask);
    await service.kill();
    await place.dispose();
  }
}, 180_000);
