import { type CivilDate, longDate } from '../../domain/calendar/civil-date.js';
import { type Review, reviewStage } from '../../domain/protocol/review.js';

/** "is due on Friday 31 May 2024", "was due on …" */
export function dueWords(review: Review, on: CivilDate): string {
  return `${reviewStage(review, on) === 'overdue' ? 'was' : 'is'} due on ${longDate(review.dueOn)}`;
}

/** Why on that day, as the council's file has it. */
export function becauseWords({ because, lastOn }: Review): string {
  const last = lastOn === null ? null : `adopted or reaffirmed on ${longDate(lastOn)}`;
  if (because === 'yearly') return `a year after it was last ${last ?? ''}`;
  return `the day that the council’s file names${last === null ? '' : `, the protocol having last been ${last}`}`;
}
