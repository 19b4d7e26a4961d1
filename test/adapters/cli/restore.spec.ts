import { join } from 'node:path';
import { buildCareProgram } from '../../../src/adapters/cli/program.js';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { vaultFor } from '../../../src/adapters/persistence/vault.js';
import { BackUp } from '../../../src/application/care/back-up.js';
import { RestoreBackup } from '../../../src/application/care/restore-backup.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { freshDataDirectory, type FreshDataDirectory } from '../../support/engines.js';
import { FixedClock } from '../../support/fixed-clock.js';

describe('restore', () => {
  let place: FreshDataDirectory;
  beforeAll(async () => (place = await freshDataDirectory()));
  afterAll(() => place.dispose());

  it('says what is off, who is not signed in any more, and what still opens a door', async () => {
    const [from, to, file] = ['from', 'to', 'file'].map((name) => join(place.dataDir, name)) as [string, string, string];
    await (await openDatabase({ databaseUrl: null, dataDir: from })).close();
    expect(await run(from, 'backup', file)).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await run(to, 'restore', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(1)).toEqual([
      'Nobody is signed in here, and no sign-in link from before works. API tokens work as before: whoever holds one reaches this copy too.',
      'Outgoing mail is off. When this is the copy that writes to people, say "mail on".',
      '',
    ]);
  });
});

async function run(dataDir: string, ...args: readonly string[]) {
  const vault = vaultFor({ databaseUrl: null, dataDir }, {});
  const written = { out: '', err: '' };
  const terminal = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
  const clock = new FixedClock(instant('2026-06-01T11:00:00Z'));
  const code = await buildCareProgram({ backUp: new BackUp(vault), restoreBackup: new RestoreBackup(vault, clock), terminal }).run(args);
  return { code, ...written };
}
