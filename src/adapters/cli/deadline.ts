import { type Command } from 'commander';
import { type ReckonDeadline } from '../../application/calendar/reckon-deadline.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Council } from '../../domain/council/council.js';
import { councilNamed, councilOption } from './council-option.js';
import { asData, inWords, refusalLines } from './deadline-words.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export interface DeadlinePorts {
  readonly reckonDeadline: ReckonDeadline;
  /** The councils with all that is known of bank holidays. Rejects where that cannot be asked. */
  readonly councilsAsCounted: () => Promise<CouncilBook>;
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
      const council = await councilOf(slug, ports);
      const asked = { actor: { kind: 'operator' }, council, received, days: days === undefined ? null : numberIn(days) } as const;
      const reckoned = ports.reckonDeadline.run(asked);
      if (!reckoned.ok) throw new Failure(refusalLines(reckoned.refusal, days));
      ports.terminal.out(json ? asData(council, received, reckoned.value) : inWords(received, reckoned.value));
    });
}

async function councilOf(slug: string, { councilsAsCounted }: DeadlinePorts): Promise<Council> {
  const councils = await councilsAsCounted().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure([`The database cannot be asked what was added to the calendar: ${reason}. Is DATABASE_URL or DATA_DIR the service's own?`]);
  });
  const council = councils.bySlug(councilNamed(slug, councils));
  if (council === null) throw new Error(`The council ${slug} was there a moment ago.`);
  return council;
}

/** What is no whole number stays none, for the count to refuse: JavaScript would take "" for 0 and "1e2" for 100. */
function numberIn(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
}
