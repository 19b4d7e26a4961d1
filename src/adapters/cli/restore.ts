import { resolve } from 'node:path';
import { type Command } from 'commander';
import { type RestoreBackup } from '../../application/care/restore-backup.js';
import { contentsWords, refusalWords } from './backup-words.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export function addRestoreCommand(program: Command, restoreBackup: RestoreBackup, terminal: Terminal): void {
  program
    .command('restore')
    .description('put a backup into an empty data directory or database; outgoing mail stays off until "mail on"')
    .argument('<file>', 'a file that "backup" wrote')
    .action(async (given: string) => {
      const file = resolve(given);
      const done = await restoreBackup.run(file);
      if (!done.ok) throw new Failure([refusalWords(done.refusal), 'Nothing was restored.']);
      terminal.out(`restored from ${file}: ${contentsWords(done.value)}\n`);
      terminal.out('Nobody is signed in here, and no sign-in link from before works. API tokens work as before: whoever holds one reaches this copy too.\n');
      terminal.out('Outgoing mail is off. When this is the copy that writes to people, say "mail on".\n');
    });
}
