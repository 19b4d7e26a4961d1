import { type ActorRef } from '../access/actor.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type PersonId } from '../people/person.js';

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
    }
  /** The automatic receipt: meets nothing. */
  | { readonly kind: 'receipted' }
  | { readonly kind: 'assigned'; readonly officer: PersonId }
  /** A message to the member that nobody has called an answer: meets nothing. */
  | ({ readonly kind: 'contacted' } & Telling)
  /** A person gave a timescale. Without one it is a contact: hence the date is no option. */
  | ({ readonly kind: 'acknowledged'; readonly promisedOn: CivilDate } & Telling)
  | ({ readonly kind: 'answered' } & Telling)
  /** Mail that a party to the enquiry sent on it. */
  | { readonly kind: 'appended'; readonly inboxMessage: string; readonly from: PersonId; readonly senderVerified: boolean }
  | { readonly kind: 'closed'; readonly outcome: ClosureOutcome }
  /** The office's days became other ones: what is still to come is counted again by this version, from where it began. */
  | { readonly kind: 'calendar-changed'; readonly calendarVersion: VersionId }
  | Correction;

/**
 * `answered`: nothing is owed any more. What was owed is lifted by the others: `withdrawn`, the member no longer asks;
 * `mistaken`, it was no enquiry of its own (recorded by a slip, or twice).
 */
export type ClosureOutcome = 'answered' | 'withdrawn' | 'mistaken';
export const closureOutcomes: readonly ClosureOutcome[] = ['answered', 'withdrawn', 'mistaken'];

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
