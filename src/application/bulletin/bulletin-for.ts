import { type ItemForMember, itemsFor } from '../../domain/bulletin/bulletin-content.js';
import { type WhyMeeting, whyTouched } from '../../domain/bulletin/coming-meetings.js';
import { obligationsFor } from '../../domain/enquiry/readers.js';
import { isOpen, type Obligation } from '../../domain/obligation/obligation.js';
import { type Member } from '../../domain/people/person.js';
import { type EnquiryFile } from '../enquiry/enquiry-file.js';
import { type BulletinMatter, type ComingMeeting } from './gather-bulletin.js';

/** An enquiry of the member’s own that is not settled. */
export interface OpenForMember {
  readonly file: EnquiryFile;
  /** What the office owes them, as far as they may know of it. */
  readonly owed: readonly Obligation[];
  /** What they were asked. */
  readonly asked: readonly Obligation[];
}

export interface MeetingForMember {
  readonly meeting: ComingMeeting;
  readonly why: WhyMeeting;
}

/** What one member is told: what is theirs alone, and nothing of another's. */
export interface BulletinContent {
  readonly items: readonly ItemForMember[];
  readonly enquiries: readonly OpenForMember[];
  readonly meetings: readonly MeetingForMember[];
}

export function bulletinFor(member: Member, matter: BulletinMatter): BulletinContent {
  const { members, items, files, meetings } = matter;
  return {
    items: itemsFor(member, items, members),
    enquiries: files.filter(({ state }) => state.members.includes(member.id)).flatMap((file) => openFor(member, file, matter)),
    meetings: meetings.flatMap((meeting) => touching(member, meeting, members)),
  };
}

export function hasNothing({ items, enquiries, meetings }: BulletinContent): boolean {
  return items.length + enquiries.length + meetings.length === 0;
}

/** None of what is answered, and closed to them, where what is still owed is owed to others. */
function openFor({ id }: Member, file: EnquiryFile, { at }: BulletinMatter): readonly OpenForMember[] {
  const open = obligationsFor({ as: 'member', id }, file.state).filter((obligation) => isOpen(obligation, at));
  const { status } = file.state;
  if (open.length === 0 && (status === 'answered' || status === 'closed')) return [];
  return [{ file, owed: open.filter(({ soft }) => !soft), asked: open.filter(({ soft }) => soft) }];
}

function touching(member: Member, meeting: ComingMeeting, members: readonly Member[]): readonly MeetingForMember[] {
  const items: ReadonlySet<string> = new Set(meeting.itemsOf.includes(member.id) ? [meeting.id] : []);
  const why = whyTouched(meeting, member, members, items);
  return why === null ? [] : [{ meeting, why }];
}
