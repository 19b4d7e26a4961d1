import { type Break } from './calendar-definition.js';
import { dayNumber, weekdayOfDayNumber } from './civil-date.js';
import { easterDay } from './easter.js';

/** Day numbers, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

type IsBankHoliday = (day: number) => boolean;

/**
 * A break of Local Government Act 1972 s.243 in a year. Easter: from the Thursday before to the Tuesday after.
 * Christmas: from the last week day before Christmas Day to the first after it that is no bank holiday. The Act does
 * not say whether Saturday is a week day: it is taken not to be, which makes the longer break and the safer notice.
 */
export function breakIn(year: number, which: Break, isBankHoliday: IsBankHoliday): DaySpan {
  return which === 'easter' ? easterBreak(year) : christmasBreak(year, isBankHoliday);
}

function easterBreak(year: number): DaySpan {
  const easter = easterDay(year);
  return { from: easter - 3, to: easter + 2 };
}

function christmasBreak(year: number, isBankHoliday: IsBankHoliday): DaySpan {
  let from = dayNumber(year, 12, 24);
  while (isWeekend(from)) from -= 1;
  let to = dayNumber(year, 12, 26);
  while (isWeekend(to) || isBankHoliday(to)) to += 1;
  return { from, to };
}

function isWeekend(day: number): boolean {
  return weekdayOfDayNumber(day) > 5;
}
