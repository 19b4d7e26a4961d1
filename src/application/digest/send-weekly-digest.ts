import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type CountedEnquiry } from '../../domain/digest/counted-enquiry.js';
import { dueAt, isLate, weekDueAt } from '../../domain/digest/due-week.js';
import { figuresOf } from '../../domain/digest/figures-of.js';
import { type IsoWeek, periodOf, weeksBetween } from '../../domain/digest/week.js';
import { enquiryState } from '../../domain/enquiry/enquiry.js';
import { type TermsBook } from '../council/terms-book.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { digest } from '../outbox/letters/digest.js';
import { type Post } from '../outbox/post.js';
import { type KeptDigest } from '../ports/digest-store.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';

/** Weeks further back than this are not made up: nobody reads them, and a clock that jumped may have invented them. */
const mostMissed = 52;

/** What the figures of several weeks are counted from. */
interface Counted {
  readonly enquiries: readonly CountedEnquiry[];
  readonly needsAttention: number;
}

/**
 * Each council's digest, once in each ISO week, at its office's first opening of the week. After an outage the newest
 * is sent, marked late; those missed before it are counted as they would have stood, and kept to read.
 */
export class SendWeeklyDigest implements CouncilJob {
  readonly name = 'send-weekly-digest';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly terms: TermsBook,
    private readonly post: Post,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return weekDueAt(this.calendars.officeOf(council), now);
  }

  async run(stores: Stores, { council, period: week, now }: Turn): Promise<void> {
    const office = this.calendars.officeOf(council);
    if (!(await wasHere(stores, dueAt(office, week)))) return;
    const missed = await this.takeMissed(stores, week, now);
    const counted = await this.count(stores, periodOf(missed[0] ?? week, council.zone).from);
    for (const one of missed) {
      await stores.digests.keep(this.made(council, one, counted, dueAt(office, one), { madeAt: now, late: true, mailed: false }));
    }
    const made = this.made(council, week, counted, now, { madeAt: now, late: isLate(office, week, now), mailed: true });
    await stores.digests.keep(made);
    const [readers, loopMark] = [await stores.people.office(), await loopMarkOf(stores)];
    const letters = readers.map((reader) => digest(reader, council, made, dueAt(office, week), loopMark));
    await this.post.queue(stores, letters);
  }

  /** The weeks since the last digest for which there is none. */
  private async takeMissed(stores: Stores, week: IsoWeek, now: Instant): Promise<readonly IsoWeek[]> {
    const newest = await stores.digests.newestWeek();
    if (newest === null) return [];
    const missed: IsoWeek[] = [];
    for (const one of weeksBetween(newest, week, mostMissed)) {
      if (await stores.jobRuns.take(this.name, one, now)) missed.push(one);
    }
    return missed;
  }

  private async count(stores: Stores, from: Instant): Promise<Counted> {
    const enquiries: CountedEnquiry[] = [];
    for (const facts of await stores.digests.touchedSince(from)) {
      enquiries.push(enquiryState(facts, await this.terms.forFacts(stores.versions, facts)));
    }
    return { enquiries, needsAttention: await stores.digests.needsAttention() };
  }

  private made(
    council: Council,
    week: IsoWeek,
    { enquiries, needsAttention }: Counted,
    asOf: Instant,
    fate: Pick<KeptDigest, 'madeAt' | 'late' | 'mailed'>,
  ): KeptDigest {
    const context = { calendar: this.calendars.countingOf(council), counting: council.calendar.counting, office: this.calendars.officeOf(council), needsAttention };
    return { week, asOf, figures: figuresOf(enquiries, periodOf(week, council.zone), asOf, context), ...fate };
  }
}

/** A council that came in the midst of a week is not told that its first digest is late: it begins with the next. */
async function wasHere({ versions }: Stores, at: Instant): Promise<boolean> {
  const known = await versions.calendars.inForceAt(at);
  return known !== null && known.inForceFrom <= at;
}
