import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderTransport } from '../../../src/adapters/mail-out/folder-transport.js';
import { mailTransportContract, outgoing } from '../../contracts/mail-transport.contract.js';

const freshFolder = (): Promise<string> => mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'outbox-'));

mailTransportContract('a folder', async () => {
  const parent = await freshFolder();
  // Not there yet: the transport makes it.
  const folder = join(parent, 'deep', 'outbox');
  return {
    transport: new FolderTransport(folder),
    arrived: async () =>
      Promise.all((await readdir(folder)).map(async (name) => ({ envelope: null, mime: await readFile(join(folder, name)) }))),
    dispose: () => rm(parent, { recursive: true }),
  };
});

describe('the files of a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await freshFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each<[name: string, messageId: string, file: string]>([
    ['an id of ours', '4e3be9ffe2de2b9626eb559b8eedbf7a@x.example', '2026-05-22T162000Z-4e3be9ffe2de2b9626eb559b8eedbf7a@x.example.eml'],
    ['an id that would leave the folder', '../../etc/passwd', '2026-05-22T162000Z-__.._etc_passwd-3754d6cb.eml'],
    ['no id', '', '2026-05-22T162000Z-.eml'],
  ])('are named after time and id: %s', async (_name, messageId, file) => {
    await new FolderTransport(folder).send(outgoing({ messageId }));
    expect(await readdir(folder)).toEqual([file]);
  });

  it('are for their owner alone, in a folder that was open to all', async () => {
    const umask = process.umask(0o022);
    try {
      await chmod(folder, 0o755);
      await new FolderTransport(folder).send(outgoing());
      await new FolderTransport(join(folder, 'deep', 'outbox')).send(outgoing());
    } finally {
      process.umask(umask);
    }
    const file = '2026-05-22T162000Z-light-1@x.example.eml';
    const modes = ['', 'deep', 'deep/outbox', file, `deep/outbox/${file}`].map(async (name) => ((await stat(join(folder, name))).mode & 0o777).toString(8));
    expect(await Promise.all(modes)).toEqual(['700', '700', '700', '600', '600']);
  });

  it('need no time', async () => {
    await new FolderTransport(folder).send(outgoing({ mime: Buffer.from('Subject: x\r\n\r\nDate: Fri, 22 May 2026\r\n') }));
    expect(await readdir(folder)).toEqual(['light-1@x.example.eml']);
  });

  it('are one for each mail, however often and at once it is sent, by whichever process', async () => {
    const [one, other] = [new FolderTransport(folder), new FolderTransport(folder)];
    const sends = Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).send(outgoing()));
    expect((await Promise.all(sends)).every(({ outcome }) => outcome === 'sent')).toBe(true);
    expect(await readdir(folder)).toEqual(['2026-05-22T162000Z-light-1@x.example.eml']);
  });

  it('that differ after their unsafe characters are taken out stay apart', async () => {
    const transport = new FolderTransport(folder);
    for (const messageId of ['a/b', 'a:b', 'a_b']) await transport.send(outgoing({ messageId }));
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('that cannot be written are tried later, and leave no draft', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    expect(await new FolderTransport(blocked).send(outgoing())).toEqual({
      outcome: 'later',
      answer: 'the folder could not be written to (EEXIST)',
    });
    expect(await readdir(folder)).toEqual(['a-file']);
  });
});
