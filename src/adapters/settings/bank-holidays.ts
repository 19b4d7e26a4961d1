import { readBankHolidayFile } from '../../domain/calendar/bank-holiday-file.js';
import { type BankHolidayFile, nations } from '../../domain/calendar/bank-holidays.js';
import { civilDate } from '../../domain/calendar/civil-date.js';
import { type Result, ok, refused } from '../../domain/result.js';
import { findingOf } from './calendar-findings.js';
import { type Fault } from './fault.js';
import { type Finding, faultsIn } from './finding.js';
import { type ParsedFile } from './parsed-file.js';
import { pathOf } from './path.js';
import { repeatsIn } from './rules/repeats.js';
import { shown } from './shown.js';

export function bankHolidaysFrom(file: ParsedFile): Result<BankHolidayFile, readonly Fault[]> {
  const read = readBankHolidayFile(file.tree);
  const findings = read.ok
    ? daysOnce(read.value)
    : read.refusal.map((refusal) => findingOf(refusal, file.tree, pathOf(refusal.where ?? '')));
  return read.ok && findings.length === 0 ? ok(read.value) : refused(faultsIn(file, findings));
}

/** Found here and not when a council's calendar is made of it, so that it is said once and of the right file. */
function daysOnce(file: BankHolidayFile): readonly Finding[] {
  return nations.flatMap((nation) =>
    Object.entries(file.nations[nation]).flatMap(([year, { days }]) =>
      repeatsIn(days.map(({ date }) => date)).map(({ value, again }) => ({
        path: ['nations', nation, year, 'days', again, 'date'],
        found: `${shown(value)} again`,
        wanted: 'each date once',
      })),
    ),
  );
}

/** Stands in for a file that cannot be used, so that the councils' own faults are still found. */
export const noBankHolidays: BankHolidayFile = {
  source: '',
  licence: '',
  taken: civilDate('1900-01-01'),
  nations: { 'england-and-wales': {}, 'northern-ireland': {}, scotland: {} },
};
