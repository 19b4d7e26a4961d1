import { type BankHolidayFeed } from './bank-holiday-feed.js';
import { computedBankHolidays } from './bank-holiday-rules.js';
import { type BankHolidayFile, type Nation, type PublishedDay, type PublishedYear, nations } from './bank-holidays.js';
import { type CivilDate, weekdayOf, yearOf } from './civil-date.js';

/** Where the feed and what is known disagree: what is known stands until a person decides. */
export interface FeedConflict {
  readonly nation: Nation;
  readonly date: CivilDate;
  readonly kind: FeedConflictKind;
  readonly known?: string;
  readonly feed?: string;
}

export type FeedConflictKind =
  /** Known, and its year is in the feed, but the day is not. */
  | 'missing-from-feed'
  | 'title-differs'
  /** A person withdrew it; the feed has it. */
  | 'withdrawn-here'
  /** GOV.UK lists substitute days, never weekend dates. */
  | 'on-a-weekend'
  /** A new year with fewer days than the rules give; `date` is its first. It is not taken as published yet. */
  | 'year-incomplete';

export interface Merged {
  readonly file: BankHolidayFile;
  /** The days that the feed taught us. */
  readonly learnt: readonly (PublishedDay & { readonly nation: Nation })[];
  readonly conflicts: readonly FeedConflict[];
}

/** One nation's year, known and as the feed has it. */
interface Pair {
  readonly nation: Nation;
  readonly year: number;
  readonly known: PublishedYear | undefined;
  readonly feed: readonly PublishedDay[];
}

/**
 * Brings a feed into what is known: adds, never replaces and never forgets, because the feed drops past years and has
 * been wrong. What is learnt carries the date `on`; every disagreement is reported.
 */
export function mergeBankHolidays(file: BankHolidayFile, feed: BankHolidayFeed, on: CivilDate): Merged {
  const pairs = nations.flatMap((nation) => pairsOf(file, nation, feed[nation]));
  const taken = pairs.filter((pair) => !isIncomplete(pair));
  const years = { ...file.nations };
  for (const pair of taken) {
    years[pair.nation] = { ...years[pair.nation], [pair.year]: yearWith(pair, on) };
  }
  return {
    file: { ...file, taken: on, nations: years },
    learnt: taken.flatMap((pair) => newDays(pair).map((day) => ({ ...day, nation: pair.nation }))),
    conflicts: pairs.flatMap(conflictsOf),
  };
}

/** A person's decision that a listed day is none: kept beside the year, so that no feed brings it back unasked. */
export function withdrawBankHoliday(
  file: BankHolidayFile,
  nation: Nation,
  date: CivilDate,
  decision: { readonly on: CivilDate; readonly because: string },
): BankHolidayFile {
  const year = file.nations[nation][String(yearOf(date))];
  const day = year?.days.find((each) => each.date === date);
  if (year === undefined || day === undefined) return file;
  const withdrawn = [...(year.withdrawn ?? []), { date, title: day.title, ...decision }];
  const left = { ...year, days: year.days.filter((each) => each !== day), withdrawn };
  return { ...file, nations: { ...file.nations, [nation]: { ...file.nations[nation], [yearOf(date)]: left } } };
}

function pairsOf(file: BankHolidayFile, nation: Nation, days: readonly PublishedDay[]): Pair[] {
  const years = [...new Set(days.map(({ date }) => yearOf(date)))].sort();
  return years.map((year) => ({
    nation,
    year,
    known: file.nations[nation][String(year)],
    feed: days.filter(({ date }) => yearOf(date) === year),
  }));
}

function yearWith(pair: Pair, on: CivilDate): PublishedYear {
  const { known } = pair;
  const learnt = newDays(pair).map((day) => (known === undefined ? day : { ...day, learnt: on }));
  const days = [...(known?.days ?? []), ...learnt].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { published: on, ...known, seen: on, days };
}

function newDays({ known, feed }: Pair): PublishedDay[] {
  const settled = new Set([...(known?.days ?? []), ...(known?.withdrawn ?? [])].map(({ date }) => date));
  return feed.filter(({ date }) => !settled.has(date) && weekdayOf(date) <= 5);
}

function isIncomplete({ nation, year, known, feed }: Pair): boolean {
  return known === undefined && feed.length < computedBankHolidays(nation, year).length;
}

function conflictsOf(pair: Pair): FeedConflict[] {
  const { nation, known, feed } = pair;
  const [first] = feed;
  if (isIncomplete(pair)) return first === undefined ? [] : [{ nation, date: first.date, kind: 'year-incomplete' }];
  return [
    ...feed.flatMap((day) => conflictOf(day, pair)),
    ...(known?.days ?? [])
      .filter(({ date }) => feed.every((day) => day.date !== date))
      .map(({ date, title }) => ({ nation, date, kind: 'missing-from-feed' as const, known: title })),
  ];
}

function conflictOf({ date, title }: PublishedDay, { nation, known }: Pair): FeedConflict[] {
  const withdrawn = known?.withdrawn?.find((day) => day.date === date);
  const listed = known?.days.find((day) => day.date === date);
  if (withdrawn !== undefined) return [{ nation, date, kind: 'withdrawn-here', known: withdrawn.because, feed: title }];
  if (listed === undefined) return weekdayOf(date) > 5 ? [{ nation, date, kind: 'on-a-weekend', feed: title }] : [];
  return sameTitle(listed.title, title) ? [] : [{ nation, date, kind: 'title-differs', known: listed.title, feed: title }];
}

/** GOV.UK changed its apostrophes and its capitals over the years. */
function sameTitle(a: string, b: string): boolean {
  const plain = (title: string) => title.replaceAll('’', "'").toLowerCase();
  return plain(a) === plain(b);
}
