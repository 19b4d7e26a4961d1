import { type CalendarChange } from '../../application/calendar/change-calendar.js';
import { type CivilDate, parseCivilDate } from '../../domain/calendar/civil-date.js';
import { type ClockTime, parseClockTime } from '../../domain/calendar/clock-time.js';
import { ok, refused, type Result } from '../../domain/result.js';

export interface ClosureOptions {
  readonly from?: string;
  readonly until?: string;
  readonly day?: string;
  readonly proclaimed?: boolean;
  readonly withdraw?: string;
  readonly title?: string;
}

type Lines = readonly string[];

/** What the options ask for, or all that is wrong with them. None of them: to count again by the calendar as it is. */
export function changeAsked(given: ClosureOptions): Result<CalendarChange, Lines> {
  const kinds = [given.from ?? given.until, given.day, given.withdraw].filter((one) => one !== undefined);
  if (kinds.length > 1) return refused(['Say only one of --from with --until, --day, and --withdraw.']);
  if (given.proclaimed === true && given.day === undefined) return refused(['--proclaimed goes with --day.']);
  // A title without its days would count again, and look as if it had closed the office.
  if (given.title !== undefined && (kinds.length === 0 || given.withdraw !== undefined)) return refused(['--title goes with --from and --until, or with --day.']);
  if (given.withdraw !== undefined) return ok({ kind: 'withdraw', id: given.withdraw });
  if (kinds.length === 0) return ok({ kind: 'recount' });
  return given.day === undefined ? closure(given) : oneOffDay(given, given.day);
}

function closure({ from, until, title }: ClosureOptions): Result<CalendarChange, Lines> {
  const [starts, ends] = [momentIn('--from', from), momentIn('--until', until)];
  const faults = [...faultsOf(starts), ...faultsOf(ends), ...titleFaults(title)];
  if (!starts.ok || !ends.ok || faults.length > 0) return refused(faults);
  const hours = { ...(starts.value.time && { startsAt: starts.value.time }), ...(ends.value.time && { endsAt: ends.value.time }) };
  const shut = { startsOn: starts.value.date, endsOn: ends.value.date, ...hours, title: title ?? '' };
  return ok({ kind: 'add', addition: { kind: 'closure', closure: shut } });
}

function oneOffDay({ proclaimed = false, title }: ClosureOptions, day: string): Result<CalendarChange, Lines> {
  const date = parseCivilDate(day);
  const faults = [...(date.ok ? [] : [`--day: found ${JSON.stringify(day)}, wanted ${date.refusal.wanted}.`]), ...titleFaults(title)];
  if (!date.ok || faults.length > 0) return refused(faults);
  return ok({ kind: 'add', addition: { kind: 'one-off-day', day: { date: date.value, title: title ?? '', proclaimed } } });
}

interface Moment {
  readonly date: CivilDate;
  readonly time: ClockTime | null;
}

function momentIn(option: string, given: string | undefined): Result<Moment, Lines> {
  const [day = '', hour] = (given ?? '').split('T', 2);
  const [date, time] = [parseCivilDate(day), hour === undefined ? ok(null) : parseClockTime(hour)];
  if (date.ok && time.ok) return ok({ date: date.value, time: time.value });
  return refused([`${option}: found ${given === undefined ? 'nothing' : JSON.stringify(given)}, wanted a day such as 2026-12-24, or a day and hour such as 2026-12-24T12:30.`]);
}

function titleFaults(title: string | undefined): Lines {
  return title?.trim() ? [] : ['Say --title: it is what every reason for a date calls the closure.'];
}

function faultsOf(result: Result<unknown, Lines>): Lines {
  return result.ok ? [] : result.refusal;
}
