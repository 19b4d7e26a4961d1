import { type BankHolidayFile, type Nation, nations, type PublishedDay, type PublishedYear } from './bank-holidays.js';
import { type CivilDate, yearOf } from './civil-date.js';

/** One bank holiday that a refresh brought beyond what the installation came with: when it was learnt, and from where. */
export interface LearntDay extends PublishedDay {
  readonly nation: Nation;
  readonly learnt: CivilDate;
  /** The address of the list that had it. */
  readonly source: string;
}

type Years = Readonly<Record<string, PublishedYear>>;

/**
 * What the installation came with, and what it has learnt since. Follows from the days alone: a list read again with
 * nothing new in it changes nothing, so that no calendar has a new version for it. A year that is not in the file was
 * learnt whole, since no half of one is taken. A day that the file withdraws stays withdrawn, whoever learnt it.
 */
export function withLearnt(file: BankHolidayFile, learnt: readonly LearntDay[]): BankHolidayFile {
  const years = { ...file.nations };
  for (const nation of nations) {
    years[nation] = yearsWith(years[nation], learnt.filter((day) => day.nation === nation));
  }
  return { ...file, nations: years };
}

function yearsWith(known: Years, learnt: readonly LearntDay[]): Years {
  const years = [...new Set(learnt.map(({ date }) => yearOf(date)))];
  return years.reduce((all, year) => {
    const ofYear = learnt.filter(({ date }) => yearOf(date) === year);
    return { ...all, [year]: yearWith(known[String(year)], ofYear) };
  }, known);
}

function yearWith(known: PublishedYear | undefined, learnt: readonly LearntDay[]): PublishedYear {
  const settled = new Set([...(known?.days ?? []), ...(known?.withdrawn ?? [])].map(({ date }) => date));
  const fresh = learnt.filter(({ date }) => !settled.has(date));
  if (known !== undefined) return fresh.length === 0 ? known : { ...known, days: inOrder([...known.days, ...fresh.map(told)]) };
  const published = earliest(learnt);
  return { published, seen: published, days: inOrder(fresh.map((day) => (day.learnt === published ? untold(day) : told(day)))) };
}

function told(day: LearntDay): PublishedDay {
  return { ...untold(day), learnt: day.learnt };
}

/** Of a year that was learnt whole, the year says when. */
function untold({ date, title, substitute }: LearntDay): PublishedDay {
  return { date, title, ...(substitute === true && { substitute }) };
}

function earliest(learnt: readonly LearntDay[]): CivilDate {
  return learnt.map((day) => day.learnt).reduce((one, other) => (one < other ? one : other));
}

function inOrder(days: readonly PublishedDay[]): readonly PublishedDay[] {
  return days.toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
