import { type Instant } from '../calendar/instant.js';
import { minutesAfter } from './sign-in.js';

/** A token that was forgotten somewhere opens nothing a year later. */
export const tokenDays = 365;

/** The first instant at which a token of that age is not taken any more. */
export function tokenRunsOutAt(createdAt: Instant): Instant {
  return minutesAfter(createdAt, tokenDays * 24 * 60);
}
