import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { midnightOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { standingFacts } from '../../domain/enquiry/history.js';
import { keptAway } from '../../domain/enquiry/kept-away.js';
import { type Absence } from '../../domain/people/absence.js';
import { type Person, type PersonId, runsTheOffice } from '../../domain/people/person.js';
import { clerksOf, handlersOf, longestServed, type Staff } from '../../domain/reminder/recipients.js';
import { isQuiet, mostUrgentFirst, provenFirst, type Reminder, remindersDue } from '../../domain/reminder/reminders-due.js';
import { horizonOf } from '../../domain/reminder/stage.js';
import { besides, handedOn, type StandIn, standInsOn } from '../../domain/reminder/standing-in.js';
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

/** A reminder on its way to its reader, as the ledger will know it. */
interface Told extends LedgerEntry {
  readonly reminder: Reminder<OwedOnEnquiry>;
}

/**
 * Once on each day of the office, from its first opening on and while it is open: what is due goes to whom it concerns
 * and who works on that day, merged into one mail a person, and with it to whoever stands in what they have no mail of.
 * Days that were missed are not caught up with; the newest stage of each obligation is. Nobody is reminded while nobody
 * attends the office.
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

  run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    return this.remind(stores, council, civilDate(period), now, null);
  }

  /** Who is ill is entered as away when the morning's mails went: whoever stands in has at once what those would have told them. */
  async absenceEntered(stores: Stores, council: Council, absence: Absence, now: Instant): Promise<void> {
    const on = this.calendars.openDay(council, now);
    if (on !== null && absence.from <= on) await this.remind(stores, council, on, now, absence);
  }

  /** `entered`: its deputy alone is told, in a mail besides the morning's; null: everybody is. */
  private async remind(stores: Stores, council: Council, on: CivilDate, now: Instant, entered: Absence | null): Promise<void> {
    if (await isOfficeUnattended(stores, council, now)) return;
    const there = await this.thereOn(stores, council, on);
    const owed = await stores.reminders.openDueBy(horizonOf(there.office, council.reminders, longestServed(there.officers, there)));
    const handing = await handingOn(stores, there, council.zone);
    if (owed.length + handing.length === 0) return;
    const untold = handing.flatMap((one) => one.untold);
    const staff = { ...there, officers: await stores.people.byIds([...handlersOf([...owed, ...untold]), ...there.absences.map(({ deputy }) => deputy)]) };
    if (staff.clerks.length === 0) this.log.warn('reminders.no-clerk', { council: council.slug });
    const kept = await keptAwayFrom(stores, [...owed, ...untold], staff);
    const keptFrom = ({ enquiry }: OwedOnEnquiry): ReadonlySet<PersonId> => kept.get(enquiry) ?? new Set();
    const due = remindersDue(owed, { staff, schedule: council.reminders, keptFrom }).filter((reminder) => !isQuiet(reminder, reminder.owed.snoozes));
    const handed = besides(due, handing.flatMap((one) => handedOn(one.untold, one.standIn, keptFrom)));
    const told = mostUrgentFirst([...due, ...handed]).map((reminder) => ({ ...lineOf(reminder), outboxKey: remindersKey(reminder.reader.id, on, entered), recordedAt: now }));
    await this.post.queue(stores, await this.lettersOf(stores, council, told.filter(({ recipient }) => entered === null || recipient === entered.deputy), staff, now));
  }

  private async lettersOf(stores: Stores, council: Council, told: readonly Told[], staff: Staff, at: Instant): Promise<readonly Letter[]> {
    if (told.length === 0) return [];
    const closesAt = staff.office.closingInstant(staff.on);
    const day = { council, counted: this.calendars.countedOf(council), at, closesAt, loopMark: await loopMarkOf(stores), staff, pages: this.pages };
    const letters: Letter[] = [];
    for (const reader of readersOf(told)) {
      const { fresh, more } = await firstFresh(stores, told.filter(({ recipient }) => recipient === reader.id));
      const [first] = fresh;
      if (first !== undefined) letters.push(reminders(reader, { key: first.outboxKey, due: fresh.map(({ reminder }) => reminder), more }, day));
    }
    return letters;
  }

  /** With all officers, whatever is owed. */
  private async thereOn(stores: Stores, council: Council, on: CivilDate): Promise<Staff> {
    const officers = (await stores.people.active()).filter(({ kind }) => kind === 'officer');
    return { officers, clerks: clerksOf(officers.filter(runsTheOffice)), absences: await stores.absences.endingFrom(on), office: this.calendars.officeOf(council), on };
  }
}

/** By enquiry, who handed it over: looked up only where somebody who would be told is away until it is due. */
async function keptAwayFrom(stores: Stores, owed: readonly OwedOnEnquiry[], { absences, clerks, on }: Staff): Promise<ReadonlyMap<EnquiryId, ReadonlySet<PersonId>>> {
  const kept = new Map<EnquiryId, ReadonlySet<PersonId>>();
  const isMissed = ({ obligation: { owedBy, deadline } }: OwedOnEnquiry): boolean =>
    absences.some(({ person, from }) => (person === owedBy || clerks.some(({ id }) => id === person)) && (from <= on || (deadline !== null && from <= deadline.dueOn)));
  for (const enquiry of new Set(owed.filter(isMissed).map((one) => one.enquiry))) {
    const stored = await stores.enquiries.byId(enquiry);
    if (stored !== null) kept.set(enquiry, keptAway(standingFacts(stored.facts)));
  }
  return kept;
}

/** What is open on what somebody who is away has, and whoever stands in has had no mail of. */
async function handingOn({ reminders: store }: Stores, there: Staff, zone: string): Promise<readonly { readonly standIn: StandIn; readonly untold: readonly OwedOnEnquiry[] }[]> {
  const handing = [];
  for (const standIn of standInsOn(there)) {
    const { absence, deputy } = standIn;
    const untold = await store.openUntold({ absent: absence.person, deputy, since: midnightOf(absence.from, zone) });
    if (untold.length > 0) handing.push({ standIn, untold });
  }
  return handing;
}

function lineOf(reminder: Reminder<OwedOnEnquiry>): Omit<Told, 'outboxKey' | 'recordedAt'> {
  const { owed, stage, dueOn, reader } = reminder;
  const { enquiry, obligation } = owed;
  return { enquiry, obligation: obligation.key, stage, recipient: reader.id, dueOn, reminder };
}

function readersOf(told: readonly Told[]): readonly Person[] {
  return [...new Map(told.map(({ reminder: { reader } }) => [reader.id, reader])).values()];
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
