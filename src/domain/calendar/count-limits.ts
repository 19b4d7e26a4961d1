import { type Result, ok, refused } from '../result.js';
import { type CalendarRefusal } from './refusal.js';

export const mostDays = 1000;

/** Refuses a number that is negative, has a fraction, is no number, or is more than anybody means. */
export function checkCount(found: number, most = mostDays): Result<number, CalendarRefusal> {
  if (isCount(found, most)) return ok(found);
  return refused({ code: 'not-a-count', found: String(found), wanted: `a whole number from 0 to ${most}` });
}

export function isCount(found: number, most = mostDays): boolean {
  return Number.isInteger(found) && found >= 0 && found <= most;
}
