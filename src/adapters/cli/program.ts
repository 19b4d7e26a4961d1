import { Command, CommanderError } from 'commander';
import { type ImportPeople } from '../../application/people/import-people.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type TurnMail } from '../../application/care/turn-mail.js';
import { addCareCommands, type CarePorts } from './care-program.js';
import { addClosureCommand, type ClosurePorts } from './closure.js';
import { addDeadlineCommand, type DeadlinePorts } from './deadline.js';
import { Failure } from './failure.js';
import { addInboxCommand, type InboxPorts } from './inbox.js';
import { addJudgeCommand, type JudgePorts } from './judge.js';
import { addMailCommands } from './mail.js';
import { addPeopleLeaveCommand, addPeopleReturnCommand, type ComingsPorts } from './people-comings.js';
import { addPeopleImportCommand } from './people-import.js';
import { addReplayCommand, type ReplayPorts } from './replay.js';
import { addSignInLinkCommand, type SignInLinkPorts } from './sign-in-link.js';
import { type Terminal } from './terminal.js';
import { addUnattendedCommand, type UnattendedPorts } from './unattended.js';
import { addTokenCommand, addTokenRevokeCommand, type TokenPorts } from './token.js';

export interface ProgramPorts extends CarePorts, ClosurePorts, DeadlinePorts, InboxPorts, JudgePorts, ReplayPorts, SignInLinkPorts, TokenPorts, ComingsPorts, UnattendedPorts {
  readonly councils: CouncilBook;
  readonly importPeople: ImportPeople;
  readonly turnMail: TurnMail;
}

export type ExitCode = 0 | 1 | 2;

/** Arguments without node and script. 0: done; 1: could not be done, and why; 2: not asked in the right way. */
export interface Program {
  run(args: readonly string[]): Promise<ExitCode>;
}

/** A command a line, and a file each. What nobody foresaw is thrown on: the caller reports it. */
export function buildProgram(ports: ProgramPorts): Program {
  return programOf(ports.terminal, () => commandsOver(ports));
}

/** For the commands that must not open the installation first. */
export function buildCareProgram(ports: CarePorts): Program {
  return programOf(ports.terminal, () => {
    const program = emptyProgram(ports.terminal);
    addCareCommands(program, ports);
    return program;
  });
}

/** For the command that asks and leaves no trace. */
export function buildDeadlineProgram(ports: DeadlinePorts): Program {
  return programOf(ports.terminal, () => {
    const program = emptyProgram(ports.terminal);
    addDeadlineCommand(program, ports);
    return program;
  });
}

/** For the command that lives through old mail, apart from the installation. */
export function buildReplayProgram(ports: ReplayPorts): Program {
  return programOf(ports.terminal, () => {
    const program = emptyProgram(ports.terminal);
    addReplayCommand(program, ports);
    return program;
  });
}

function programOf(terminal: Terminal, commands: () => Command): Program {
  return {
    async run(args) {
      try {
        await commands().parseAsync(args, { from: 'user' });
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
  const program = emptyProgram(ports.terminal);
  addTokenCommand(program, ports);
  addTokenRevokeCommand(program, ports);
  addSignInLinkCommand(program, ports);
  addPeopleCommands(program.command('people').description("a council's members and officers"), ports);
  addDeadlineCommand(program, ports);
  addClosureCommand(program, ports);
  addUnattendedCommand(program, ports);
  addInboxCommand(program, ports);
  addJudgeCommand(program, ports);
  addReplayCommand(program, ports);
  addCareCommands(program, ports);
  addMailCommands(program.command('mail').description('whether outgoing mail is sent'), ports.turnMail, ports.terminal);
  return program;
}

function addPeopleCommands(people: Command, ports: ProgramPorts): void {
  addPeopleImportCommand(people, ports);
  addPeopleLeaveCommand(people, ports);
  addPeopleReturnCommand(people, ports);
}

function emptyProgram(terminal: Terminal): Command {
  return new Command('member-enquiries')
    .description('Member Enquiries on the command line')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
}
