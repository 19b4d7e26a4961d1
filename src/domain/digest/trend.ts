import { addDays, type CivilDate, weekdayOf } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { civilTimeOf } from '../calendar/zone.js';
import { type Counting } from './behind.js';
import { type CountedEnquiry } from './counted-enquiry.js';
import { type FigureName } from './figure-list.js';
import { behindFigures } from './figures-of.js';
import { type Period, periodOfDates } from './week.js';

/** What is shown week by week. */
export const trendNames = ['received', 'answered', 'answeredLate', 'overdueNow'] as const satisfies readonly FigureName[];
export type TrendName = (typeof trendNames)[number];

/** As the heads of a table. What is overdue is so at the end of the week. */
export const trendLabels: Readonly<Record<TrendName, string>> = {
  received: 'received',
  answered: 'answered',
  answeredLate: 'answered late',
  overdueNow: 'overdue at its end',
};

/** A whole week, from its Monday, as it stood at its end. */
export interface TrendWeek {
  readonly monday: CivilDate;
  readonly figures: Readonly<Record<TrendName, number>>;
}

const weeksShown = 13;

/** The Mondays of the weeks that a period's figures are shown against, oldest first: the last is the week that ends with it. */
export function trendMondays({ to }: Period, zone: string): readonly CivilDate[] {
  const end = civilTimeOf(to, zone).date;
  const lastMonday = addDays(end, 1 - weekdayOf(end));
  return Array.from({ length: weeksShown }, (_, index) => addDays(lastMonday, (index - weeksShown) * 7));
}

/** Without those that were over before the service kept anything: a nought would say that nobody asked. The last stays. */
export function weeksKnown(weeks: readonly TrendWeek[], since: Instant | null, zone: string): readonly TrendWeek[] {
  const known = weeks.filter(({ monday }) => since === null || periodOfDates(monday, addDays(monday, 7), zone).to > since);
  return known.length === 0 ? weeks.slice(-1) : known;
}

/** The week that ends with the period is told as of the instant of its figures, the others as of their ends. */
export function trendOf(all: readonly CountedEnquiry[], reported: Period, asOf: Instant, context: Counting['context']): readonly TrendWeek[] {
  const { zone } = context.calendar;
  return trendMondays(reported, zone).map((monday) => {
    const week = periodOfDates(monday, addDays(monday, 7), zone);
    const behind = behindFigures(all, week, week.to === reported.to ? asOf : week.to, context);
    const figures = Object.fromEntries(trendNames.map((name) => [name, behind[name].length]));
    return { monday, figures: figures as TrendWeek['figures'] };
  });
}
