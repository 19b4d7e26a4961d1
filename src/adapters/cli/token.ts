import { type Command } from 'commander';
import { type IssuedToken, type IssueToken, type TokenRefusal } from '../../application/people/issue-token.js';
import { type RevokeTokens } from '../../application/people/revoke-tokens.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { tokenDays } from '../../domain/access/token.js';
import { longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { type GivenPerson, nobodyWords, personOption } from './person-option.js';
import { type Terminal } from './terminal.js';

export interface TokenPorts {
  readonly councils: CouncilBook;
  readonly issueToken: IssueToken;
  readonly revokeTokens: RevokeTokens;
  readonly terminal: Terminal;
}

/** The token stands alone on standard output, so that a script can take it from there; what is said of it goes beside. */
export function addTokenCommand(program: Command, { councils, issueToken, terminal }: TokenPorts): void {
  program
    .command('token')
    .description(`issue a bearer token that acts as one person, for ${tokenDays} days; shown once, kept nowhere`)
    .requiredOption(...councilOption)
    .requiredOption(...personOption)
    .action(async (given: GivenPerson) => {
      const council = councilNamed(given.council, councils);
      const issued = await issueToken.run({ kind: 'operator' }, council, given.person);
      if (!issued.ok) throw new Failure([refusalWords(issued.refusal, council)]);
      terminal.out(`${issued.value.secret}\n`);
      terminal.err(`${lifeWords(issued.value, councils.bySlug(council)?.zone ?? 'UTC')}\n`);
    });
}

/** Without another word from whoever revokes: a token that leaked is revoked in a hurry. */
export function addTokenRevokeCommand(program: Command, { councils, revokeTokens, terminal }: TokenPorts): void {
  program
    .command('token-revoke')
    .description('revoke every token of one person, at once and for good')
    .requiredOption(...councilOption)
    .requiredOption(...personOption)
    .action(async (given: GivenPerson) => {
      const council = councilNamed(given.council, councils);
      const revoked = await revokeTokens.run({ kind: 'operator' }, council, given.person);
      if (!revoked.ok) throw new Failure([refusalWords(revoked.refusal, council)]);
      terminal.out(`revoked ${amountOf(revoked.value, 'token')} of ${JSON.stringify(given.person)}\n`);
    });
}

function lifeWords({ runsOutAt }: IssuedToken, zone: string): string {
  const day = longDate(civilTimeOf(runsOutAt, zone).date);
  return `It runs out on ${day}, ${tokenDays} days from now; "token-revoke" ends it sooner.`;
}

function refusalWords(refusal: TokenRefusal, council: string): string {
  switch (refusal.code) {
    case 'not-allowed':
      return 'The command line may not issue or revoke tokens.';
    case 'no-such-email':
      return nobodyWords(refusal, council);
    case 'has-left':
      return `${JSON.stringify(refusal.email)} has left ${council}, and gets no token. "people return" takes them back first.`;
  }
}
