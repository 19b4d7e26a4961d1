import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf, instantAt } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { isUnattended } from '../../domain/council/unattended.js';
import { askedAndSilent } from '../../domain/reminder/asked-and-silent.js';
import { isMemberHour } from '../../domain/reminder/member-hours.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type CouncilJob, type Turn } from '../jobs/council-job.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { requestReminder } from '../outbox/letters/request-reminder.js';
import { type Post } from '../outbox/post.js';
import { type JobPeriod } from '../ports/job-run-store.js';
import { type AskedOfMember } from '../ports/reminder-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type TellMovedDays } from '../unattended/tell-moved-days.js';
import { type TellWaitingMembers } from '../unattended/tell-waiting-members.js';

/**
 * Once on each of the members' own days, within hours of the council's choice: who was asked for something by today and
 * said nothing is reminded of it, once (houghton-regis/10.5). One mail a member a day, on one request, so that a reply to
 * it is the answer; of several the longest asked for comes first, the next on the next day. While nobody attends the
 * office nobody is reminded, and whoever began to wait meanwhile is told so instead;
 * once that is over, members are told first which day moved.
 */
export class RemindMembers implements CouncilJob {
  readonly name = 'remind-members';

  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly files: EnquiryFiles,
    private readonly waiting: TellWaitingMembers,
    private readonly moved: TellMovedDays,
    private readonly post: Post,
  ) {}

  periodAt(council: Council, now: Instant): JobPeriod | null {
    return isMemberHour(council.reminders.members, this.calendars.writingDaysOf(council), now) ? civilTimeOf(now, council.zone).date : null;
  }

  async run(stores: Stores, { council, period, now }: Turn): Promise<void> {
    const unattended = await stores.unattended.newest();
    if (unattended !== null && isUnattended(unattended, now, council.zone)) return this.waiting.run(stores, council, unattended, now);
    await this.moved.run(stores, council, now);
    if (council.reminders.members.when === 'never') return;
    const on = civilDate(period);
    const told = new Set<string>();
    for (const asked of await stores.reminders.openAskedBy(this.horizonOf(council, on))) {
      if (!told.has(asked.member) && (await this.remind(stores, council, asked, on, now))) told.add(asked.member);
    }
  }

  /** A day on which the member has none of their own days off is reminded of on the last of theirs before it. */
  private horizonOf(council: Council, on: CivilDate): CivilDate {
    return this.calendars.membersOf(council).nextWorkingDay(on);
  }

  /** The end of the hours at which members are written to. */
  private endOf(council: Council, on: CivilDate): Instant | undefined {
    const end = instantAt(on, council.reminders.members.until, council.zone);
    return end.ok ? end.value.instant : this.calendars.membersOf(council).closingInstant(on);
  }

  /** Whether a mail went. */
  private async remind(stores: Stores, council: Council, asked: AskedOfMember, on: CivilDate, now: Instant): Promise<boolean> {
    const members = this.calendars.membersOf(council);
    if (asked.dueOn > on && (members.isWorkingDay(asked.dueOn) || asked.dueOn >= members.nextWorkingDay(on))) return false;
    const [stored, [member]] = [await stores.enquiries.byId(asked.enquiry), await stores.people.byIds([asked.member])];
    if (stored === null || member?.kind !== 'member' || !member.active) return false;
    const file = await this.files.of(stores, council, stored, stored.facts);
    const silent = askedAndSilent(file.state, asked.obligation, asked.member);
    if (silent === null || civilTimeOf(silent.request.at, council.zone).date >= on) return false;
    const { by } = silent.request;
    const [sender] = by.kind === 'person' ? await stores.people.byIds([by.person]) : [];
    const letter = requestReminder(file, silent, member, { sender: sender?.name ?? council.name, dueOn: asked.dueOn, on, at: now, goodUntil: this.endOf(council, on) });
    if (letter === null) return false;
    await stores.reminders.recordNew([{ ...asked, stage: 'asked', recipient: member.id, outboxKey: letter.key, recordedAt: now }]);
    await this.post.queue(stores, [letter]);
    return true;
  }
}
