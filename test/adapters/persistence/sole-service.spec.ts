import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../src/adapters/persistence/make-folder.js';
import { soleServiceOn } from '../../../src/adapters/persistence/sqlite/sole-service.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'member-enquiries-sole-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the one service on a data directory', () => {
  it('keeps a second one out, until it ends', async () => {
    const first = await soleServiceOn(folder);
    await expect(soleServiceOn(folder)).rejects.toThrow(`Another service runs on the data directory ${folder}.`);
    await first.release();
    await (await soleServiceOn(folder)).release();
  });

  it('leaves nothing held when it is killed', async () => {
    const module = join(__dirname, '..', '..', '..', 'dist', 'adapters', 'persistence', 'sqlite', 'sole-service.js');
    const held = `import('${module}').then(({ soleServiceOn }) => soleServiceOn('${folder}')).then((sole) => { globalThis.sole = sole; console.log('held'); setInterval(() => {}, 1000); })`;
    const child = spawn(process.execPath, ['-e', held], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    try {
      await Promise.race([once(child.stdout, 'data'), ended]);
      await expect(soleServiceOn(folder)).rejects.toThrow('Another service');
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    await (await soleServiceOn(folder)).release();
  });
});

describe('a folder', () => {
  it('is made with those above it, and may be there already', async () => {
    await makeFolder(join(folder, 'a', 'b'));
    await makeFolder(join(folder, 'a', 'b'));
    await (await soleServiceOn(join(folder, 'a', 'b'))).release();
  });

  it.each(['/proc/nowhere', '/proc/nowhere/deeper'])('that cannot be made is told of: %s', async (path) => {
    await expect(makeFolder(path)).rejects.toThrow('/proc/nowhere');
  });
});
