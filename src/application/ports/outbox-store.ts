import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type FactId } from '../../domain/enquiry/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { type OutgoingMail } from './mail-transport.js';
import { type WrittenMail } from './mail-writer.js';

/** A mail to be sent, with the key that makes it one of a kind within its council. */
export interface QueuedMail {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly enquiry: EnquiryId | null;
  readonly mail: WrittenMail;
  readonly queuedAt: Instant;
  /** From then on it is not sent any more; null: whenever it can be. */
  readonly goodUntil: Instant | null;
}

/** The keys of messages that the office may know nothing of, the oldest first, by their Message-ID. */
export type LettersInConfidence = ReadonlyMap<string, readonly string[]>;

/** The side that a unit of work writes to. */
export interface OutboxStore {
  /** With the unit of work. Where a mail with this key is queued or sent already, that one stays and this one goes. */
  queue(mail: QueuedMail): void;
  /** What the work comes to. Meanwhile, what the unit of work has added so far may go to where it is kept. */
  meanwhile<Outcome>(work: Promise<Outcome>): Promise<Outcome>;
  /** Whether mail of one of these kinds on the enquiry was queued for the address since. */
  wroteSince(enquiry: EnquiryId, recipient: string, kinds: readonly string[], since: Instant): Promise<boolean>;
  /** Whether one of these Message-IDs is that of a mail which told a member of several enquiries of theirs that wait. */
  toldOfSeveral(messageIds: readonly string[]): Promise<boolean>;
  /** Who was told since that nobody attends the office, and when last. What came back, was given up or dropped, or is to be by now, told nobody. */
  toldOnWaiting(since: Instant, now: Instant): Promise<ReadonlyMap<PersonId, Instant>>;
  /** A bounce says of messages, by Message-ID, that they did not arrive. The enquiry that the first of ours is on; null: none is. */
  bounced(messageIds: readonly string[], bounce: { readonly key: string; readonly at: Instant }): Promise<EnquiryId | null>;
  /**
   * Of what was written on an enquiry, or because of what happened to it before `cause`, nothing is left, and what waits
   * goes no more. It is in confidence from then on: what answers it, or brings it back, leads to `cause`.
   * Nor is anything left of what named it to whose it was beside their other matters, or to the clerk as not delivered.
   */
  takeOut(enquiry: EnquiryId, cause: FactId, whose: { readonly member: PersonId; readonly since: Instant }): Promise<void>;
  /** Of the messages with these Message-IDs. */
  inConfidence(messageIds: readonly string[]): Promise<LettersInConfidence>;
  /** What the clerk is to be told of by now, the longest waiting first; not twice of the same. */
  toTell(now: Instant): Promise<readonly Undelivered[]>;
  /** What was told in letters of which none arrived, for those whom they were not for: once, however those fare. */
  unheard(now: Instant): Promise<readonly Unheard[]>;
  /**
   * The addresses of clerks at which mail does not arrive: since the last that was taken one was given up or waits for
   * longer than the clerk is told after, or one came back that was written after another had.
   */
  clerksNotReached(now: Instant): Promise<readonly string[]>;
  told(ids: readonly string[], at: Instant): Promise<void>;
  /** null: there is none that the office may know of. */
  byId(id: string): Promise<Undelivered | null>;
  /** The same bytes to the same address, as if it had been queued at that instant. */
  sendAgain(id: string, at: Instant): Promise<void>;
  /** Somebody took care of it by another way. */
  takenCareOf(id: string): Promise<void>;
}

/** Mail on a complaint is its handlers' and its reader's: no list, no word of trouble and no decision of the office knows of it. */
export const kindsInConfidence = 'complaint-';
/** What had been written on an enquiry before it was taken out. */
export const kindOfTheTakenOut = `${kindsInConfidence}before`;

/** Mail about the enquiries on which a member waits; on one of them where it is about that alone. */
export const kindOnWaiting = 'office-unattended';

/** Its key says on which day it began, and who the member is. */
export function keyOnWaiting(day: CivilDate, member: PersonId): string {
  return `${kindOnWaiting}:${day}:${member}`;
}

export function memberTold(key: string): PersonId {
  return key.split(':').slice(2).join(':');
}

/** Mail that names a member’s own enquiries to them; its key ends in who the member is. */
export const kindsOnOwnMatters = ['bulletin', kindOnWaiting] as const;

/**
 * Mail about mail that did not arrive. Where it does not arrive itself nobody is told of that, else each would be the next
 * one's news; what it told goes to those who were not written to, once.
 */
export const kindOnTrouble = 'undelivered';

/** `delayed`: it is tried again; `failed`: it was refused for good, or given up; `bounced`: a server sent it back later. */
export type Trouble = 'delayed' | 'failed' | 'bounced';
export const troubles: readonly Trouble[] = ['delayed', 'failed', 'bounced'];

/** A mail that did not arrive, or not yet. */
export interface Undelivered {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly queuedAt: Instant;
  /** null: it is well, or somebody took care of it. */
  readonly trouble: Trouble | null;
  /** The server's last words; empty where there are none. */
  readonly lastAnswer: string;
  /** From then on it is not sent any more; null: whenever it can be. */
  readonly goodUntil: Instant | null;
  /** A try ended of which nobody knows whether the server took it. */
  readonly mayHaveArrived: boolean;
  /** Something proves who wrote the bounce; false where there is none. */
  readonly bounceProven: boolean;
}

/** Word of trouble that nobody heard. */
export interface Unheard {
  /** The letters, all written at one instant. */
  readonly letters: readonly string[];
  readonly to: readonly string[];
  /** What of all that they told is in trouble still. */
  readonly mails: readonly Undelivered[];
}

export interface OutboxKey {
  readonly council: CouncilSlug;
  readonly id: string;
}

export interface ClaimedMail extends OutgoingMail, OutboxKey {
  readonly kind: string;
  readonly queuedAt: Instant;
  /** Tries before this one. */
  readonly attempts: number;
}

/**
 * The side that delivery works on, over all councils. A claim that is not settled in time lapses: sent again, same bytes.
 * What has a try without an answer may have arrived, and stays so unless it is sent.
 */
export interface OutboxQueue {
  /**
   * First drops what must not go any more, and keeps why: reminders of which no line is open as it was, and what is good
   * no longer. What was never sent so is no reminder: the ledger
   * forgets it, and the next morning tells what of it is owed by then. What may have gone stays told.
   */
  claim(now: Instant, leaseUntil: Instant, most: number): Promise<readonly ClaimedMail[]>;
  markSent(mail: OutboxKey, at: Instant, answer: string): Promise<void>;
  /** `tellFrom`: from when the clerk is to be told, unless they were, or it is sent by then. */
  tryAgain(mail: OutboxKey, at: Instant, answer: string, tellFrom: Instant): Promise<void>;
  /** No further try: a person has to look. */
  giveUp(mail: OutboxKey, at: Instant, answer: string): Promise<void>;
}
