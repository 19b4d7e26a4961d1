import { type Instant } from '../../domain/calendar/instant.js';

/** The jobs that take each of their periods once. Stored: a name that changes takes its periods again. */
export type JobName =
  | 'send-due-reminders'
  | 'remind-members'
  | 'tell-moved-days'
  | 'send-weekly-digest'
  | 'send-monthly-digest'
  | 'send-bulletin'
  | 'warn-of-bank-holidays'
  | 'ask-for-reports-again'
  | 'remind-of-review'
  | 'tell-of-undelivered';

/** A civil date, an hour of one, an ISO week, or a month; the id of what is told once. */
export type JobPeriod = string;

export interface JobRunStore {
  /**
   * False where it was taken before, by whomever. Taken in the unit of work that holds its effect: a unit that fails
   * leaves it untaken.
   */
  take(job: JobName, period: JobPeriod, at: Instant): Promise<boolean>;
}
