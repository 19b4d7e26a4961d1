import { longDate } from '../../domain/calendar/civil-date.js';
import { type Meeting } from '../../domain/meeting/meeting.js';

/** "Tuesday 8 December 2026 at 19:30": when a meeting is, in words that page and mail share. */
export function heldWords({ heldOn, startsAt }: Pick<Meeting, 'heldOn' | 'startsAt'>): string {
  return `${longDate(heldOn)}${startsAt === null ? '' : ` at ${startsAt}`}`;
}
