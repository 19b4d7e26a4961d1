import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ReadInbox } from '../../application/intake/read-inbox.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type InboxCursor } from '../../application/ports/read-models.js';
import { type InboxState, inboxStates } from '../../domain/intake/verdict.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { asJson, asRow } from './inbox-line.js';
import { type Terminal } from './terminal.js';

export interface InboxPorts {
  readonly councils: CouncilBook;
  readonly readInbox: ReadInbox;
  readonly terminal: Terminal;
}

interface Given {
  readonly council: string;
  readonly state?: InboxState;
  readonly limit?: number;
  readonly json?: boolean;
}

const page = 500;

/** All that came in, page by page: a mailbox of years is not held in memory. */
export function addInboxCommand(program: Command, { councils, readInbox, terminal }: InboxPorts): void {
  program
    .command('inbox')
    .description('every message kept, newest first, and what became of each; of what needs attention, from those on the council’s list first, the longest waiting first')
    .requiredOption(...councilOption)
    .addOption(new Option('--state <state>', 'only those in this state').choices(inboxStates))
    .option('--limit <number>', 'so many at most; without it, all', wholeNumber)
    .option('--json', 'one JSON object a line')
    .action(async (given: Given) => {
      const council = councilNamed(given.council, councils);
      let [left, after]: [number, InboxCursor | null] = [given.limit ?? Infinity, null];
      while (left > 0) {
        const read = await readInbox.run({ kind: 'operator' }, council, given.state ?? null, Math.min(page, left), after);
        if (!read.ok) throw new Failure(['The command line may not read the inbox.']);
        terminal.out(read.value.map(given.json === true ? asJson : asRow).join(''));
        after = read.value.at(-1) ?? null;
        left = after === null ? 0 : left - read.value.length;
      }
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
