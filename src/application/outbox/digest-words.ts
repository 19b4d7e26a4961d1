import { addDays, type CivilDate, longDate, monthName } from '../../domain/calendar/civil-date.js';
import { type FigureGroup, figureGroups, type FigureName, figuresIn, figureSpec } from '../../domain/digest/figure-list.js';
import { type KeptFigures } from '../../domain/digest/restated.js';
import { trendLabels, trendNames, type TrendWeek } from '../../domain/digest/trend.js';
import { type Chart } from '../ports/chart-painter.js';
import { type DigestWords, type FigureTable, type FigureWords, type NeedWords, type TrendTable } from './letter.js';

/** The figures in words: the same in mail, page and table. None of them names a person. */

/** Where the list behind a figure is read; null: nowhere that is known. */
export type LinkOf = (name: FigureName) => string | null;

const headline: readonly FigureName[] = ['received', 'answered', 'answeredLate', 'overdueNow'];

export function digestWords(figures: KeptFigures, trend: readonly TrendWeek[], linkOf: LinkOf): DigestWords {
  return {
    headline: { caption: 'In short', figures: headline.flatMap((name) => wordsOf(name, figures, linkOf)) },
    needs: needsClerk(figures, linkOf),
    tables: tables(figures, linkOf),
    trend: trend.length === 0 ? null : trendTable(trend),
  };
}

/** One sentence: how it went, worst first. */
export function summary(figures: KeptFigures): string {
  const said = [
    counted(figures.overdueNow, 'enquiry is overdue', 'enquiries are overdue'),
    counted(figures.answeredLate, 'answer came late', 'answers came late'),
    counted(figures.promisesMissed, 'promised date ran out', 'promised dates ran out'),
    counted(figures.informationOverdueNow, 'request for information is overdue by law', 'requests for information are overdue by law'),
    counted(figures.informationLate, 'request for information was answered after the days of the law', 'requests for information were answered after the days of the law'),
    counted(figures.loggedLate, 'enquiry was logged late', 'enquiries were logged late'),
  ].flatMap((words) => words ?? []);
  return said.length === 0 ? 'Nothing came late and nothing is overdue.' : `${listOf(said)}.`;
}

/** What the clerk alone can put right. */
function needsClerk(figures: KeptFigures, linkOf: LinkOf): readonly NeedWords[] {
  const needs: readonly (readonly [FigureName, string, string])[] = [
    ['unassignedNow', 'open enquiry is not assigned to anybody', 'open enquiries are not assigned to anybody'],
    ['unverifiedNow', 'open enquiry came from a sender who is not verified', 'open enquiries came from senders who are not verified'],
    ['needsAttentionNow', 'message waits in Needs attention', 'messages wait in Needs attention'],
    ['burdensToExplainNow', 'burden discussion is to be explained to the councillor', 'burden discussions are to be explained to the councillors'],
  ];
  return needs.flatMap(([name, one, many]) => {
    const words = counted(figures[name], one, many);
    return words === null ? [] : [{ text: `${words}.`, href: linkOf(name) }];
  });
}

export function allWellLines({ received = 0, answered = 0, answeredNoDaySet = 0, openNow = 0, dueNext = 0 }: KeptFigures): readonly string[] {
  const inTime = answered > 0 && answeredNoDaySet === 0 ? ', all in time' : '';
  return [
    `${received} received, ${answered} answered${inTime}.`,
    `Nothing is overdue; ${openNow} open now, ${dueNext} due in the next seven days.`,
    'Nothing needs the clerk.',
  ];
}

/** What is nought is not said: half a minute is short. */
function tables(figures: KeptFigures, linkOf: LinkOf): readonly FigureTable[] {
  const groups = Object.keys(figureGroups) as readonly FigureGroup[];
  return groups.filter((group) => group !== 'clerk').flatMap((group) => {
    const names = figuresIn(group).filter((name) => !headline.includes(name) && (figures[name] ?? 0) > 0 && isTold(name, figures));
    return names.length === 0 ? [] : [{ caption: figureGroups[group], figures: names.flatMap((name) => wordsOf(name, figures, linkOf)) }];
  });
}

/** Every figure, noughts too, for whoever reads at leisure. */
export function allFigures(figures: KeptFigures, linkOf: LinkOf): readonly FigureTable[] {
  const groups = Object.keys(figureGroups) as readonly FigureGroup[];
  return groups.map((group) => ({ caption: figureGroups[group], figures: figuresIn(group).flatMap((name) => wordsOf(name, figures, linkOf)) }));
}

/** Hours of opening say nothing but beside hours of work. */
function isTold(name: FigureName, { estimated = 0 }: KeptFigures): boolean {
  return name !== 'hoursOpen' || estimated > 0;
}

/** Behind a nought there is no list to open. */
function wordsOf(name: FigureName, figures: KeptFigures, linkOf: LinkOf): readonly FigureWords[] {
  const value = figures[name];
  return value === undefined ? [] : [{ label: figureSpec(name).label, value, href: value === 0 ? null : linkOf(name) }];
}

export function trendTable(trend: readonly TrendWeek[]): TrendTable {
  return {
    caption: `The ${trend.length === 1 ? 'week' : `${trend.length} weeks`} to ${longDate(lastDayOf(trend))}`,
    first: 'Week from Monday',
    columns: trendNames.map((name) => trendLabels[name]),
    rows: trend.map(({ monday, figures }) => ({ label: dayAndMonth(monday), values: trendNames.map((name) => figures[name]) })),
  };
}

/** The same numbers as the table's, drawn. */
export function chartOf(trend: readonly TrendWeek[]): Chart {
  const { caption, columns, rows } = trendTable(trend);
  const series = columns.map((label, index) => {
    const as: 'bar' | 'line' = trendNames[index] === 'overdueNow' ? 'line' : 'bar';
    return { label, as, values: rows.map(({ values }) => values[index] ?? 0) };
  });
  const told = series.map(({ label, values }) => `${label} between ${Math.min(...values)} and ${Math.max(...values)} a week, ${values.at(-1) ?? 0} in the last`);
  return { title: caption, description: `${caption}: ${listOf(told)}. The table has the same numbers.`, columns: rows.map(({ label }) => label), series };
}

function lastDayOf(trend: readonly TrendWeek[]): CivilDate {
  const last = trend.at(-1);
  if (last === undefined) throw new Error('A trend of no weeks is told to nobody.');
  return addDays(last.monday, 6);
}

/** "16 Nov" */
function dayAndMonth(date: CivilDate): string {
  return `${Number(date.slice(8))} ${monthName(date).slice(0, 3)}`;
}

function counted(count: number | undefined, one: string, many: string): string | null {
  return count === undefined || count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}
