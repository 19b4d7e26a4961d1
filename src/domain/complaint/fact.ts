import { type ActorRef } from '../access/actor.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type PolicyFollowed } from '../council/council-policy.js';
import { type Channel, type FactId, type Telling, type Words } from '../enquiry/fact.js';
import { type PersonId } from '../people/person.js';
import { type ComplaintRoute } from './route.js';

export type ComplaintId = string;

/** The council said itself who handles a complaint, where its protocol does not or another is better. */
export interface HandlerDecision {
  readonly decidedOn: CivilDate;
  readonly minute: string;
}

/** What the handler tells those who complained. */
export type ComplaintWord = 'progress' | 'outcome' | 'feedback';
export const complaintWords: readonly ComplaintWord[] = ['progress', 'outcome', 'feedback'];

export type ComplaintEnd = 'done' | 'withdrawn';
export const complaintEnds: readonly ComplaintEnd[] = ['done', 'withdrawn'];

/** What happened, without the words that people wrote. */
export type ComplaintHappening =
  | Raised
  /** What was written on it before it was known to be a complaint. */
  | { readonly kind: 'written-before' }
  /** `isTaken`: false where an informal talk was passed over, with the reason; `body`: who conciliates. */
  | { readonly kind: 'step-taken'; readonly step: number; readonly isTaken: boolean; readonly body: string | null }
  | ({ readonly kind: 'complainant-told'; readonly what: ComplaintWord; readonly policy?: PolicyFollowed } & Telling)
  /** What the handler releases to whom it is about, and nothing else ever reaches them. */
  | ({ readonly kind: 'case-put'; readonly to: PersonId; readonly policy?: PolicyFollowed } & Telling)
  | { readonly kind: 'noted' }
  /** Mail on it came to the council's mailbox, where others read: of it nothing is kept but this. */
  | { readonly kind: 'mail-came'; readonly isAutomatic: boolean }
  | { readonly kind: 'handlers-named'; readonly handlers: readonly PersonId[]; readonly decision: HandlerDecision }
  /** Another body's from now on, under its reference. */
  | { readonly kind: 'referred'; readonly body: string; readonly reference: string }
  | { readonly kind: 'closed'; readonly because: ComplaintEnd };

/** With the route as it was then: a protocol that changes later rewrites nothing. */
export interface Raised {
  readonly kind: 'raised';
  readonly channel: Channel;
  readonly by: PersonId;
  readonly about: readonly PersonId[];
  readonly handlers: readonly PersonId[];
  readonly decision: HandlerDecision | null;
  readonly route: ComplaintRoute;
  /** The reference under which it was taken for an enquiry first. */
  readonly cameAs?: string;
  /** false: nothing proves that they sent it, and nobody asked them. */
  readonly senderVerified?: false;
}

/** One thing that happened to one complaint. Never edited. */
export interface ComplaintFact {
  readonly id: FactId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: ActorRef;
  readonly happening: ComplaintHappening;
  readonly words: Words;
}
