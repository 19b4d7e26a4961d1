import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BankHolidayFile } from '../../src/domain/calendar/bank-holidays.js';
import { civilDate } from '../../src/domain/calendar/civil-date.js';
import { officeCalendar } from '../../src/domain/calendar/council-calendars.js';
import { workingDaysBetween } from '../../src/domain/calendar/elapsed.js';
import { type WorkingCalendar, buildCalendar } from '../../src/domain/calendar/working-calendar.js';
import { median } from './calendar-rounds.js';
import { townCouncil } from './calendar-workload.js';

const [from, to] = [civilDate('2011-01-01'), civilDate('2040-12-31')];

/** Time and memory of calendars with thirty years of days, each with a pattern of its own or all with the same. */
export function buildingFigures(file: BankHolidayFile): string[] {
  const times = Array.from({ length: 40 }, (_, i) => milliseconds(() => thirtyYears(file, `closure ${i}`)));
  const own = kilobytes(100, (i) => askedThrough(thirtyYears(file, `own ${i}`)));
  const shared = kilobytes(100, () => askedThrough(thirtyYears(file, 'the same')));
  return [
    `thirty years: first ${(times[0] ?? NaN).toFixed(2)} ms, median ${median(times).toFixed(2)} ms`,
    `a calendar with a pattern of its own: ${own.toFixed(0)} KB; with a shared one: ${shared.toFixed(0)} KB`,
  ];
}

/** A calendar that no other shares (its closures have a title of their own), with thirty years of it counted. */
function thirtyYears(file: BankHolidayFile, title: string): WorkingCalendar {
  const council = townCouncil(file);
  const closures = council.closures.map((closure) => ({ ...closure, title }));
  const built = buildCalendar(officeCalendar({ ...council, closures }));
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  if (workingDaysBetween(built.value, from, to) < 7000) throw new Error('thirty years have more working days');
  return built.value;
}

/** Asks for each working day and its closing, so that nothing of the thirty years is left for later. */
function askedThrough(calendar: WorkingCalendar): WorkingCalendar {
  for (let day = calendar.nextWorkingDay(from); day <= to; day = calendar.nextWorkingDay(day)) {
    calendar.closingInstant(day);
  }
  return calendar;
}

function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function kilobytes(count: number, make: (i: number) => unknown): number {
  const before = used();
  const kept = Array.from({ length: count }, (_, i) => make(i));
  const bytes = used() - before;
  return kept.length === count ? bytes / count / 1024 : NaN;
}

function used(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
