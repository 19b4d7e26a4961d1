import { EntitySchema } from 'typeorm';
import { keyOf, ofCouncil } from './columns.js';

/** That the office was reminded on a day of the review that is due on another. */
export const reviewReminder = new EntitySchema({
  name: 'review_reminder',
  columns: { council: keyOf('review_reminder'), due_on: keyOf('review_reminder'), told_on: keyOf('review_reminder') },
  foreignKeys: [ofCouncil('review_reminder')],
});
