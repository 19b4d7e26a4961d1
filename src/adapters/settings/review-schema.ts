import { defaultReviewReminders } from '../../domain/protocol/review-reminders.js';
import { section } from './shape.js';
import { wholeNumber } from './words.js';

/** When the clerk is reminded that the protocol's review is due. */
export const reviewRemindersSchema = section({
  monthsAhead: wholeNumber(0, 12, 'a whole number of months, from 0 to 12').default(defaultReviewReminders.monthsAhead),
  everyMonths: wholeNumber(1, 12, 'a whole number of months, from 1 to 12').default(defaultReviewReminders.everyMonths),
}).prefault({});
