import { type Command } from 'commander';
import { type CalendarChange, type ChangeCalendar } from '../../application/calendar/change-calendar.js';
import { type ListCalendarAdditions } from '../../application/calendar/list-calendar-additions.js';
import { type MovedLine } from '../../application/calendar/plan-moves.js';
import { type KeptAddition } from '../../application/ports/calendar-addition-store.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Refusal } from '../../application/refusal.js';
import { type Closure } from '../../domain/calendar/calendar-definition.js';
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { type ClockTime } from '../../domain/calendar/clock-time.js';
import { type Council } from '../../domain/council/council.js';
import { type Result } from '../../domain/result.js';
import { changeAsked, type ClosureOptions } from './closure-change.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

export interface ClosurePorts {
  readonly councils: CouncilBook;
  readonly changeCalendar: ChangeCalendar;
  readonly listCalendarAdditions: ListCalendarAdditions;
  readonly terminal: Terminal;
}

interface Given extends ClosureOptions {
  readonly council: string;
  readonly preview?: boolean;
  readonly apply?: boolean;
  readonly list?: boolean;
  readonly reason?: string;
}

const operator = { kind: 'operator' } as const;

export function addClosureCommand(program: Command, ports: ClosurePorts): void {
  program
    .command('closure')
    .description('close the office on days that its file does not say: first see what moves, then let it')
    .requiredOption(...councilOption)
    .option('--preview', 'show which open days would move, from when to when; change nothing')
    .option('--apply', 'change the calendar, move those days, and tell members and officers once')
    .option('--list', 'show what was added, with the ids to withdraw it by')
    .option('--from <day>', 'the first day closed, or day and hour: 2026-12-24 or 2026-12-24T12:30')
    .option('--until <day>', 'the last day closed, or the day and hour at which it opens again: 2027-01-01 or 2027-01-04T09:00')
    .option('--day <day>', 'one day off instead of a closure, such as a day of mourning')
    .option('--proclaimed', 'with --day: it is a bank holiday, for FOI and for members too')
    .option('--withdraw <id>', 'take back what was added before')
    .option('--title <words>', 'what the closure is called in every reason for a date')
    .option('--reason <words>', 'with --apply: why, for those who are told; without it, the title')
    .action((given: Given) => act(given, ports));
}

async function act(given: Given, ports: ClosurePorts): Promise<void> {
  const modes = [given.preview, given.apply, given.list].filter(Boolean).length;
  if (modes !== 1) throw new Failure(['Say one of --preview, --apply and --list.']);
  const council = councilOf(given.council, ports.councils);
  if (given.list) return list(council, ports);
  const asked = changeAsked(given);
  if (!asked.ok) throw new Failure(asked.refusal);
  if (given.preview) return preview(council, asked.value, ports);
  const reason = given.reason ?? given.title;
  if (reason === undefined) throw new Failure(['Say --reason: those whose day moves are told why.']);
  return apply(council, asked.value, reason, ports);
}

async function preview(council: Council, change: CalendarChange, { changeCalendar, terminal }: ClosurePorts): Promise<void> {
  const moved = granted(await changeCalendar.preview({ actor: operator, council, change }));
  terminal.out(`${movedWords(moved, 'would move')}Nothing was changed: --apply does it.\n`);
}

async function apply(council: Council, change: CalendarChange, reason: string, { changeCalendar, terminal }: ClosurePorts): Promise<void> {
  const { addition, moved } = granted(await changeCalendar.apply({ actor: operator, council, change, reason, key: null }));
  terminal.out(movedWords(moved, 'moved'));
  terminal.out(addition === null ? 'Done.\n' : `Done. It can be taken back with --withdraw ${addition}\n`);
}

async function list(council: Council, { listCalendarAdditions, terminal }: ClosurePorts): Promise<void> {
  const additions = granted(await listCalendarAdditions.run(operator, council.slug));
  terminal.out(additions.length === 0 ? 'Nothing was added to what the file says.\n' : additions.map(additionLine).join(''));
}

function councilOf(slug: string, councils: CouncilBook): Council {
  const council = councils.bySlug(councilNamed(slug, councils));
  if (council === null) throw new Error(`The council ${slug} was there a moment ago.`);
  return council;
}

function movedWords(moved: readonly MovedLine[], verb: string): string {
  if (moved.length === 0) return 'No open day moves.\n';
  const lines = moved.map(({ reference, clause, from, to }) => `  ${reference}  ${clause}: from ${longDate(from)} to ${longDate(to)}\n`);
  return `${moved.length} open ${moved.length === 1 ? 'day' : 'days'} ${verb}:\n${lines.join('')}`;
}

function additionLine({ id, addition, reason }: KeptAddition): string {
  const { title, days } =
    addition.kind === 'one-off-day'
      ? { title: addition.day.title, days: longDate(addition.day.date) }
      : { title: addition.closure.title, days: closureDays(addition.closure) };
  return `${id}  ${days}: ${printable(title)} (${printable(reason)})\n`;
}

/** What people wrote cannot steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}

function closureDays({ startsOn, startsAt, endsOn, endsAt }: Closure): string {
  const [first, last] = [momentWords(startsOn, startsAt), momentWords(endsOn, endsAt)];
  return first === last ? first : `${first} to ${last}`;
}

function momentWords(date: CivilDate, time: ClockTime | undefined): string {
  return time === undefined ? longDate(date) : `${longDate(date)} at ${time}`;
}

function granted<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  const { refusal } = result;
  switch (refusal.code) {
    case 'calendar-at-fault':
      throw new Failure(refusal.faults.map(({ where = 'calendar', found, wanted }) => `${where}: found ${JSON.stringify(found)}, wanted ${wanted}`));
    case 'no-such-addition':
      throw new Failure([`Nothing that was added has the id ${JSON.stringify(refusal.id)}. --list shows what was.`]);
    default:
      throw new Failure([`The command line may not change the calendar (${refusal.code}).`]);
  }
}
