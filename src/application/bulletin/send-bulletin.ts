import { bulletinDueAt, bulletinSendingDue } from '../../domain/bulletin/bulletin-period.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { isLate } from '../../domain/digest/due-week.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { bulletin, bulletinKey } from '../outbox/letters/bulletin.js';
import { type Post } from '../outbox/post.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { bulletinFor, hasNothing } from './bulletin-for.js';
import { type GatherBulletin } from './gather-bulletin.js';

/**
 * Of a council that chose a rhythm: once in each week or month, at its office's first opening of it, each member has one
 * mail of what concerns them; whom nothing concerns has none. After an outage the newest goes, marked late, and those
 * missed before it do not: it says all that they would have said.
 */
export class SendBulletin implements CouncilJob {
  readonly name = 'send-bulletin';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly gathering: GatherBulletin,
    private readonly post: Post,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return bulletinDueAt(council.bulletin, this.calendars.officeOf(council), now);
  }

  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    const matter = await this.gathering.run(stores, council, now);
    const all = matter.members.map((member) => ({ member, content: bulletinFor(member, matter) })).filter(({ content }) => !hasNothing(content));
    const round = { period, lateSince: this.lateSince(council, period, now), loopMark: await loopMarkOf(stores) };
    await this.post.queue(stores, all.map(({ member, content }) => bulletin(member, content, matter, round)));
    await stores.bulletins.record(
      all.map(({ member: { id }, content }) => ({ bulletin: period, recipient: id, outboxKey: bulletinKey(period, id), madeAt: now, items: content.items.map(({ item }) => item.id) })),
    );
  }

  private lateSince(council: Council, period: JobPeriod, now: Instant): Instant | null {
    const due = bulletinSendingDue(this.calendars.officeOf(council), period);
    return due !== null && isLate(due, now) ? due : null;
  }
}
