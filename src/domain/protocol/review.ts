import { type CivilDate } from '../calendar/civil-date.js';
import { monthsLater } from '../calendar/months.js';
import { type Protocol } from './protocol.js';

/** When a council is to look at its protocol again, as its file says. */
export interface Review {
  readonly dueOn: CivilDate;
  /** `named`: the protocol names the day itself; `yearly`: a year after it was last adopted or reaffirmed. */
  readonly because: 'named' | 'yearly';
  /** When it was last adopted or reaffirmed; null: the file does not say. */
  readonly lastOn: CivilDate | null;
}

/** What of a protocol says when it is reviewed. */
export type ReviewDates = Pick<Protocol, 'adoptedOn' | 'reaffirmedOn' | 'reviewDueOn' | 'reviewEvery'>;

/** Reaffirmed within so many months before the day that is named, it was that review, held early. */
const mostMonthsEarly = 3;

/** null: the file gives no review, or the one that it names was held and no other is said. */
export function reviewOf(dates: ReviewDates): Review | null {
  const lastOn = lastDecisionOf(dates);
  const { reviewDueOn, reviewEvery } = dates;
  if (reviewDueOn !== null && !wasHeld(reviewDueOn, lastOn)) return { dueOn: reviewDueOn, because: 'named', lastOn };
  if (reviewEvery !== 'year' || lastOn === null) return null;
  return { dueOn: monthsLater(lastOn, 12), because: 'yearly', lastOn };
}

export type ReviewStage = 'ahead' | 'due' | 'overdue';

export function reviewStage({ dueOn }: Review, on: CivilDate): ReviewStage {
  if (on < dueOn) return 'ahead';
  return on === dueOn ? 'due' : 'overdue';
}

function lastDecisionOf({ adoptedOn, reaffirmedOn }: ReviewDates): CivilDate | null {
  return [...(adoptedOn === null ? [] : [adoptedOn]), ...reaffirmedOn].toSorted().at(-1) ?? null;
}

function wasHeld(dueOn: CivilDate, lastOn: CivilDate | null): boolean {
  return lastOn !== null && lastOn > monthsLater(dueOn, -mostMonthsEarly);
}
