import { type Command } from 'commander';
import { type ReckonDeadline } from '../../application/calendar/reckon-deadline.js';
import { councilAsCounted, type CountingPorts } from './council-as-counted.js';
import { councilOption } from './council-option.js';
import { asData, inWords, refusalLines } from './deadline-words.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export interface DeadlinePorts extends CountingPorts {
  readonly reckonDeadline: ReckonDeadline;
  readonly terminal: Terminal;
}

interface Given {
  readonly council: string;
  readonly received: string;
  readonly days?: string;
  readonly json?: boolean;
}

/** Opening an installation makes its database: a question may not. */
export function isDeadline([command]: readonly string[]): boolean {
  return command === 'deadline';
}

export function addDeadlineCommand(program: Command, ports: DeadlinePorts): void {
  program
    .command('deadline')
    .description('the day that an enquiry received then would be due by, and why; changes nothing')
    .requiredOption(...councilOption)
    .requiredOption('--received <time>', 'such as 2026-05-22T17:20 in the council’s own time, or with an offset or Z')
    .option('--days <number>', 'working days; without it, as many as the council’s protocol gives')
    .option('--json', 'as data, with each day that was passed over and why')
    .action(async ({ council: slug, received, days, json = false }: Given) => {
      const council = await councilAsCounted(slug, ports);
      const asked = { actor: { kind: 'operator' }, council, received, days: days === undefined ? null : numberIn(days) } as const;
      const reckoned = ports.reckonDeadline.run(asked);
      if (!reckoned.ok) throw new Failure(refusalLines(reckoned.refusal, days));
      ports.terminal.out(json ? asData(council, received, reckoned.value) : inWords(received, reckoned.value));
    });
}

/** What is no whole number stays none, for the count to refuse: JavaScript would take "" for 0 and "1e2" for 100. */
function numberIn(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
}
