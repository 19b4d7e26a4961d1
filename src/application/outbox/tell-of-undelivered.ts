import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Person } from '../../domain/people/person.js';
import { clerksOf } from '../../domain/reminder/recipients.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Undelivered, type Unheard } from '../ports/outbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { undelivered } from './letters/undelivered.js';
import { type Post } from './post.js';

/**
 * In office hours, once an hour at most: the clerk hears of mail that has not gone for four hours, was refused for good,
 * or came back. Of each trouble once; and of none with this letter, which would tell of itself for ever: where none of
 * an hour's letters arrives, or has for four hours, the others who run the office are told what they told.
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
    const told = { news: await stores.outbox.toTell(now), unheard: await stores.outbox.unheard(now) };
    if (told.news.length === 0 && told.unheard.length === 0) return;
    const office = await stores.people.office();
    const clerks = clerksOf(office);
    const tellings = tellingsOf(office, (await isClerkReached(stores, clerks, told.news, now)) ? clerks : office, told);
    if (tellings.length === 0) return;
    await stores.outbox.told([...new Set(tellings.flatMap(({ ids }) => ids))], now);
    const hour = { period, at: now, loopMark: await loopMarkOf(stores) };
    await this.post.queue(stores, tellings.map(({ reader, mails }) => undelivered(reader, council, { ...hour, mails, inPlaceOfClerk: !clerks.includes(reader) })));
  }
}

interface Told {
  /** What nobody was told of. */
  readonly news: readonly Undelivered[];
  readonly unheard: readonly Unheard[];
}

interface Telling {
  readonly reader: Person;
  readonly mails: readonly Undelivered[];
  /** What is told by it, and the letters whose words it passes on. */
  readonly ids: readonly string[];
}

/**
 * Where it is the clerk’s own mail that does not arrive, this may not either: all who run the office hear of it. That one
 * came back is told to the clerk alone: see `clerksNotReached`. Where it is so, this comes back too, and goes to the others.
 */
async function isClerkReached({ outbox }: Stores, clerks: readonly Person[], news: readonly Undelivered[], now: Instant): Promise<boolean> {
  return !news.some(({ to, trouble }) => trouble !== 'bounced' && clerks.some(({ email }) => email === to)) && (await outbox.clerksNotReached(now)).length === 0;
}

/** What each reads: what is new, and what letters told that were not for them. */
function tellingsOf(office: readonly Person[], readers: readonly Person[], { news, unheard }: Told): readonly Telling[] {
  return office.flatMap((reader) => {
    const passedOn = unheard.filter(({ to }) => !to.includes(reader.email));
    const mails = [...(readers.includes(reader) ? news : []), ...passedOn.flatMap((one) => one.mails)];
    return mails.length === 0 ? [] : [{ reader, mails, ids: [...mails.map(({ id }) => id), ...passedOn.flatMap(({ letters }) => letters)] }];
  });
}
