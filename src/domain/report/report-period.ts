import { addDays, type CivilDate, yearOf } from '../calendar/civil-date.js';
import { type Period, periodOfDates } from '../digest/week.js';

/** The first and the last day that a report is about. */
export interface ReportDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export const mostYears = 3;

export function endsBeforeItBegins({ from, to }: ReportDays): boolean {
  return to < from;
}

/** From 1 January 2024, three years end on 31 December 2026. Text is compared: 29 February needs no such day in 2027. */
export function isTooLong({ from, to }: ReportDays): boolean {
  return to >= `${yearOf(from) + mostYears}${from.slice(4)}`;
}

/** From midnight to midnight by the clock on the council's wall, both days included. */
export function periodOfDays({ from, to }: ReportDays, zone: string): Period {
  return periodOfDates(from, addDays(to, 1), zone);
}
