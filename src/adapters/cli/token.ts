import { type Command } from 'commander';
import { type IssueToken } from '../../application/people/issue-token.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

interface TokenPorts {
  readonly councils: CouncilBook;
  readonly issueToken: IssueToken;
  readonly terminal: Terminal;
}

/** The token stands alone on standard output, so that a script can take it from there. */
export function addTokenCommand(program: Command, { councils, issueToken, terminal }: TokenPorts): void {
  program
    .command('token')
    .description('issue a bearer token that acts as one person; shown once, kept nowhere')
    .requiredOption(...councilOption)
    .requiredOption('--person <email>', 'the person, by email address')
    .action(async (given: { readonly council: string; readonly person: string }) => {
      const council = councilNamed(given.council, councils);
      const issued = await issueToken.run({ kind: 'operator' }, council, given.person);
      if (!issued.ok) throw new Failure([refusalWords(issued.refusal.code, given.person, council)]);
      terminal.out(`${issued.value}\n`);
    });
}

function refusalWords(code: 'no-such-email' | 'not-allowed', email: string, council: string): string {
  if (code === 'not-allowed') return 'The command line may not issue tokens.';
  return `Nobody in ${council} has the address ${JSON.stringify(email)}. People are added with "people import".`;
}
