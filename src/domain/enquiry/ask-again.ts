import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { monthsLater } from '../calendar/months.js';
import { type EnquiryState } from './enquiry.js';
import { type ReportRequest, type StandingFact } from './fact.js';

/** The report that was asked for last. */
export function lastReportAsked(history: readonly StandingFact[]): { readonly asked: StandingFact; readonly report: ReportRequest } | null {
  const asked = history.findLast(({ happening }) => happening.kind === 'requested' && happening.report !== undefined);
  return asked?.happening.kind === 'requested' && asked.happening.report !== undefined ? { asked, report: asked.happening.report } : null;
}

/** The day from which the next report is asked for: the one after the last was due; null: never again. */
export function askAgainOn({ history, status }: Pick<EnquiryState, 'history' | 'status'>): CivilDate | null {
  const report = lastReportAsked(history)?.report;
  return report === undefined || report.everyMonths === null || status === 'closed' ? null : addDays(report.dueOn, 1);
}

/**
 * The next report: due so many months after the first was, and after both the last and today, however long nobody
 * asked. Counted from the first, so that the last of January is the last of March again.
 */
export function nextReport(first: CivilDate, last: ReportRequest, today: CivilDate): ReportRequest {
  const months = last.everyMonths ?? 0;
  if (months < 1) throw new Error('A report that is asked for once has no next.');
  const past = last.dueOn > today ? last.dueOn : today;
  let times = 1;
  while (monthsLater(first, times * months) <= past) times += 1;
  return { ...last, dueOn: monthsLater(first, times * months) };
}

/** The day on which the first report was due. */
export function firstReportDue(history: readonly StandingFact[]): CivilDate | null {
  const first = history.find(({ happening }) => happening.kind === 'requested' && happening.report !== undefined)?.happening;
  return first?.kind === 'requested' ? (first.report?.dueOn ?? null) : null;
}
