import { type CivilDate, addDays, civilDate } from '../calendar/civil-date.js';
import { monthsLater } from '../calendar/months.js';
import { type Period, periodOfDates } from './week.js';

/** A month, "2026-11". Unlike a week's, a month's digest is named after what it reports: November's is sent in December. */
export type Month = string;

/** The month before that of a day. */
export function monthBefore(date: CivilDate): Month {
  return addDays(firstDayOf(date.slice(0, 7)), -1).slice(0, 7);
}

export function firstDayOf(month: Month): CivilDate {
  return civilDate(`${month}-01`);
}

/** The first day after the month. */
export function dayAfterMonth(month: Month): CivilDate {
  return monthsLater(firstDayOf(month), 1);
}

export function periodOfMonth(month: Month, zone: string): Period {
  return periodOfDates(firstDayOf(month), dayAfterMonth(month), zone);
}

/** The months after one and before another, oldest first; the newest `most` of them. */
export function monthsBetween(after: Month, before: Month, most: number): readonly Month[] {
  const months: Month[] = [];
  for (let month = monthBefore(firstDayOf(before)); month > after && months.length < most; month = monthBefore(firstDayOf(month))) months.unshift(month);
  return months;
}
