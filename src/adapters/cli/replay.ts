import { resolve } from 'node:path';
import { type Command } from 'commander';
import { type ReplayAsked, type ReplayAskedRefusal } from '../../application/replay/replay-asked.js';
import { type ReplayReport } from '../../application/replay/replay-report.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { type Result } from '../../domain/result.js';
import { oldMailIn } from './archive/old-mail-in.js';
import { councilAsCounted, type CountingPorts } from './council-as-counted.js';
import { councilOption } from './council-option.js';
import { type Table } from './csv-table.js';
import { Failure } from './failure.js';
import { peopleTableIn } from './people-file.js';
import { asData } from './replay-data.js';
import { refusalLines } from './replay-refusals.js';
import { inWords } from './replay-words.js';
import { type Terminal } from './terminal.js';

export interface ReplayPorts extends CountingPorts {
  /** Who acts for the council in the live database, which is not changed; null: there is none. */
  readonly peopleBeside: (council: CouncilSlug) => Promise<readonly Pick<Person, 'kind' | 'name' | 'email' | 'role'>[] | null>;
  readonly replay: (asked: ReplayAsked) => Promise<Result<ReplayReport, ReplayAskedRefusal>>;
  /** The largest message that the doors take, in bytes. */
  readonly mostMailBytes: number;
  readonly terminal: Terminal;
}

interface Given {
  readonly council: string;
  readonly people?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

/** Opening an installation makes its database: a rehearsal of the past may not. */
export function isReplay([command]: readonly string[]): boolean {
  return command === 'replay';
}

export function addReplayCommand(program: Command, ports: ReplayPorts): void {
  program
    .command('replay')
    .description('what the protocol would have said of old mail; sends nothing, changes nothing, keeps nothing')
    .requiredOption(...councilOption)
    .option('--people <file>', 'a CSV file with the columns kind, name, email, role, instead of those in the database')
    .option('--keep <file>', 'keep the database of the replay in this file, which must not exist')
    .option('--json', 'as data')
    .argument('<paths...>', 'MBOX files, or folders of messages: what came in, and what was sent')
    .action(async (paths: readonly string[], given: Given) => {
      const council = await councilAsCounted(given.council, ports);
      const people = given.people === undefined ? await livePeople(council, ports) : await listed(given.people);
      const mail = await oldMailIn(paths, ports.mostMailBytes);
      const keep = given.keep === undefined ? null : resolve(given.keep);
      const done = await ports.replay({ actor: { kind: 'operator' }, council, people, mail, keep });
      if (!done.ok) throw new Failure(refusalLines(done.refusal));
      const context = { council, keep, people: people.length - 1, isLive: given.people === undefined };
      ports.terminal.out(given.json === true ? asData(done.value, context) : inWords(done.value, context));
    });
}

const heading = ['kind', 'name', 'email', 'role'];

async function livePeople({ slug }: Council, { peopleBeside }: ReplayPorts): Promise<Table> {
  const people = await peopleBeside(slug).catch((error: unknown) => {
    throw new Failure([`The database cannot be asked who the councillors are: ${error instanceof Error ? error.message : String(error)}.`, orAList]);
  });
  if (people === null) throw new Failure(['There is no database here, so nobody is known. Is DATA_DIR the service’s own?', orAList]);
  if (!people.some(({ kind }) => kind === 'member')) throw new Failure([`The database knows no councillor of ${slug}: all mail would be a stranger’s. "people import" adds them.`, orAList]);
  return [heading, ...people.map(({ kind, name, email, role }) => [kind, name, email, role])];
}

const orAList = 'Or give a list: --people FILE.csv, with the columns kind, name, email, role.';

async function listed(file: string): Promise<Table> {
  const table = await peopleTableIn(file);
  if (table.length < 2) throw new Failure([`${file} names nobody: all mail would be a stranger’s. It wants a row for each councillor and officer, under ${heading.join(', ')}.`]);
  return table;
}
