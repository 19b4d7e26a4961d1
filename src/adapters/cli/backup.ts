import { resolve } from 'node:path';
import { type Command } from 'commander';
import { type BackUp } from '../../application/care/back-up.js';
import { contentsWords, refusalWords } from './backup-words.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export function addBackupCommand(program: Command, backUp: BackUp, terminal: Terminal): void {
  program
    .command('backup')
    .description('write a checked copy of everything into one file; the service may be running')
    .argument('<file>', 'the file to write, which must not exist')
    .action(async (given: string) => {
      const file = resolve(given);
      const done = await backUp.run(file);
      if (!done.ok) throw new Failure([refusalWords(done.refusal), 'No backup was made.']);
      terminal.out(`backed up to ${file}: ${contentsWords(done.value)}\n`);
    });
}
