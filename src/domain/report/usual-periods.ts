import { addDays, type CivilDate, civilDate, yearOf } from '../calendar/civil-date.js';
import { monthsLater } from '../calendar/months.js';
import { type ReportDays } from './report-period.js';

/** Times that councils have reports of. The financial year begins on 1 April; a council's own begins at its annual meeting, in May. */
export type UsualPeriod = 'last-month' | 'twelve-months' | 'financial-year' | 'calendar-year';

/** Those that are over, as of a day. */
export function usualPeriods(today: CivilDate): readonly (readonly [UsualPeriod, ReportDays])[] {
  const firstOfMonth = civilDate(`${today.slice(0, 7)}-01`);
  const april = civilDate(`${today.slice(5) >= '04-01' ? yearOf(today) : yearOf(today) - 1}-04-01`);
  return [
    ['last-month', untilJustBefore(firstOfMonth, 1)],
    ['twelve-months', untilJustBefore(today, 12)],
    ['financial-year', untilJustBefore(april, 12)],
    ['calendar-year', untilJustBefore(civilDate(`${yearOf(today)}-01-01`), 12)],
  ];
}

function untilJustBefore(day: CivilDate, months: number): ReportDays {
  return { from: monthsLater(day, -months), to: addDays(day, -1) };
}
