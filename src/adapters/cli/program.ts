import { Command, CommanderError } from 'commander';
import { type ImportPeople } from '../../application/people/import-people.js';
import { type IssueToken } from '../../application/people/issue-token.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { Failure } from './failure.js';
import { addPeopleImportCommand } from './people-import.js';
import { type Terminal } from './terminal.js';
import { addTokenCommand } from './token.js';

export interface ProgramPorts {
  readonly councils: CouncilBook;
  readonly issueToken: IssueToken;
  readonly importPeople: ImportPeople;
  readonly terminal: Terminal;
}

export type ExitCode = 0 | 1 | 2;

/** Arguments without node and script. 0: done; 1: could not be done, and why; 2: not asked in the right way. */
export interface Program {
  run(args: readonly string[]): Promise<ExitCode>;
}

/** A command a line, and a file each. What nobody foresaw is thrown on: the caller reports it. */
export function buildProgram(ports: ProgramPorts): Program {
  const { terminal } = ports;
  return {
    async run(args) {
      try {
        await commandsOver(ports).parseAsync(args, { from: 'user' });
        return 0;
      } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
        if (!(error instanceof Failure)) throw error;
        terminal.err(`${error.lines.join('\n')}\n`);
        return 1;
      }
    },
  };
}

/** Built for each run: commander keeps what it read in the command. */
function commandsOver(ports: ProgramPorts): Command {
  const { terminal } = ports;
  const program = new Command('member-enquiries')
    .description('Member Enquiries on the command line')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  addTokenCommand(program, ports);
  addPeopleImportCommand(program.command('people').description("a council's members and officers"), ports);
  return program;
}
