import { type Command } from 'commander';
import { type IssueSignInLink } from '../../application/access/issue-sign-in-link.js';
import { linkAddress } from '../../application/access/link-address.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export interface SignInLinkPorts {
  readonly issueSignInLink: IssueSignInLink;
  /** What the service's addresses begin with; null: it listens on whichever port is free, and nobody told us. */
  readonly publicAddress: string | null;
  readonly terminal: Terminal;
}

/** The link stands alone on standard output, so that a script can take it from there. */
export function addSignInLinkCommand(program: Command, { issueSignInLink, publicAddress, terminal }: SignInLinkPorts): void {
  program
    .command('sign-in-link')
    .description('a link that signs one officer in, once, within ten minutes')
    .requiredOption('--person <email>', 'the officer, by email address')
    .action(async ({ person }: { readonly person: string }) => {
      if (publicAddress === null) throw new Failure(['Set PUBLIC_URL or PORT first: the address of the service is not known.']);
      const issued = await issueSignInLink.run({ kind: 'operator' }, person);
      if (!issued.ok) throw new Failure([refusalWords(issued.refusal.code, person)]);
      terminal.out(`${linkAddress(publicAddress, issued.value)}\n`);
    });
}

function refusalWords(code: 'no-such-officer' | 'not-allowed', email: string): string {
  if (code === 'not-allowed') return 'The command line may not issue sign-in links.';
  return `No officer of any council here has the address ${JSON.stringify(email)}. People are added with "people import".`;
}
