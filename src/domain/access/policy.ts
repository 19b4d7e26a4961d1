import { type Result, ok, refused } from '../result.js';
import { type CouncilSlug } from '../council/council.js';
import { type Person, type PersonId, runsTheOffice } from '../people/person.js';
import { type Actor } from './actor.js';

/** What anybody can ask to do. Each use case names exactly one. */
export type Act =
  | 'enquiry.list'
  | 'enquiry.list-contentious'
  | 'enquiry.read'
  | 'enquiry.log'
  | 'enquiry.assign'
  | 'enquiry.acknowledge'
  | 'enquiry.contact'
  | 'enquiry.answer'
  | 'enquiry.hand-over'
  | 'enquiry.agree-promise'
  | 'enquiry.request'
  | 'enquiry.reply'
  | 'enquiry.estimate'
  | 'enquiry.note'
  | 'enquiry.snooze'
  | 'enquiry.flag-contentious'
  | 'enquiry.lift-contentious'
  | 'enquiry.pass-on'
  | 'enquiry.confirm-sender'
  | 'enquiry.raise-burden'
  | 'enquiry.explain-burden'
  | 'enquiry.discuss-burden'
  | 'enquiry.resolve-burden'
  | 'enquiry.reopen-burden'
  | 'enquiry.convert'
  | 'enquiry.seek-clarification'
  | 'enquiry.clarify'
  | 'enquiry.give-fees-notice'
  | 'enquiry.record-fee'
  | 'enquiry.extend'
  | 'enquiry.appoint'
  | 'enquiry.notify'
  | 'enquiry.report-to-group'
  | 'enquiry.supply-copy'
  | 'enquiry.request-item'
  | 'enquiry.receive-papers'
  | 'enquiry.decide-late-papers'
  | 'enquiry.withdraw-item'
  | 'enquiry.join'
  | 'enquiry.correct'
  | 'enquiry.close'
  | 'enquiry.reopen'
  | 'enquiry.take-out'
  | 'report-request.make'
  | 'meeting.list'
  | 'meeting.enter'
  | 'meeting.move'
  | 'meeting.give-notice'
  | 'meeting.log-actions'
  | 'report.read'
  | 'digest.read'
  | 'digest.release'
  | 'bulletin.list'
  | 'bulletin.write'
  | 'bulletin.withdraw'
  | 'bulletin.send-now'
  | 'bulletin.read'
  | 'protocol.read'
  | 'deadline.reckon'
  | 'mail.receive'
  | 'mail.hand-in'
  | 'mail.deliver'
  | 'mail.replay'
  | 'needs-attention.read'
  | 'needs-attention.decide'
  | 'outbox.read'
  | 'outbox.decide'
  | 'people.read'
  | 'absence.enter'
  | 'office.unattended'
  | 'calendar.change'
  | 'people.import'
  | 'people.leave'
  | 'people.return'
  | 'token.issue'
  | 'token.revoke'
  | ComplaintAct;

/** Raising one is anybody's; what is done with it is its handlers'. */
type ComplaintAct = 'complaint.raise' | 'complaint.list' | 'complaint.read' | 'complaint.handle';

/** What the act touches: always a council, and the enquiry's parties where there is one. */
export interface Subject {
  readonly council: CouncilSlug;
  readonly enquiry?: EnquiryParties;
  /** Who recorded the fact that a correction takes back, or wrote what is withdrawn; null: the service did. */
  readonly recordedBy?: PersonId | null;
  /** Whose absence it is. */
  readonly person?: PersonId;
  /** Of an act on one complaint. */
  readonly complaint?: ComplaintParties;
}

export interface EnquiryParties {
  readonly members: readonly PersonId[];
  readonly assignedTo: PersonId | null;
  /** Who may do what that officer may, while they are away; null: nobody. */
  readonly standsIn: PersonId | null;
}

export interface ComplaintParties {
  readonly handlers: readonly PersonId[];
  readonly about: readonly PersonId[];
  readonly complainant: PersonId;
}

/** `hidden`: the edge answers as if the thing did not exist; a 403 would betray that it does. */
export interface NotAllowed {
  readonly code: 'not-allowed';
  readonly act: Act;
  readonly hidden: boolean;
}

const serviceActs: readonly Act[] = ['mail.receive', 'mail.deliver', 'enquiry.read'];
const operatorActs: readonly Act[] = ['calendar.change', 'deadline.reckon', 'mail.replay', 'needs-attention.read', 'office.unattended', 'people.import', 'people.leave', 'people.return', 'token.issue', 'token.revoke'];
/**
 * Handing work out, and what strangers wrote, is the clerk's; an officer works on what is theirs, and hands over what
 * must not be. That a burden is explained to the member is the clerk's to decide (great-aycliffe/7.13), and so is whether
 * papers that come late are still taken, and when a matter is contentious no more.
 */
const officerActs: readonly Act[] = [
  'enquiry.list',
  'enquiry.list-contentious',
  'enquiry.read',
  'enquiry.log',
  'enquiry.acknowledge',
  'enquiry.contact',
  'enquiry.answer',
  'enquiry.hand-over',
  'enquiry.request',
  'enquiry.reply',
  'enquiry.estimate',
  'enquiry.note',
  'enquiry.snooze',
  'enquiry.flag-contentious',
  'enquiry.pass-on',
  'enquiry.confirm-sender',
  'enquiry.raise-burden',
  'enquiry.discuss-burden',
  'enquiry.convert',
  'enquiry.seek-clarification',
  'enquiry.clarify',
  'enquiry.give-fees-notice',
  'enquiry.record-fee',
  'enquiry.extend',
  'enquiry.appoint',
  'enquiry.notify',
  'enquiry.report-to-group',
  'enquiry.supply-copy',
  'enquiry.request-item',
  'enquiry.receive-papers',
  'enquiry.withdraw-item',
  'enquiry.correct',
  'enquiry.close',
  'enquiry.reopen',
  'enquiry.take-out',
  'meeting.list',
  'meeting.log-actions',
  'bulletin.list',
  'bulletin.write',
  'bulletin.withdraw',
  'people.read',
  'protocol.read',
  'absence.enter',
];
const onNoParticularEnquiry: readonly Act[] = ['enquiry.list', 'enquiry.list-contentious', 'enquiry.log', 'meeting.list', 'meeting.log-actions', 'bulletin.list', 'bulletin.write', 'bulletin.withdraw', 'people.read', 'protocol.read', 'absence.enter'];
/** A member may ask, not instruct (houghton-regis/8.1): no member assigns, sets a date or closes. */
const memberActs: readonly Act[] = ['enquiry.list', 'enquiry.read'];

const onNoParticularComplaint: readonly Act[] = ['complaint.raise', 'complaint.list'];

/** The one policy: pure, asked by every use case. */
export function may(actor: Actor, act: Act, subject: Subject): Result<true, NotAllowed> {
  const allowed = isAllowed(actor, act, subject);
  if (allowed) return ok(true);
  return refused({ code: 'not-allowed', act, hidden: hidesFrom(actor, subject) });
}

function isAllowed(actor: Actor, act: Act, subject: Subject): boolean {
  switch (actor.kind) {
    case 'operator':
      return operatorActs.includes(act);
    case 'service':
      return actor.council === subject.council && serviceActs.includes(act);
    case 'person':
      return personMay(actor.person, act, subject);
  }
}

function personMay(person: Person, act: Act, subject: Subject): boolean {
  if (!person.active || person.council !== subject.council) return false;
  if (isComplaintAct(act) || subject.complaint !== undefined) return mayOnComplaint(person, act, subject);
  if (runsTheOffice(person)) return act !== 'mail.receive' && act !== 'mail.deliver';
  if (person.kind === 'officer') return officerActs.includes(act) && reaches(person, act, subject) && isOwn(person, subject);
  if (act === 'office.unattended') return person.role !== 'Member';
  return memberActs.includes(act) && reaches(person, act, subject);
}

function reaches(person: Person, act: Act, subject: Subject): boolean {
  if (subject.enquiry === undefined) return onNoParticularEnquiry.includes(act);
  return isParty(person, subject.enquiry);
}

function isComplaintAct(act: Act): boolean {
  return act.startsWith('complaint.');
}

function mayOnComplaint(person: Person, act: Act, { complaint, enquiry }: Subject): boolean {
  if (complaint !== undefined) return isComplaintAct(act) && !onNoParticularComplaint.includes(act) && handles(person, complaint);
  return enquiry === undefined && onNoParticularComplaint.includes(act);
}

/** Nobody else, the clerk included; and nobody at all what is about themselves, or what they raised (houghton-regis/8.4). */
function handles({ id }: Person, { handlers, about, complainant }: ComplaintParties): boolean {
  return handlers.includes(id) && !about.includes(id) && id !== complainant;
}

/** An officer takes back what they recorded themselves: the clerk's assignments and closures are the clerk's. Nor do they say who else is away. */
function isOwn({ id }: Person, { recordedBy, person }: Subject): boolean {
  return (recordedBy === undefined || recordedBy === id) && (person === undefined || person === id);
}

function isParty(person: Person, enquiry: EnquiryParties): boolean {
  if (person.kind === 'officer') return enquiry.assignedTo === person.id || enquiry.standsIn === person.id;
  return enquiry.members.includes(person.id);
}

function hidesFrom(actor: Actor, subject: Subject): boolean {
  if (actor.kind !== 'person') return subject.complaint !== undefined;
  if (actor.person.council !== subject.council) return true;
  if (subject.complaint !== undefined) return true;
  return subject.enquiry !== undefined && !isParty(actor.person, subject.enquiry);
}
