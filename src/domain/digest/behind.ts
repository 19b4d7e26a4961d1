import { type Instant } from '../calendar/instant.js';
import { type CountedEnquiry } from './counted-enquiry.js';
import { type FigureName } from './figure-list.js';
import { type FiguresContext } from './figures-context.js';
import { type Period } from './week.js';

/** One of those that a figure counts: on which enquiry, and when it came to be counted. */
export interface Counted {
  readonly enquiry: CountedEnquiry;
  readonly at: Instant;
}

/** Figures with a list behind them. The others count what is no enquiry's. */
export type ListedFigure = Exclude<FigureName, 'hoursEstimated' | 'hoursOpen' | 'needsAttentionNow'>;

/** What is counted: enquiries that somebody asked the office, of a period, as of an instant. */
export interface Counting {
  readonly enquiries: readonly CountedEnquiry[];
  readonly period: Period;
  readonly asOf: Instant;
  readonly context: Pick<FiguresContext, 'calendar' | 'counting'>;
}

/** One entry for each that a figure counts: the figure is how many there are. */
export type Behind<Name extends ListedFigure = ListedFigure> = Readonly<Record<Name, readonly Counted[]>>;
