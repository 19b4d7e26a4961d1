import { agendaItemOf, isGoing } from '../../domain/agenda/agenda-item.js';
import { type BulletinItem, stageOf } from '../../domain/bulletin/bulletin-item.js';
import { isComing } from '../../domain/bulletin/coming-meetings.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { hasBegun, type MeetingId } from '../../domain/meeting/meeting.js';
import { meetingDaysOf, type MeetingWithDays } from '../../domain/meeting/meeting-days.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type Member, type PersonId } from '../../domain/people/person.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';

/** A meeting that comes up, and the members whose item is on its way to it. */
export interface ComingMeeting extends MeetingWithDays {
  readonly itemsOf: readonly PersonId[];
}

/** All that a bulletin is made of, read once for all members. */
export interface BulletinMatter {
  readonly council: Council;
  readonly at: Instant;
  readonly today: CivilDate;
  readonly members: readonly Member[];
  readonly items: readonly BulletinItem[];
  readonly files: readonly EnquiryFile[];
  readonly meetings: readonly ComingMeeting[];
}

export class GatherBulletin {
  constructor(private readonly files: EnquiryFiles) {}

  async run(stores: Stores, council: Council, at: Instant): Promise<BulletinMatter> {
    const today = civilTimeOf(at, council.zone).date;
    const members = membersAmong(await stores.people.active());
    const items = (await stores.bulletins.unsent()).filter((item) => stageOf(item, today) === 'waiting');
    const files = await this.filesOf(stores, council, await stores.enquiries.unsettled());
    return { council, at, today, members, items, files, meetings: await this.meetings(stores, council, at, today) };
  }

  private async meetings(stores: Stores, council: Council, at: Instant, today: CivilDate): Promise<readonly ComingMeeting[]> {
    const coming = (await stores.meetings.from(today)).filter((meeting) => isComing(meeting, today) && !hasBegun(meeting, at, council.zone));
    const withDays = coming.map(meetingDaysOf(council, today));
    return inTurn(withDays, async (meeting) => ({ ...meeting, itemsOf: await this.itemsGoingTo(stores, council, meeting.id) }));
  }

  private async itemsGoingTo(stores: Stores, council: Council, meeting: MeetingId): Promise<readonly PersonId[]> {
    const files = await this.filesOf(stores, council, await stores.enquiries.awaitingMeeting(meeting));
    const items = files.flatMap(({ state }) => agendaItemOf(state) ?? []);
    return items.filter((item) => item.meeting === meeting && isGoing(item)).map(({ of }) => of);
  }

  private filesOf(stores: Stores, council: Council, stored: readonly StoredEnquiry[]): Promise<readonly EnquiryFile[]> {
    return inTurn(stored, (one) => this.files.of(stores, council, one, one.facts));
  }
}

/** One after the other: they share the connection of one unit of work. */
async function inTurn<One, Made>(all: readonly One[], make: (one: One) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}
