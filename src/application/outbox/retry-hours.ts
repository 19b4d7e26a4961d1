import { nextOpening } from '../../domain/calendar/opening-hours.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type CouncilBook } from '../ports/council-book.js';
import { type ClaimedMail } from '../ports/outbox-store.js';
import { type RoundKind } from './letter.js';

/** Written while the office is open, to those who work there, and of use on any day: reminders have an hour at which they end. */
const officeHoursOnly: readonly RoundKind[] = ['digest', 'undelivered', 'bank-holidays', 'review-due'];

/** When mail is tried again: what goes in office hours does not go at night because a server was busy. */
export class RetryHours {
  constructor(
    private readonly councils: CouncilBook,
    private readonly calendars: OfficeCalendars,
  ) {}

  /** The instant itself, or the next opening of the office. */
  from({ council: slug, kind }: Pick<ClaimedMail, 'council' | 'kind'>, at: Instant): Instant {
    const council = officeHoursOnly.some((one) => one === kind) ? this.councils.bySlug(slug) : null;
    return council === null ? at : nextOpening(this.calendars.officeOf(council), at);
  }
}
