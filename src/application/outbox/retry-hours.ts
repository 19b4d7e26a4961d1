import { nextOpening } from '../../domain/calendar/opening-hours.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { nextMemberHour } from '../../domain/reminder/member-hours.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type CouncilBook } from '../ports/council-book.js';
import { type ClaimedMail } from '../ports/outbox-store.js';
import { type RoundKind } from './letter.js';

/** Written while the office is open, to those who work there, and of use on any day: reminders have an hour at which they end. */
const officeHoursOnly: readonly RoundKind[] = ['digest', 'undelivered', 'bank-holidays', 'review-due'];

/** Written to members when members may be written to. */
const memberHoursOnly: readonly RoundKind[] = ['office-unattended'];

/** When mail is tried again: what does not go at night does not because a server was busy either. */
export class RetryHours {
  constructor(
    private readonly councils: CouncilBook,
    private readonly calendars: OfficeCalendars,
  ) {}

  /** The instant itself, or the next opening of the office, or the next hour at which members are written to. */
  from({ council: slug, kind }: Pick<ClaimedMail, 'council' | 'kind'>, at: Instant): Instant {
    const council = this.councils.bySlug(slug);
    if (council === null) return at;
    if (memberHoursOnly.some((one) => one === kind)) return nextMemberHour(council.reminders.members, this.calendars.writingDaysOf(council), at);
    return officeHoursOnly.some((one) => one === kind) ? nextOpening(this.calendars.officeOf(council), at) : at;
  }
}
