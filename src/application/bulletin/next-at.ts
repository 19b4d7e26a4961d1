import { nextBulletinAt } from '../../domain/bulletin/bulletin-period.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';

/** When the council's next bulletin goes; null: none does by itself. */
export function nextAt(council: Council, calendars: OfficeCalendars, now: Instant): Instant | null {
  return council.bulletin.every === 'never' ? null : nextBulletinAt(council.bulletin, calendars.officeOf(council), now);
}
