import { longDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { notesOf } from './clause-report-words.js';

/** What must be known to read the figures rightly, as lines of a table. */
export function aboutReport(report: ClauseReport, { name, zone }: Pick<Council, 'name' | 'zone'>, days: ReportDays): readonly (readonly [what: string, said: string])[] {
  return [
    ['council', name],
    ['period', periodWords(days)],
    ['as known on', asKnownWords(report, zone)],
    ...notesOf(report, zone).map((note) => ['note', note] as const),
  ];
}

/** "Monday 1 June 2026 to Tuesday 30 June 2026, both included" */
export function periodWords({ from, to }: ReportDays): string {
  return `${longDate(from)} to ${longDate(to)}, both included`;
}

/** "Friday 5 June 2026 at 09:00" */
export function asKnownWords({ asOf }: Pick<ClauseReport, 'asOf'>, zone: string): string {
  const { date, time } = civilTimeOf(asOf, zone);
  return `${longDate(date)} at ${time}`;
}
