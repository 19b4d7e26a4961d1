import { type AgendaItemStage } from '../agenda/agenda-item.js';
import { type AppointmentState } from '../appointment/appointment.js';
import { type BurdenStage } from '../burden/burden.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type NoSuchPolicy } from '../council/council-policy.js';
import { type AddresseeRefusal } from '../notice/addressees.js';
import { type ClauseId, type GroupWork } from '../protocol/protocol.js';
import { type PersonId } from '../people/person.js';
import { type Stopped } from '../information/information-days.js';
import { type BurdenOutcome, type Channel, type ExtensionGround, type FactId, type Regime } from './fact.js';
import { type EnquiryAct, type EnquiryStatus } from './status.js';

/** Why an act cannot be. Data, with the clause where one asks it; words and status are chosen at the edge. */
export type EnquiryRefusal =
  | { readonly code: 'status-forbids'; readonly act: EnquiryAct; readonly status: EnquiryStatus }
  | { readonly code: 'in-the-future'; readonly at: Instant; readonly now: Instant }
  | { readonly code: 'before-receipt'; readonly at: Instant; readonly receivedAt: Instant }
  | { readonly code: 'sent-only-now'; readonly at: Instant; readonly now: Instant }
  | { readonly code: 'only-email-is-sent'; readonly channel: Channel }
  | { readonly code: 'promise-not-after-act'; readonly promisedOn: CivilDate; readonly actedOn: CivilDate }
  | { readonly code: 'renewal-needs-reason'; readonly promisedOn: CivilDate; readonly clause: ClauseId }
  | { readonly code: 'no-such-fact'; readonly fact: FactId }
  | { readonly code: 'already-corrected'; readonly fact: FactId }
  | { readonly code: 'amendment-does-not-apply'; readonly fact: FactId; readonly field: 'at' | 'promisedOn' | 'channel' | 'nothing' }
  | { readonly code: 'carried-by-our-mail'; readonly fact: FactId; readonly at: Instant }
  | { readonly code: 'belongs-to-the-calendar'; readonly fact: FactId }
  | { readonly code: 'belongs-to-the-meeting'; readonly fact: FactId }
  | { readonly code: 'correction-breaks-enquiry'; readonly fact: FactId }
  | { readonly code: 'nothing-said-since'; readonly fact: FactId; readonly known: readonly FactId[] }
  | { readonly code: 'still-owed'; readonly owed: readonly ClauseId[] }
  | { readonly code: 'notice-still-owed'; readonly owed: readonly ClauseId[] }
  | AddresseeRefusal
  | { readonly code: 'noted-already'; readonly whom: string }
  | { readonly code: 'nothing-given-yet'; readonly whom: string }
  | { readonly code: 'groups-off'; readonly group: string }
  | { readonly code: 'work-not-covered'; readonly what: GroupWork; readonly covered: readonly GroupWork[]; readonly clause: ClauseId }
  | { readonly code: 'recommendation-refused'; readonly clause: ClauseId }
  | { readonly code: 'recommendation-needs-reason'; readonly clause: ClauseId }
  | { readonly code: 'no-such-report'; readonly report: FactId | null; readonly known: readonly FactId[] }
  | { readonly code: 'copies-not-asked'; readonly clause: ClauseId }
  | { readonly code: 'promise-too-far'; readonly promisedOn: CivilDate; readonly furthest: CivilDate }
  | { readonly code: 'promise-too-long'; readonly promisedOn: CivilDate; readonly workingDays: number; readonly longest: number }
  | { readonly code: 'promise-needs-agreement'; readonly promisedOn: CivilDate; readonly workingDays: number; readonly clerkAgreesBeyond: number }
  | { readonly code: 'flagged-already'; readonly since: Instant }
  | { readonly code: 'not-flagged' }
  | { readonly code: 'flag-is-lifted'; readonly fact: FactId }
  | NoSuchPolicy
  | { readonly code: 'two-ends'; readonly redirectedTo: string; readonly refusedOn: string }
  | { readonly code: 'no-such-body'; readonly body: string; readonly known: readonly string[] }
  | { readonly code: 'no-such-ground'; readonly ground: string; readonly known: readonly string[] }
  | { readonly code: 'not-a-member-of-it'; readonly person: PersonId | null; readonly members: readonly PersonId[] }
  | { readonly code: 'reply-before-request'; readonly at: Instant; readonly askedAt: Instant }
  | { readonly code: 'report-day-gone-by'; readonly dueOn: CivilDate; readonly today: CivilDate }
  | { readonly code: 'snooze-beyond-due'; readonly until: CivilDate; readonly today: CivilDate; readonly dueOn: CivilDate | null }
  | { readonly code: 'already-theirs'; readonly officer: PersonId }
  | { readonly code: 'burden-stage'; readonly act: EnquiryAct; readonly stage: BurdenStage | null }
  | { readonly code: 'burden-not-discussed'; readonly outcome: BurdenOutcome; readonly stage: BurdenStage }
  | { readonly code: 'burden-phase'; readonly outcome: BurdenOutcome; readonly phasedUntil: CivilDate | null; readonly today: CivilDate }
  | { readonly code: 'no-such-appointment'; readonly appointment: string }
  | { readonly code: 'appointment-step'; readonly step: AppointmentState; readonly state: AppointmentState | null; readonly allowed: readonly AppointmentState[] }
  | { readonly code: 'appointment-out-of-order'; readonly at: Instant; readonly last: Instant }
  | { readonly code: 'agenda-item-stage'; readonly act: EnquiryAct; readonly stage: AgendaItemStage | null }
  | { readonly code: 'item-for-held-meeting'; readonly title: string; readonly heldOn: CivilDate }
  | { readonly code: 'papers-before-item'; readonly at: Instant; readonly askedAt: Instant }
  | { readonly code: 'opened-by-office'; readonly act: EnquiryAct }
  | { readonly code: 'asked-by-several'; readonly members: readonly PersonId[] }
  | { readonly code: 'others-joined-here'; readonly references: readonly string[] }
  | { readonly code: 'law-owes-answer' }
  | { readonly code: 'others-split-from-it'; readonly references: readonly string[] }
  | { readonly code: 'burden-needs-member'; readonly act: EnquiryAct; readonly members: readonly PersonId[] }
  | { readonly code: 'appointment-gone-by'; readonly startsAt: Instant; readonly at: Instant }
  | { readonly code: 'appointment-to-come'; readonly startsAt: Instant; readonly now: Instant }
  | InformationRefusal
  | { readonly code: 'cannot-join'; readonly reference: string; readonly because: 'itself' | 'joined-itself' | 'others-are-joined-to-this' | 'answered' };

/** Of requests for information (great-aycliffe/7.8). */
export type InformationRefusal =
  | { readonly code: 'already-converted'; readonly regime: Regime; readonly convertedAt: Instant }
  | { readonly code: 'converted-before-missed-day'; readonly at: Instant; readonly dueOn: CivilDate }
  | { readonly code: 'part-stays-a-request'; readonly fact: FactId }
  | { readonly code: 'converted-twice'; readonly fact: FactId; readonly convertedAt: Instant }
  | { readonly code: 'no-information-request'; readonly act: EnquiryAct }
  | { readonly code: 'before-conversion'; readonly at: Instant; readonly convertedAt: Instant }
  | { readonly code: 'clarification-awaited'; readonly since: Instant }
  | { readonly code: 'clarification-not-sought' }
  | { readonly code: 'fees-notice-before'; readonly givenAt: Instant }
  | { readonly code: 'fee-before-notice' }
  | { readonly code: 'fee-paid-before'; readonly paidAt: Instant }
  | { readonly code: 'notice-too-late'; readonly act: 'seek-clarification' | 'give-fees-notice'; readonly lastOn: CivilDate }
  | { readonly code: 'extension-too-late'; readonly lastOn: CivilDate }
  | { readonly code: 'extended-before'; readonly extendedAt: Instant }
  | { readonly code: 'ground-of-other-law'; readonly ground: ExtensionGround; readonly regime: Regime; readonly wanted: ExtensionGround }
  | ({ readonly code: 'statutory-days-rest' } & Stopped)
  | { readonly code: 'no-fee-awaited' }
  | { readonly code: 'fee-not-lapsed'; readonly lapsesOn: CivilDate; readonly today: CivilDate }
  | { readonly code: 'refused-by-law-alone'; readonly ground: string; readonly regime: Regime };
