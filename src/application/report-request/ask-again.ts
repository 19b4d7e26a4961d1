import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { firstReportDue, lastReportAsked, nextReport } from '../../domain/enquiry/ask-again.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { requested } from '../outbox/letters/requested.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Log } from '../ports/log.js';
import { type Stores } from '../ports/unit-of-work.js';
import { isOfficeUnattended } from '../unattended/is-office-unattended.js';

/**
 * Each day, in office hours: a report on an outside body that falls due again is asked for again, in the words of last time.
 * Where nobody attends the office it waits until somebody does.
 */
export class AskForReportsAgain implements CouncilJob {
  readonly name = 'ask-for-reports-again';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly files: EnquiryFiles,
    private readonly post: Post,
    private readonly chance: Chance,
    private readonly log: Log,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return this.calendars.openDay(council, now);
  }

  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    if (await isOfficeUnattended(stores, council, now)) return;
    const today = civilDate(period);
    for (const stored of await stores.enquiries.toAskAgain(today)) await this.askAgain(stores, council, stored, today, now);
  }

  private async askAgain(stores: Stores, council: Council, stored: StoredEnquiry, today: CivilDate, now: Instant): Promise<void> {
    const file = await this.files.of(stores, council, stored, stored.facts);
    const last = lastReportAsked(file.state.history);
    const member = file.members.find(({ id, active }) => active && file.state.members.includes(id));
    const first = firstReportDue(file.state.history);
    if (last === null || first === null) return;
    if (member === undefined) return this.log.warn('report.nobody-to-ask', { council: council.slug, enquiry: stored.reference });
    const happening = { kind: 'requested', of: member.id, channel: 'email', alreadyGiven: false, report: nextReport(first, last.report, today) } as const;
    const fact: Fact = { id: this.chance.id(), at: now, recordedAt: now, by: { kind: 'service' }, happening, words: last.asked.words };
    const next = await this.files.record(stores, file, [fact]);
    await this.post.queue(stores, requested(next, fact, council.name));
  }
}
