import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type UnattendedOffice } from '../../domain/council/unattended.js';
import { isMemberHour } from '../../domain/reminder/member-hours.js';
import { loopMarkOf } from '../enquiry/enquiry-file.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { officeUnattended } from '../outbox/letters/office-unattended.js';
import { type Post } from '../outbox/post.js';
import { type Stores } from '../ports/unit-of-work.js';

/**
 * Every member who waits for an answer of an office that nobody attends has one mail about it, whenever they began to
 * wait: at an hour at which members are written to. What begins in the night is told the next morning, with the reminders.
 */
export class TellWaitingMembers {
  constructor(
    private readonly calendars: OfficeCalendars,
    private readonly post: Post,
  ) {}

  async run(stores: Stores, council: Council, state: UnattendedOffice, now: Instant): Promise<void> {
    if (!isMemberHour(council.reminders.members, this.calendars.writingDaysOf(council), now)) return;
    const waiting = await stores.unattended.waiting();
    const members = (await stores.people.byIds([...new Set(waiting.map(({ member }) => member))])).filter(({ active }) => active);
    if (members.length === 0) return;
    const loopMark = await loopMarkOf(stores);
    const letters = members.map((member) => officeUnattended(member, waiting.filter((one) => one.member === member.id), { council, state, loopMark, at: now }));
    await this.post.queue(stores, letters);
  }
}
