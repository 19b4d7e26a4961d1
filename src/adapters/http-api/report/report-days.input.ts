import { endsBeforeItBegins, isTooLong, mostYears } from '../../../domain/report/report-period.js';
import { civilDate, object } from '../input/fields.js';

/** The query of a report: its first and its last day, both included. */
export const reportDays = object({ from: civilDate, to: civilDate })
  .refine((days) => !endsBeforeItBegins(days), { path: ['to'], error: 'a day that is not before "from"', abort: true })
  .refine((days) => !isTooLong(days), { path: ['to'], error: `a day less than ${mostYears} years after "from": ask for a longer time in parts` });
