import { type BankHolidayFile } from '../../src/domain/calendar/bank-holidays.js';
import { defaultCountingSettings as settings } from '../../src/domain/calendar/counting.js';
import { asObject, inNumbers, withReason } from './calendar-contenders.js';
import { interleaved } from './calendar-rounds.js';
import { receiptsBetween, townCalendar } from './calendar-workload.js';

/** Of a calendar that begins in 2011. */
const years = [29, 31, 300];

/** What a count costs in a year before the thirtieth, in one after it, and in one that only rules reach. */
export function reachFigures(file: BankHolidayFile): string[] {
  const calendar = townCalendar(file);
  const receipts = years.map((year) => receiptsBetween(`${2010 + year}-01-01`, `${2011 + year}-01-01`, 5000));
  const works = [
    { name: 'numbers in and out', of: inNumbers },
    { name: 'as the object that the domain uses', of: asObject },
    { name: 'with its reason as data', of: withReason },
  ];
  const times = interleaved(works.flatMap(({ of }) => receipts.map((some) => of(calendar, settings, some)(20))), 21);
  const heading = ''.padEnd(46) + years.map((year) => `year ${year} (${2010 + year})`.padStart(21)).join('');
  return [heading, ...works.map(({ name }, row) => lineOf(name, times.slice(row * years.length, (row + 1) * years.length)))];
}

function lineOf(name: string, times: readonly number[]): string {
  const base = times[0] ?? NaN;
  return name.padEnd(46) + times.map((ns) => `${ns.toFixed(1)} ${(ns / base).toFixed(2).padStart(8)} x`.padStart(21)).join('');
}
