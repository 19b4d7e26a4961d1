import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BankHolidayFile } from '../../src/domain/calendar/bank-holidays.js';
import { civilDate, dayNumberOf } from '../../src/domain/calendar/civil-date.js';
import { workingDaysBetween } from '../../src/domain/calendar/elapsed.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';
import { median } from './calendar-rounds.js';
import { verdict } from './calendar-table.js';
import { built, townCouncil } from './calendar-workload.js';

const [from, to] = [civilDate('2011-01-01'), civilDate('2040-12-31')];

/** Time and memory of calendars with thirty years of days, each with a pattern of its own or all with the same. */
export function buildingFigures(file: BankHolidayFile): string[] {
  const times = Array.from({ length: 40 }, (_, i) => milliseconds(() => thirtyYears(file, `closure ${i}`)));
  const own = kilobytes((i) => askedThrough(thirtyYears(file, `own ${i}`)));
  const reasoned = kilobytes((i) => reasonedThrough(askedThrough(thirtyYears(file, `reasoned ${i}`))));
  const shared = kilobytes(() => reasonedThrough(askedThrough(thirtyYears(file, 'the same'))));
  const [first, usual] = [times[0] ?? NaN, median(times)];
  return [
    `first ${first.toFixed(2)} ms, median ${usual.toFixed(2)} ms (${verdict('5 ms', first <= 5)})`,
    `a calendar with a pattern of its own: ${own.toFixed(0)} KB; with reasons asked for in all the years: ${reasoned.toFixed(0)} KB (${verdict('200 KB', reasoned <= 200)})`,
    `another council of the same pattern: ${shared.toFixed(1)} KB (the same table: ${shares(file) ? 'yes' : 'NO'})`,
  ];
}

/** Two councils that say the same of themselves, each in a value of its own. */
function shares(file: BankHolidayFile): boolean {
  const [one, other] = [thirtyYears(file, 'two councils'), thirtyYears(file, 'two councils')];
  return one !== other && one.days === other.days;
}

/** A calendar that no other shares unless its closures have the same title, with thirty years of it counted. */
function thirtyYears(file: BankHolidayFile, title: string): WorkingCalendar {
  const council = townCouncil(file);
  const calendar = built({ ...council, closures: council.closures.map((closure) => ({ ...closure, title })) });
  if (workingDaysBetween(calendar, from, to) < 7000) throw new Error('thirty years have more working days');
  return calendar;
}

/** Asks for each working day and its closing, so that nothing of the thirty years is left for later. */
function askedThrough(calendar: WorkingCalendar): WorkingCalendar {
  for (let day = calendar.nextWorkingDay(from); day <= to; day = calendar.nextWorkingDay(day)) {
    calendar.closingInstant(day);
  }
  return calendar;
}

function reasonedThrough(calendar: WorkingCalendar): WorkingCalendar {
  calendar.days.daysOffAfter(dayNumberOf(from), dayNumberOf(to));
  return calendar;
}

function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** For one of a hundred; the first, which may fill what all processes have once, is not among them. */
function kilobytes(make: (i: number) => unknown): number {
  make(-1);
  const before = used();
  const kept = Array.from({ length: 100 }, (_, i) => make(i));
  const bytes = used() - before;
  return bytes / kept.length / 1024;
}

function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Twice: what a WeakRef led to goes with the second.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
