import { type Command } from 'commander';
import { type PersonLeaves, type PersonLeft } from '../../application/people/person-leaves.js';
import { type NoSuchEmail } from '../../application/people/person-named.js';
import { type PersonReturns } from '../../application/people/person-returns.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type NotAllowed } from '../../domain/access/policy.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { type GivenPerson, nobodyWords, personOption } from './person-option.js';
import { type Terminal } from './terminal.js';

export interface ComingsPorts {
  readonly councils: CouncilBook;
  readonly personLeaves: PersonLeaves;
  readonly personReturns: PersonReturns;
  readonly terminal: Terminal;
}

export function addPeopleLeaveCommand(people: Command, { councils, personLeaves, terminal }: ComingsPorts): void {
  people
    .command('leave')
    .description('somebody leaves the council: their tokens are revoked and its pages closed to them; safe to repeat')
    .requiredOption(...councilOption)
    .requiredOption(...personOption)
    .action(async (given: GivenPerson) => {
      const council = councilNamed(given.council, councils);
      const left = await personLeaves.run({ kind: 'operator' }, council, given.person);
      if (!left.ok) throw new Failure([refusalWords(left.refusal, council)]);
      terminal.out(leftWords(left.value, given.person, council));
    });
}

export function addPeopleReturnCommand(people: Command, { councils, personReturns, terminal }: ComingsPorts): void {
  people
    .command('return')
    .description('somebody who left takes part again; what was revoked stays revoked')
    .requiredOption(...councilOption)
    .requiredOption(...personOption)
    .action(async (given: GivenPerson) => {
      const council = councilNamed(given.council, councils);
      const returned = await personReturns.run({ kind: 'operator' }, council, given.person);
      if (!returned.ok) throw new Failure([refusalWords(returned.refusal, council)]);
      terminal.out(returnedWords(returned.value.hadLeft, given.person, council));
    });
}

function leftWords({ tokensRevoked, leftOpen }: PersonLeft, email: string, council: string): string {
  const left = `${JSON.stringify(email)} has left ${council}: revoked ${amountOf(tokensRevoked, 'token')}, and closed its pages to them\n`;
  return leftOpen.length === 0 ? left : `${left}still assigned to them: ${openWords(leftOpen)}. Assign each to somebody else.\n`;
}

const mostNamed = 10;

function openWords(references: readonly string[]): string {
  const count = references.length === 1 ? '1 open enquiry' : `${references.length} open enquiries`;
  const more = references.length - mostNamed;
  const named = references.slice(0, mostNamed).join(', ');
  return `${count}, ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function returnedWords(hadLeft: boolean, email: string, council: string): string {
  const who = JSON.stringify(email);
  if (!hadLeft) return `${who} had not left ${council}: nothing was changed\n`;
  return `${who} takes part in ${council} again: "token" and "sign-in-link" let them in anew\n`;
}

function refusalWords(refusal: NotAllowed | NoSuchEmail, council: string): string {
  if (refusal.code === 'not-allowed') return 'The command line may not say who leaves or returns.';
  return nobodyWords(refusal, council);
}
