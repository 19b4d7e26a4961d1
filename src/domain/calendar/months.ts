import { tz } from '@date-fns/tz';
// By name: the whole library is three hundred files, read at each start.
import { addMonths } from 'date-fns/addMonths';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { msInDay } from './instant.js';

// date-fns works on instants: a civil date is its midnight in UTC, where no clock ever changes.
const inUtc = { in: tz('UTC') };

/** The corresponding date so many months later. */
export function monthsLater(from: CivilDate, n: number): CivilDate {
  return dateOfDayNumber(Math.floor(addMonths(dayNumberOf(from) * msInDay, n, inUtc).getTime() / msInDay));
}

/** Whole months from one date to another; negative when the second comes first. */
export function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  return differenceInMonths(dayNumberOf(to) * msInDay, dayNumberOf(from) * msInDay, inUtc);
}
