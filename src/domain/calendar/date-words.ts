import { type CivilDate, dayInMonth, longDate, shortDate, yearOf } from './civil-date.js';

/** A date as it reads after a mention of `year`: "Tuesday 26 May", or with its own year where that differs. */
export function dateIn(year: number, date: CivilDate): string {
  return yearOf(date) === year ? shortDate(date) : longDate(date);
}

/** A date before another that is about to be named: "Wednesday 27" before "Thursday 28 May". */
export function dateBefore(next: CivilDate | undefined, year: number, date: CivilDate): string {
  const sameMonth = next !== undefined && next.slice(0, 7) === date.slice(0, 7);
  return sameMonth ? dayInMonth(date) : dateIn(year, date);
}

/** "Tuesday 29 to Thursday 31 December"; one day alone is itself. */
export function rangeIn(year: number, from: CivilDate, to: CivilDate): string {
  return from === to ? dateIn(year, from) : `${dateBefore(to, year, from)} to ${dateIn(year, to)}`;
}

/** "Friday 5, Saturday 6 and Monday 8 June" */
export function listIn(year: number, dates: readonly CivilDate[]): string {
  const words = dates.map((date, i) => dateBefore(dates[i + 1], year, date));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "20 working days", "1 working day" */
export function amountOf(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

