import { type Command } from 'commander';
import { type JudgeFiles } from '../../application/intake/judge-files.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { asJson, asRow } from './inbox-line.js';
import { mailFile } from './mail-file.js';
import { type Terminal } from './terminal.js';

export interface JudgePorts {
  readonly councils: CouncilBook;
  readonly judgeFiles: JudgeFiles;
  /** The largest message that the doors take, in bytes. */
  readonly mostMailBytes: number;
  readonly terminal: Terminal;
}

export function addJudgeCommand(program: Command, { councils, judgeFiles, mostMailBytes, terminal }: JudgePorts): void {
  program
    .command('judge')
    .description('what would become of these messages if they arrived now, one after the other; changes nothing')
    .requiredOption(...councilOption)
    .option('--json', 'one JSON object a line, as without this too')
    .option('--table', 'a line for people')
    .argument('<files...>', 'raw messages, one a file, such as .eml')
    .action(async (files: readonly string[], given: { readonly council: string; readonly table?: boolean }) => {
      const council = councils.bySlug(councilNamed(given.council, councils));
      if (council === null) throw new Error(`The council ${given.council} was there a moment ago.`);
      const judged = await judgeFiles.run({ kind: 'operator' }, council, files.map((file) => mailFile(file, mostMailBytes)));
      if (!judged.ok) throw new Failure(['The command line may not judge mail.']);
      terminal.out(judged.value.map(given.table === true ? asRow : asJson).join(''));
    });
}
