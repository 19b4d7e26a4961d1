import { civilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { worksOn } from '../../domain/people/works-on.js';
import { reviewOf } from '../../domain/protocol/review.js';
import { isReviewNear, isReviewReminderDue } from '../../domain/protocol/review-reminders.js';
import { clerksOf } from '../../domain/reminder/recipients.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { reviewDue } from '../outbox/letters/review-due.js';
import { type Post } from '../outbox/post.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { isOfficeUnattended } from '../unattended/is-office-unattended.js';

/**
 * The clerk is reminded that the council's review of its protocol comes near, is due, and goes on being due
 * (houghton-regis/13.1): in office hours, on a day on which they work, not while nobody attends the office, and silent once
 * the council's file shows that it was held. Of clerks who share the post, those who work on that day are.
 */
export class RemindOfReview implements CouncilJob {
  readonly name = 'remind-of-review';

  /** `pages`: what the addresses of pages begin with, without a slash at the end; null: not known. */
  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly post: Post,
    private readonly pages: string | null,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    const review = reviewOf(council.protocol);
    const today = this.calendars.openDay(council, now);
    return review !== null && today !== null && isReviewNear(review, today, council.reviewReminders) ? today : null;
  }

  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    const [review, on] = [reviewOf(council.protocol), civilDate(period)];
    if (review === null || (await isOfficeUnattended(stores, council, now))) return;
    const lastTold = await stores.reviewReminders.lastTold(review.dueOn);
    const office = this.calendars.officeOf(council);
    const readers = clerksOf(await stores.people.office()).filter((clerk) => worksOn(clerk, office, on));
    if (readers.length === 0 || !isReviewReminderDue(review, on, lastTold, council.reviewReminders)) return;
    await stores.reviewReminders.record(review.dueOn, on);
    const paper = this.pages === null ? null : `${this.pages}/councils/${council.slug}/reports`;
    const told = { review, on, at: now, loopMark: await loopMarkOf(stores), paper };
    await this.post.queue(stores, readers.map((reader) => reviewDue(reader, council, told)));
  }
}
