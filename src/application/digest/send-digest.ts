import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type DigestName, sendingDue } from '../../domain/digest/digest-name.js';
import { isLate } from '../../domain/digest/due-week.js';
import { isAllWell } from '../../domain/digest/figures.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { chartOf } from '../outbox/digest-words.js';
import { digest } from '../outbox/letters/digest.js';
import { type Post } from '../outbox/post.js';
import { type ChartPainter } from '../ports/chart-painter.js';
import { type JobName } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type CountDigest, type CountedDigest, type DigestSource } from './count-digest.js';
import { readersOf } from './digest-readers.js';

/** How often a digest is made, and under which names. */
export interface Rhythm {
  readonly job: JobName;
  readonly of: 'week' | 'month';
  /** The names after one and before another, oldest first; the newest `most` of them. */
  readonly between: (after: DigestName, before: DigestName, most: number) => readonly DigestName[];
  /** Those further back are not made up: nobody reads them, and a clock that jumped may have invented them. */
  readonly mostMissed: number;
}

/**
 * Makes a digest, keeps it and sends it. After an outage the newest is sent, marked late; those missed before it are
 * counted as they would have stood, and kept to read.
 */
export class SendDigest {
  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly counting: CountDigest,
    private readonly post: Post,
    private readonly painter: ChartPainter,
    /** What the addresses of pages begin with; null: not known. */
    private readonly pages: string | null,
  ) {}

  async run(stores: Stores, { council, period: name, now }: Turn, rhythm: Rhythm): Promise<void> {
    const office = this.calendars.officeOf(council);
    const due = sendingDue(office, name);
    if (!(await wasHere(stores, due))) return;
    const missed = await takeMissed(stores, name, now, rhythm);
    const tally = await this.counting.tally(sourceOf(stores), council, missed[0] ?? name, now);
    for (const one of missed) {
      const counted = this.counting.count(council, one, tally, sendingDue(office, one));
      await stores.digests.keep({ ...counted, madeAt: now, late: true, mailed: false });
    }
    const made = this.counting.count(council, name, tally, now);
    const late = isLate(due, now);
    await stores.digests.keep({ ...made, madeAt: now, late, mailed: true });
    await this.send(stores, council, made, late ? due : null);
  }

  /** `lateSince`: when it should have been sent; null: it is not late. */
  private async send(stores: Stores, council: Council, made: CountedDigest, lateSince: Instant | null): Promise<void> {
    const { people } = await readersOf(stores.people, council);
    const picture = isAllWell(made.figures) ? null : await this.painter.paint(chartOf(made.trend));
    const told = { made, lateSince, picture, pages: this.pages };
    const loopMark = await loopMarkOf(stores);
    await this.post.queue(stores, people.map((reader) => digest(reader, council, told, loopMark)));
  }
}

function sourceOf({ digests, unattended, versions }: Stores): DigestSource {
  return {
    touchedSince: (from) => digests.touchedSince(from),
    needsAttention: () => digests.needsAttention(),
    unattendedTo: (day) => unattended.lastingTo(day),
    versions,
  };
}

/** Those since the last digest for which there is none. */
async function takeMissed(stores: Stores, name: DigestName, now: Instant, { job, of, between, mostMissed }: Rhythm): Promise<readonly DigestName[]> {
  const newest = await stores.digests.newest(of);
  if (newest === null) return [];
  const missed: DigestName[] = [];
  for (const one of between(newest, name, mostMissed)) {
    if (await stores.jobRuns.take(job, one, now)) missed.push(one);
  }
  return missed;
}

/** A council that came in the midst of a week is not told that its first digest is late: it begins with the next. */
async function wasHere({ versions }: Stores, at: Instant): Promise<boolean> {
  const known = await versions.calendars.inForceAt(at);
  return known !== null && known.inForceFrom <= at;
}
