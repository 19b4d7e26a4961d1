import { type ActorRef } from '../access/actor.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { type EventDay } from '../calendar/count.js';
import { type Instant } from '../calendar/instant.js';
import { type BodyId } from '../council/body.js';
import { type PolicyFollowed } from '../council/council-policy.js';
import { type EnquiryId } from './enquiry-id.js';
import { type MeetingId } from '../meeting/meeting.js';
import { type NoticeHappening } from '../notice/notice.js';
import { type PersonId } from '../people/person.js';
import { type ClauseId, type GroundId } from '../protocol/protocol.js';

export type FactId = string;
export type VersionId = string;

/** By which means an enquiry came or an answer went (houghton-regis/10.1: any means counts). */
export type Channel = 'email' | 'telephone' | 'meeting' | 'letter' | 'in-person' | 'message';
export const channels: readonly Channel[] = ['email', 'telephone', 'meeting', 'letter', 'in-person', 'message'];

/** The member is told by our mail, or was told already by telephone, in person, in a letter. */
export interface Telling {
  readonly channel: Channel;
  readonly alreadyGiven: boolean;
}

/** It came as a plain reply to our mail. */
export interface ByReply {
  readonly byReply?: true;
}

/** What happened, without the words that people wrote: those are `Words` and live apart. */
export type Happening =
  | {
      readonly kind: 'received';
      readonly channel: Channel;
      readonly members: readonly PersonId[];
      /** The protocol in force at receipt, and the calendar as it was known when this was recorded: later ones rewrite nothing. */
      readonly protocolVersion: VersionId;
      readonly calendarVersion: VersionId;
      readonly senderVerified: boolean;
      /** The office opened it to ask a member for something: nobody asked the office, so no answer is owed. */
      readonly byOffice?: true;
      /** A part of another enquiry, split off as a request for information: the protocol's answer is owed on that one. */
      readonly splitFrom?: SplitFrom;
    }
  /** The automatic receipt: meets nothing. */
  | { readonly kind: 'receipted' }
  /** `handedOver`: because of a friendship or relation (houghton-regis/7.1); the reason is the clerk's alone. */
  | { readonly kind: 'assigned'; readonly officer: PersonId; readonly handedOver?: true }
  /** A message to the member that nobody has called an answer: meets nothing. `byReply`: a mail without a word of ours, so that a machine may have written it. */
  | ({ readonly kind: 'contacted' } & Telling & ByReply)
  /** A person gave a timescale. Without one it is a contact: hence the date is no option. */
  | ({ readonly kind: 'acknowledged'; readonly promisedOn: CivilDate; readonly event?: PromisedEvent } & Telling)
  /** The meeting moved that a promise was for: its day moves with it, and no promise is renewed by that. */
  | { readonly kind: 'promise-moved'; readonly promisedOn: CivilDate; readonly event: PromisedEvent }
  /** The clerk agrees to a promise beyond the council's longest, up to a day. */
  | { readonly kind: 'promise-agreed'; readonly until: CivilDate }
  /** A substantive response; left out, the answer itself. `policy`: which of the council's it follows, as it was called then. */
  | ({ readonly kind: 'answered'; readonly response?: OtherEnd; readonly policy?: PolicyFollowed } & Telling)
  /** An officer asks the member something (houghton-regis/10.5); `report`: a report on an outside body (st-austell/3.1). */
  | ({ readonly kind: 'requested'; readonly of: PersonId; readonly report?: ReportRequest } & Telling)
  /** The member answered the officer by another way than mail. */
  | { readonly kind: 'replied'; readonly from: PersonId; readonly channel: Channel }
  /** Reminders of it are quiet to one officer until a day: for the office alone, and no date moves by it. */
  | { readonly kind: 'snoozed'; readonly of: PersonId; readonly until: CivilDate }
  /** What an officer wrote down for the office alone. */
  | { readonly kind: 'noted' }
  /** Somebody asked the councillor by another way: whoever wrote it is who they say. */
  | { readonly kind: 'sender-confirmed'; readonly fact: FactId }
  /** The matter is contentious, or no longer: for the office alone (great-aycliffe/3.5). */
  | { readonly kind: 'contentious-flagged' }
  | { readonly kind: 'contentious-lifted' }
  /** Hours that the answer would take, by an officer's estimate: for the office alone. */
  | { readonly kind: 'estimated'; readonly hours: number }
  | BurdenHappening
  | InformationHappening
  | NoticeHappening
  | ({ readonly kind: 'appointment'; readonly appointment: AppointmentId } & AppointmentStep)
  | AgendaHappening
  /** The same question as another enquiry's: each member goes on being told apart. */
  | { readonly kind: 'joined'; readonly to: EnquiryId; readonly reference: string }
  /** Mail that a party to the enquiry sent on it. */
  | { readonly kind: 'appended'; readonly inboxMessage: string; readonly from: PersonId; readonly senderVerified: boolean }
  | { readonly kind: 'closed'; readonly outcome: ClosureOutcome }
  /** An officer says what a member's word after the end is: the office owes an answer anew, from when that word came. */
  | { readonly kind: 'reopened'; readonly fact: FactId; readonly because: ReopeningReason; readonly askedAt: Instant }
  /** It is no enquiry, and is dealt with elsewhere: of it nothing is read here any more, and nothing is counted. */
  | { readonly kind: 'taken-out' }
  /** The office's days became other ones: what is still to come is counted again by this version, from where it began. */
  | { readonly kind: 'calendar-changed'; readonly calendarVersion: VersionId }
  | Correction;

/** A promise for after a meeting: the calendar turned it into a day, and it moves where the meeting does. */
export interface PromisedEvent extends EventDay {
  readonly meeting: MeetingId;
}

/** A substantive response of another kind: the member is told whose matter it is, or why it is not answered. */
export type OtherEnd =
  | { readonly kind: 'redirected'; readonly body: BodyId; readonly name: string }
  | { readonly kind: 'refused'; readonly ground: GroundId; readonly clause: ClauseId };

export interface ReportRequest {
  /** The outside body that the member reports on. */
  readonly body: string;
  readonly dueOn: CivilDate;
  /** Asked again so many months after each due day; null: once. */
  readonly everyMonths: number | null;
}

/** A discussion, never a label (houghton-regis/10.3). Raised, explained, discussed or declined, resolved; perhaps reopened. */
export type BurdenHappening =
  | { readonly kind: 'burden-raised'; readonly hours: number }
  | ({ readonly kind: 'burden-explained' } & Telling)
  | { readonly kind: 'burden-discussed'; readonly channel: Channel; readonly with: readonly PersonId[] }
  | { readonly kind: 'burden-declined' }
  | { readonly kind: 'burden-resolved'; readonly outcome: BurdenOutcome; readonly agreedBy: readonly PersonId[]; readonly phasedUntil: CivilDate | null }
  | { readonly kind: 'burden-reopened' };

/** A meeting that an item is asked for, as it stood then. */
export interface ItemMeeting {
  readonly meeting: MeetingId;
  readonly title: string;
  readonly heldOn: CivilDate;
}

/**
 * A member asks for an item on an agenda, and brings its papers (ware/2.3.5-agenda). Papers that come late count once the
 * clerk takes them. The meeting moved: what is still wanted for it moves with it.
 */
export type AgendaHappening =
  | ({ readonly kind: 'item-requested'; readonly of: PersonId } & ItemMeeting)
  | ({ readonly kind: 'item-moved' } & ItemMeeting)
  | { readonly kind: 'papers-received'; readonly channel: Channel }
  | { readonly kind: 'late-papers-accepted' }
  | { readonly kind: 'late-papers-refused' }
  | { readonly kind: 'item-withdrawn' };

export type BurdenOutcome = 'narrowed' | 'phased' | 'to-committee' | 'foi' | 'proceed' | 'withdrawn';
export const burdenOutcomes: readonly BurdenOutcome[] = ['narrowed', 'phased', 'to-committee', 'foi', 'proceed', 'withdrawn'];

/** Which law a request for information comes under: the Freedom of Information Act 2000, or the Environmental Information Regulations 2004. */
export type Regime = 'foi' | 'eir';
export const regimes: readonly Regime[] = ['foi', 'eir'];

/** A request for information keeps its right and its days beside the protocol (great-aycliffe/7.8). */
export type InformationHappening =
  /** The whole enquiry is such a request: the days of the law take the place of the protocol's, from the same receipt. */
  | ({ readonly kind: 'converted'; readonly regime: Regime } & Telling)
  /** A part of it is one, with a number and days of its own. */
  | { readonly kind: 'split-off'; readonly to: EnquiryId; readonly reference: string; readonly regime: Regime }
  /** It cannot be identified without more from the member: the days stop, and begin afresh with what they say (FOIA s.1(3), EIR r.9). */
  | ({ readonly kind: 'clarification-sought' } & Telling)
  | { readonly kind: 'clarified'; readonly channel: Channel }
  /** From the notice until the fee is paid, both days included, no day counts (FOIA s.10(2), EIR r.8(6)). */
  | ({ readonly kind: 'fees-notice-given'; readonly pence: number } & Telling)
  | { readonly kind: 'fee-paid' }
  /** Forty days in place of twenty. */
  | ({ readonly kind: 'extended'; readonly ground: ExtensionGround } & Telling);

/** A complex and voluminous request under EIR r.7; the public interest test under FOIA s.10(3). */
export type ExtensionGround = 'eir-complex' | 'public-interest';
export const extensionGrounds: readonly ExtensionGround[] = ['eir-complex', 'public-interest'];

/** The enquiry that a part was split off from. */
export interface SplitFrom {
  readonly enquiry: EnquiryId;
  readonly reference: string;
}

/** The id of the fact that began it. */
export type AppointmentId = FactId;

/** A member and an officer meet (houghton-regis/10.4). */
export type AppointmentStep =
  | { readonly step: 'asked' }
  | { readonly step: 'offered'; readonly times: readonly Instant[] }
  | { readonly step: 'fixed'; readonly startsAt: Instant; readonly minutes: number; readonly officer: PersonId }
  | { readonly step: 'held' | 'missed' | 'cancelled' };

/**
 * `answered`: nothing is owed any more. What was owed is lifted by the others: `withdrawn`, the member no longer asks;
 * `mistaken`, it was no enquiry of its own (recorded by a slip, or twice); `lapsed`, the fee for a request for
 * information was not paid in the time that the law gives for it.
 */
export type ClosureOutcome = 'answered' | 'withdrawn' | 'mistaken' | 'lapsed';
export const closureOutcomes: readonly ClosureOutcome[] = ['answered', 'withdrawn', 'mistaken', 'lapsed'];

/** The member asks something new, or says that the answer was none. */
export type ReopeningReason = 'new-question' | 'fell-short';
export const reopeningReasons: readonly ReopeningReason[] = ['new-question', 'fell-short'];

/** Takes back one fact, and may put another in its place. Correcting a correction restores what it took back. */
export interface Correction {
  readonly kind: 'corrected';
  readonly fact: FactId;
  readonly instead: { readonly at: Instant; readonly happening: Exclude<Happening, Correction> } | null;
}

/** Free text that people wrote: disclosable, erasable, kept apart from the chain. */
export interface Words {
  readonly subject?: string;
  readonly text?: string;
  readonly reason?: string;
  /** For the clerk's eyes: why a matter was handed over. */
  readonly privateReason?: string;
  /** The narrower question that is proposed where a burden is explained. */
  readonly narrower?: string;
  readonly place?: string;
  /** What a report for a group recommends, and `reason` why the public interest calls for that. */
  readonly recommendation?: string;
}

/** Somebody asked the office, by whatever means. */
export function asksTheOffice(happening: Happening): boolean {
  return happening.kind === 'reopened' || (happening.kind === 'received' && happening.byOffice !== true);
}

/** Somebody asked the office, and the protocol has the answer owed: of a part that was split off, the law has. */
export function asksByProtocol(happening: Happening): boolean {
  return asksTheOffice(happening) && !(happening.kind === 'received' && happening.splitFrom !== undefined);
}

/** From when what a fact starts is counted: a question that an officer finds in a member's mail came with that mail. */
export function countsFrom({ at, happening }: Pick<StandingFact, 'at' | 'happening'>): Instant {
  return happening.kind === 'reopened' ? happening.askedAt : at;
}

/** One thing that happened to one enquiry. Never edited. */
export interface Fact {
  readonly id: FactId;
  /** When it happened. Everything is derived in this order. */
  readonly at: Instant;
  /** When we were told. The gap to `at` is the delay in logging. */
  readonly recordedAt: Instant;
  readonly by: ActorRef;
  readonly happening: Happening;
  readonly words: Words;
}

/** A fact that stands: no correction, and not taken back by one. */
export interface StandingFact extends Fact {
  readonly happening: Exclude<Happening, Correction>;
  /** The fact that was recorded first, where this one stands in place of another: what follows from both is the same. */
  readonly origin: FactId;
}
