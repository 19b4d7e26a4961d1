import { type FeedConflict } from '../../domain/calendar/bank-holiday-merge.js';
import { type BankHolidayFile, monthsPublished, nations, publishedYears } from '../../domain/calendar/bank-holidays.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type FeedRefusal } from '../ports/bank-holiday-source.js';
import { type SourceState } from '../ports/bank-holiday-store.js';

/** Fewer whole months of published days than this are too few: GOV.UK publishes about two years ahead. */
export const fewestMonths = 12;
/** One bad day is nothing: the list is read again on the next. */
const mostFailures = 2;

/** What a person should look at before dates go wrong. */
export type BankHolidayAlert =
  | { readonly kind: 'not-refreshed'; readonly days: number; readonly refusal: FeedRefusal }
  /** `lastYear`: the last that is published for every nation; null: none is. */
  | { readonly kind: 'ending'; readonly lastYear: number | null; readonly months: number }
  /** Counted here, still to come, and gone from the published list: a person has to decide. */
  | { readonly kind: 'day-gone'; readonly gone: FeedConflict };

/** `source`: how the list stands that is read; null where none is, or none was yet. */
export function bankHolidayAlerts(file: BankHolidayFile, source: SourceState | null, on: CivilDate): readonly BankHolidayAlert[] {
  return [...notRefreshed(source), ...ending(file, on), ...daysGone(source, on)];
}

function notRefreshed(source: SourceState | null): readonly BankHolidayAlert[] {
  if (source === null || source.refusal === null || source.failures <= mostFailures) return [];
  return [{ kind: 'not-refreshed', days: source.failures, refusal: source.refusal }];
}

/** Of every nation, since freedom of information counts the bank holidays of any part of the United Kingdom. */
function ending(file: BankHolidayFile, on: CivilDate): readonly BankHolidayAlert[] {
  const months = monthsPublished(file, nations, on);
  return months < fewestMonths ? [{ kind: 'ending', lastYear: publishedYears(file, nations)?.to ?? null, months }] : [];
}

function daysGone(source: SourceState | null, on: CivilDate): readonly BankHolidayAlert[] {
  const gone = (source?.conflicts ?? []).filter(({ kind, date }) => kind === 'missing-from-feed' && date >= on);
  return gone.map((conflict) => ({ kind: 'day-gone', gone: conflict }));
}
