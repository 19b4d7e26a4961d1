import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { standingFacts } from '../../domain/enquiry/history.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { clerksOf, handlersOf, isQuiet, recipientsOf, type Staff } from '../../domain/reminder/recipients.js';
import { provenFirst, type Reminder, remindersDue } from '../../domain/reminder/reminders-due.js';
import { horizonOf } from '../../domain/reminder/stage.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type Letter } from '../outbox/letter.js';
import { mostLines } from '../outbox/letters/merged-lines.js';
import { reminders, remindersKey } from '../outbox/letters/reminders.js';
import { type Post } from '../outbox/post.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type Log } from '../ports/log.js';
import { type LedgerEntry, type OwedOnEnquiry } from '../ports/reminder-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { isOfficeUnattended } from '../unattended/is-office-unattended.js';

/** A reminder on its way to one person, as the ledger will know it. */
interface Told extends LedgerEntry {
  readonly reader: Person;
  readonly reminder: Reminder<OwedOnEnquiry>;
}

/**
 * Once on each day of the office, from its first opening on and while it is open: what is due goes to whom it concerns,
 * merged into one mail a person. Days that were missed are not caught up with; the newest stage of each obligation is.
 * Nobody is reminded while nobody attends the office.
 */
export class SendDueReminders implements CouncilJob {
  readonly name = 'send-due-reminders';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly post: Post,
    private readonly log: Log,
    /** What the addresses of pages begin with; null: not known. */
    private readonly pages: string | null,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return this.calendars.openDay(council, now);
  }

  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    const on = civilDate(period);
    if (await isOfficeUnattended(stores, council, now)) return;
    const due = await this.dueOn(stores, council, on);
    if (due.length === 0) return;
    const staff = await this.staffOn(stores, council, due, on);
    const kept = await keptAwayFrom(stores, due, staff);
    const told = due.flatMap((reminder) => toldOf(reminder, staff, kept.get(reminder.owed.enquiry) ?? new Set(), now));
    const [counted, office] = [this.calendars.countedOf(council), this.calendars.officeOf(council)];
    const day = { council, counted, at: now, closesAt: office.closingInstant(on), loopMark: await loopMarkOf(stores), staff, pages: this.pages };
    const letters: Letter[] = [];
    for (const reader of readersOf(told)) {
      const { fresh, more } = await firstFresh(stores, told.filter(({ recipient }) => recipient === reader.id));
      if (fresh.length > 0) letters.push(reminders(reader, { due: fresh.map(({ reminder }) => reminder), more }, day));
    }
    await this.post.queue(stores, letters);
  }

  private async dueOn(stores: Stores, council: Council, on: CivilDate): Promise<readonly Reminder<OwedOnEnquiry>[]> {
    const office = this.calendars.officeOf(council);
    const owed = await stores.reminders.openDueBy(horizonOf(office, council.reminders, on));
    return remindersDue(owed, office, council.reminders, on);
  }

  private async staffOn(stores: Stores, council: Council, due: readonly Reminder<OwedOnEnquiry>[], on: CivilDate): Promise<Staff> {
    const absences = await stores.absences.endingFrom(on);
    const officers = await stores.people.byIds([...handlersOf(due), ...absences.map(({ deputy }) => deputy)]);
    const clerks = clerksOf(await stores.people.office());
    if (clerks.length === 0) this.log.warn('reminders.no-clerk', { council: council.slug });
    return { officers, clerks, absences, on };
  }
}

/** By enquiry, who handed it over: looked up only while somebody stands in. */
async function keptAwayFrom(stores: Stores, due: readonly Reminder<OwedOnEnquiry>[], { absences, on }: Staff): Promise<ReadonlyMap<EnquiryId, ReadonlySet<PersonId>>> {
  const kept = new Map<EnquiryId, ReadonlySet<PersonId>>();
  if (!absences.some(({ from }) => from <= on)) return kept;
  for (const enquiry of new Set(due.map(({ owed }) => owed.enquiry))) {
    const stored = await stores.enquiries.byId(enquiry);
    if (stored !== null) kept.set(enquiry, keptAway(standingFacts(stored.facts)));
  }
  return kept;
}

function toldOf(reminder: Reminder<OwedOnEnquiry>, staff: Staff, kept: ReadonlySet<PersonId>, recordedAt: Instant): readonly Told[] {
  const { owed, stage, dueOn } = reminder;
  const { enquiry, obligation, snoozes } = owed;
  const readers = recipientsOf(reminder, staff, kept).filter(({ id }) => !isQuiet(id, reminder, snoozes, staff.on));
  return readers.map((reader) => {
    const key = { enquiry, obligation: obligation.key, stage, recipient: reader.id, dueOn };
    return { ...key, outboxKey: remindersKey(reader.id, staff.on), recordedAt, reader, reminder };
  });
}

function readersOf(told: readonly Told[]): readonly Person[] {
  return [...new Map(told.map(({ reader }) => [reader.id, reader])).values()];
}

/**
 * As many as one mail holds of those that one person was not told, the most urgent first, and how many come after them:
 * where not all fit, those of senders who are not verified wait. What waits is not in the ledger: it comes the next morning if
 * it is still due, so that none is left out for good.
 */
async function firstFresh(stores: Stores, urgent: readonly Told[]): Promise<{ readonly fresh: readonly Told[]; readonly more: number }> {
  const [told, fresh] = [provenFirst(urgent), [] as Told[]];
  let looked = 0;
  while (fresh.length < mostLines && looked < told.length) {
    const portion = told.slice(looked, looked + mostLines - fresh.length);
    fresh.push(...(await stores.reminders.recordNew(portion)));
    looked += portion.length;
  }
  return { fresh: urgent.filter((one) => fresh.includes(one)), more: told.length - looked };
}
