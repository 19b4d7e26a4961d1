import { type CivilDate, civilDate } from './civil-date.js';
import { wholeMonthsBetween } from './months.js';

/** The divisions of GOV.UK's list. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';
export const nations: readonly Nation[] = ['england-and-wales', 'northern-ireland', 'scotland'];

/** One bank holiday of one nation. `learnt` is the day on which a refresh first saw it, where one did. */
export interface PublishedDay {
  readonly date: CivilDate;
  readonly title: string;
  /** It stands in for a day that fell on a weekend. */
  readonly substitute?: boolean;
  readonly learnt?: CivilDate;
}

/** A day that was listed and, by a person's decision, is no longer counted. */
export interface WithdrawnDay {
  readonly date: CivilDate;
  readonly title: string;
  readonly on: CivilDate;
  readonly because: string;
}

/** What is known of one nation's year: when it was first published, when last seen, and its days in order. */
export interface PublishedYear {
  readonly published: CivilDate;
  readonly seen: CivilDate;
  readonly days: readonly PublishedDay[];
  readonly withdrawn?: readonly WithdrawnDay[];
}

/** `config/bank-holidays.json`: GOV.UK's list with everything that it has since forgotten. */
export interface BankHolidayFile {
  readonly source: string;
  readonly licence: string;
  readonly taken: CivilDate;
  readonly nations: Readonly<Record<Nation, Readonly<Record<string, PublishedYear>>>>;
}

/** A bank holiday as a calendar keeps it. `nations` names where, when it is not a bank holiday everywhere counted. */
export interface BankHoliday {
  readonly date: CivilDate;
  readonly title: string;
  readonly substitute?: boolean;
  readonly provisional?: boolean;
  readonly nations?: readonly Nation[];
}

/** The years, both included, for which a list is complete. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** One nation's published days, in order. */
export function bankHolidaysOf(file: BankHolidayFile, nation: Nation): BankHoliday[] {
  return daysOf(file, nation).map(({ date, title, substitute }) => ({
    date,
    title,
    ...(substitute === true && { substitute }),
  }));
}

/**
 * The union of the three nations' days (FOIA s.10(6): a bank holiday in any part of the United Kingdom).
 * The title is that of the first nation that has the day.
 */
export function bankHolidaysOfAnyPart(file: BankHolidayFile): BankHoliday[] {
  return unionOfNations((nation) => bankHolidaysOf(file, nation));
}

/** Brings the lists of the three nations together: one entry a date, naming the nations where not all share it. */
export function unionOfNations(listOf: (nation: Nation) => readonly BankHoliday[]): BankHoliday[] {
  const byDate = new Map<CivilDate, { day: BankHoliday; where: Nation[] }>();
  for (const nation of nations) {
    for (const day of listOf(nation)) {
      const known = byDate.get(day.date);
      if (known === undefined) byDate.set(day.date, { day, where: [nation] });
      else known.where.push(nation);
    }
  }
  return [...byDate.values()]
    .map(({ day, where }) => (where.length === nations.length ? day : { ...day, nations: where }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The newest unbroken run of years that is published for every nation asked for; none: undefined. */
export function publishedYears(file: BankHolidayFile, of: readonly Nation[]): YearSpan | undefined {
  const known = (year: number) => of.every((nation) => file.nations[nation][String(year)] !== undefined);
  const years = Object.keys(file.nations[of[0] ?? 'england-and-wales']).map(Number).filter(known);
  if (years.length === 0) return undefined;
  const to = Math.max(...years);
  let from = to;
  while (known(from - 1)) from -= 1;
  return { from, to };
}

function daysOf(file: BankHolidayFile, nation: Nation): PublishedDay[] {
  return Object.values(file.nations[nation])
    .flatMap((year) => year.days)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether a year lies in a span. */
export function covers(span: YearSpan | undefined, year: number): boolean {
  return span !== undefined && year >= span.from && year <= span.to;
}

/** Whole months from a date to the end of the days published for every nation asked for; none left: 0. */
export function monthsPublished(file: BankHolidayFile, of: readonly Nation[], on: CivilDate): number {
  const published = publishedYears(file, of);
  if (published === undefined) return 0;
  return Math.max(0, wholeMonthsBetween(on, civilDate(`${published.to + 1}-01-01`)));
}
