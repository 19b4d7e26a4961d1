import { type CivilDate } from '../calendar/civil-date.js';
import { monthsLater } from '../calendar/months.js';
import { type Review } from './review.js';

/** When the clerk is reminded of a review: a council's own choice. */
export interface ReviewReminders {
  /** First, so many months before the day. */
  readonly monthsAhead: number;
  /** Once the day has come, again after so many months, until the file shows that it was held. */
  readonly everyMonths: number;
}

export const defaultReviewReminders: ReviewReminders = { monthsAhead: 3, everyMonths: 1 };

/** The time has come in which the clerk may be reminded of it at all. */
export function isReviewNear({ dueOn }: Review, on: CivilDate, { monthsAhead }: ReviewReminders): boolean {
  return on >= monthsLater(dueOn, -monthsAhead);
}

/** `lastTold`: when the clerk was last reminded of the review that is due on that day; null: never. */
export function isReviewReminderDue(review: Review, on: CivilDate, lastTold: CivilDate | null, reminders: ReviewReminders): boolean {
  if (!isReviewNear(review, on, reminders)) return false;
  if (lastTold === null) return true;
  if (lastTold < review.dueOn) return on >= review.dueOn;
  return on >= monthsLater(lastTold, reminders.everyMonths);
}
