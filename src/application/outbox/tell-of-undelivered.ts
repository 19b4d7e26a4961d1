import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { clerksOf } from '../../domain/reminder/recipients.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Undelivered } from '../ports/outbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { undelivered } from './letters/undelivered.js';
import { type Post } from './post.js';

/**
 * In office hours, once an hour at most: the clerk hears of mail that has not gone for four hours, was refused for good,
 * or came back. Of each trouble once; and of none with this letter, which would tell of itself for ever.
 */
export class TellOfUndelivered implements CouncilJob {
  readonly name = 'tell-of-undelivered';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly post: Post,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    const day = this.calendars.openDay(council, now);
    return day && `${day}T${civilTimeOf(now, council.zone).time.slice(0, 2)}`;
  }

  /** Where nobody runs the office it waits until somebody does. */
  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    const mails = await stores.outbox.toTell(now);
    const readers = mails.length === 0 ? [] : readersOf(await stores.people.office(), mails);
    if (readers.length === 0) return;
    await stores.outbox.told(mails.map(({ id }) => id), now);
    const told = { mails, period, at: now, loopMark: await loopMarkOf(stores) };
    await this.post.queue(stores, readers.map((reader) => undelivered(reader, council, told)));
  }
}

/** Where it is the clerk’s own mail that does not arrive, this may not either: all who run the office hear of it. */
function readersOf(office: readonly Person[], mails: readonly Undelivered[]): readonly Person[] {
  const clerks = clerksOf(office);
  return clerks.some(({ email }) => mails.some(({ to }) => to === email)) ? office : clerks;
}
