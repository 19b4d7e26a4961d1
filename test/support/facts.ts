import { type CivilDate, civilDate, weekdayName, weekdayOf } from '../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { instantAt } from '../../src/domain/calendar/zone.js';
import {
  type BurdenOutcome,
  type ClosureOutcome,
  type Correction,
  type ExtensionGround,
  type Fact,
  type FactId,
  type Happening,
  type Regime,
  type Telling,
} from '../../src/domain/enquiry/fact.js';
import { type NoticeTo } from '../../src/domain/notice/notice.js';
import { type PersonId } from '../../src/domain/people/person.js';

/** `day('Fri 2026-05-22')`: a weekday that is not the date's is a slip in the table, and throws. */
export function day(text: string): CivilDate {
  const [weekday = '', rest = ''] = text.split(' ');
  const date = civilDate(rest);
  if (!weekdayName(weekdayOf(date)).startsWith(weekday)) throw new RangeError(`${rest} is no ${weekday}`);
  return date;
}

/** `at('Fri 2026-05-22 17:20')`: what the clock on the wall shows in London. */
export function at(text: string): Instant {
  const [weekday, date, time = ''] = text.split(' ');
  const found = instantAt(day(`${weekday} ${date}`), clockTime(time), 'Europe/London');
  if (!found.ok) throw new RangeError(`${text}: ${found.refusal.code}`);
  return found.value.instant;
}

/** Told by our mail, now. */
export const byMail: Telling = { channel: 'email', alreadyGiven: false };

export const ada = 'member-ada';
export const ben = 'member-ben';
export const oscar = 'officer-oscar';
export const olive = 'officer-olive';

let made = 0;

/** Recorded when it happened, by the service, without words, unless the test is about that. */
export function fact(happening: Happening, when: Instant, overrides: Partial<Fact> = {}): Fact {
  made += 1;
  return { id: `fact-${made}`, at: when, recordedAt: when, by: { kind: 'service' }, happening, words: {}, ...overrides };
}

type Received = Extract<Happening, { readonly kind: 'received' }>;

export const receivedHappening: Received = {
  kind: 'received',
  channel: 'email',
  members: [ada],
  protocolVersion: 'protocol-1',
  calendarVersion: 'calendar-1',
  senderVerified: true,
};

export function received(when: Instant, differing: Partial<Received> = {}, overrides: Partial<Fact> = {}): Fact {
  return fact({ ...receivedHappening, ...differing }, when, overrides);
}

export function receipted(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'receipted' }, when, overrides);
}

export function assigned(when: Instant, officer: PersonId, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'assigned', officer }, when, overrides);
}

export function contacted(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'contacted', ...byMail }, when, overrides);
}

export function acknowledged(when: Instant, promisedOn: CivilDate, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'acknowledged', ...byMail, promisedOn }, when, overrides);
}

export function answered(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'answered', ...byMail }, when, overrides);
}

export function appended(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'appended', inboxMessage: 'message-1', from: ada, senderVerified: true }, when, overrides);
}

export function closed(when: Instant, outcome: ClosureOutcome, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'closed', outcome }, when, overrides);
}

export function takenOut(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'taken-out' }, when, overrides);
}

export function corrected(
  when: Instant,
  wrong: FactId,
  instead: Correction['instead'] = null,
  overrides: Partial<Fact> = {},
): Fact {
  return fact({ kind: 'corrected', fact: wrong, instead }, when, overrides);
}

/** By the officer who has it. */
export function flagged(when: Instant, reason = 'The site is before the court.', overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'contentious-flagged' }, when, { by: { kind: 'person', person: oscar }, words: { reason }, ...overrides });
}

export function flagLifted(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'contentious-lifted' }, when, { words: { reason: 'The court has spoken.' }, ...overrides });
}

export function requested(when: Instant, of: PersonId = ada, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'requested', of, ...byMail }, when, overrides);
}

export function replied(when: Instant, from: PersonId = ada, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'replied', from, channel: 'telephone' }, when, overrides);
}

export function noticeDue(when: Instant, to: NoticeTo, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'notice-due', to, recipients: [ben] }, when, overrides);
}

export function notified(when: Instant, to: NoticeTo, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'notified', to, recipients: [ben] }, when, { words: { text: 'The path is shut.' }, ...overrides });
}

export function groupReported(when: Instant, overrides: Partial<Fact> = {}): Fact {
  const { recordedAt: toldAt = when } = overrides;
  return fact({ kind: 'group-report', group: 'Orchard', what: 'report', recommends: false, recipients: [ben], toldAt }, when, { words: { text: 'Three options.' }, ...overrides });
}

export function burdenRaised(when: Instant, hours = 12, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'burden-raised', hours }, when, { words: { reason: 'The file is on paper.', text: 'Reading ten years of minutes.' }, ...overrides });
}

export function burdenExplained(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'burden-explained', ...byMail }, when, overrides);
}

export function burdenDiscussed(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'burden-discussed', channel: 'telephone', with: [ada] }, when, overrides);
}

export function burdenResolved(when: Instant, outcome: BurdenOutcome = 'narrowed', overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'burden-resolved', outcome, agreedBy: [ada], phasedUntil: null }, when, overrides);
}

export function converted(when: Instant, regime: Regime = 'foi', overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'converted', regime, ...byMail }, when, overrides);
}

export function clarificationSought(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'clarification-sought', ...byMail }, when, { words: { text: 'Which year?' }, ...overrides });
}

export function clarified(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'clarified', channel: 'telephone' }, when, overrides);
}

export function feesNotice(when: Instant, pence = 1250, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'fees-notice-given', pence, ...byMail }, when, overrides);
}

export function feePaid(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'fee-paid' }, when, overrides);
}

export function extended(when: Instant, ground: ExtensionGround = 'public-interest', overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'extended', ground, ...byMail }, when, overrides);
}

/** For an item on the agenda of the Council of Thursday 21 May 2026, unless the test is about another. */
export function itemRequested(when: Instant, differing: Partial<ItemRequested> = {}, overrides: Partial<Fact> = {}): Fact {
  const happening = { kind: 'item-requested', of: ada, meeting: 'council', title: 'Council', heldOn: day('Thu 2026-05-21') } as const;
  return fact({ ...happening, ...differing }, when, { id: 'item', words: { text: 'The pond.' }, ...overrides });
}

export function itemMoved(when: Instant, heldOn: CivilDate, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'item-moved', meeting: 'council', title: 'Council', heldOn }, when, overrides);
}

export function papersReceived(when: Instant, overrides: Partial<Fact> = {}): Fact {
  return fact({ kind: 'papers-received', channel: 'email' }, when, overrides);
}

type ItemRequested = Extract<Happening, { readonly kind: 'item-requested' }>;
