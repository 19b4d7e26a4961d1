import { type Command } from 'commander';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Refusal } from '../../application/refusal.js';
import { type EndUnattended } from '../../application/unattended/end-unattended.js';
import { type StartUnattended } from '../../application/unattended/start-unattended.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { longDate, parseCivilDate } from '../../domain/calendar/civil-date.js';
import { type Council } from '../../domain/council/council.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export interface UnattendedPorts {
  readonly councils: CouncilBook;
  readonly startUnattended: StartUnattended;
  readonly endUnattended: EndUnattended;
  readonly terminal: Terminal;
}

interface Given {
  readonly council: string;
  readonly until?: string;
  readonly end?: boolean;
}

const operator = { kind: 'operator' } as const;

/** For whoever stands in for an office that nobody attends: it shows nothing of any enquiry. */
export function addUnattendedCommand(program: Command, ports: UnattendedPorts): void {
  program
    .command('unattended')
    .description('nobody attends the office: members who wait are told once, and reminders rest')
    .requiredOption(...councilOption)
    .option('--until <day>', 'from now until this day, such as 2026-12-11')
    .option('--end', 'somebody is there again')
    .action((given: Given) => act(given, ports));
}

async function act({ council: slug, until, end }: Given, ports: UnattendedPorts): Promise<void> {
  if ((until === undefined) === (end !== true)) throw new Failure(['Say one of --until and --end.']);
  const council = ports.councils.bySlug(councilNamed(slug, ports.councils));
  if (council === null) throw new Error(`The council ${slug} was there a moment ago.`);
  return until === undefined ? ended(council, ports) : started(council, until, ports);
}

async function started(council: Council, until: string, { startUnattended, terminal }: UnattendedPorts): Promise<void> {
  const day = parseCivilDate(until);
  if (!day.ok) throw new Failure([`--until: found ${JSON.stringify(until)}, wanted ${day.refusal.wanted}`]);
  const done = await startUnattended.run({ actor: operator, council, key: null, until: day.value });
  if (!done.ok) throw new Failure([refusalWords(done.refusal)]);
  terminal.out(`Nobody attends the office of ${council.name} until ${longDate(day.value)}. Members who wait are told, and reminders rest. --end ends it.\n`);
}

async function ended(council: Council, { endUnattended, terminal }: UnattendedPorts): Promise<void> {
  const done = await endUnattended.run({ actor: operator, council, key: null });
  if (!done.ok) throw new Failure([refusalWords(done.refusal)]);
  terminal.out(`The office of ${council.name} is attended again.\n`);
}

function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'unattended-already':
      return `Nobody attends the office until ${longDate(refusal.until)} already. Say --end first, to give another day.`;
    case 'unattended-days':
      return `--until: found ${refusal.until}, wanted a day from ${refusal.today} to ${refusal.latest}.${refusal.gone === 0 ? '' : ` ${goneWords(refusal.gone)}`}`;
    case 'unattended-long':
      return `${goneWords(refusal.gone)} It can be begun anew once one has, or from ${refusal.from} on.`;
    case 'unattended-again':
      return `It was ended less than a day ago: it can be begun anew from ${refusal.from} on.`;
    case 'office-attended':
      return 'The office is attended: there is nothing to end.';
    case 'calendar-at-fault':
      return refusal.faults.map(({ found, wanted }) => `found ${JSON.stringify(found)}, wanted ${wanted}`).join('\n');
    default:
      return `The command line may not do this (${refusal.code}).`;
  }
}

function goneWords(gone: number): string {
  return `Nobody attended it on ${amountOf(gone, 'day')} before, and no officer has done anything on an enquiry since.`;
}
