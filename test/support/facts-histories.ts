import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { civilTimeOf } from '../../src/domain/calendar/zone.js';
import { type Correction, type Fact, type Happening, type StandingFact } from '../../src/domain/enquiry/fact.js';
import { factsTakenBack, standingFacts } from '../../src/domain/enquiry/history.js';
import { ada, at, byMail, olive, oscar, received, receivedHappening } from './facts.js';
import { minutesAfter } from './fixed-clock.js';

/** One thing that may happen next, as plain numbers: shrinks well, and means something after any history. */
export interface Step {
  readonly what: 'receipted' | 'assigned' | 'contacted' | 'acknowledged' | 'answered' | 'appended' | 'closed' | 'reopened' | 'taken-back' | 'amended' | Asking | OfInformation;
  /** Quarters of a day after receipt: few enough that instants coincide. */
  readonly quarters: number;
  /** Quarters of a day from when it happened to when it was recorded. */
  readonly loggedAfter: number;
  /** Days ahead, of a promise. */
  readonly days: number;
  /** Chooses among what there is to choose from. */
  readonly choice: number;
}

/** What rests a count, and what ends the rest. */
type Asking = 'requested' | 'replied' | 'burden-raised' | 'burden-explained' | 'burden-resolved';

/** What makes an enquiry a request for information, and what moves its day. */
type OfInformation = 'converted' | 'clarification-sought' | 'clarified' | 'fees-notice-given' | 'fee-paid' | 'extended';

const quarter = 6 * 60;

/** The Friday evening before a bank holiday, among others. */
const receipts = ['Thu 2026-05-21 10:00', 'Fri 2026-05-22 16:00', 'Fri 2026-05-22 17:20', 'Mon 2026-05-25 12:00', 'Fri 2026-10-23 16:00'];

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    fc.constantFrom<Step['what'][]>('acknowledged', 'answered', 'taken-back', 'amended'),
    fc.constantFrom<Step['what'][]>('receipted', 'assigned', 'contacted', 'appended', 'closed', 'reopened'),
    fc.constantFrom<Step['what'][]>('requested', 'replied', 'burden-raised', 'burden-explained', 'burden-explained', 'burden-resolved'),
    fc.constantFrom<Step['what'][]>('converted', 'converted', 'clarification-sought', 'clarified', 'fees-notice-given', 'fee-paid', 'extended'),
  ),
  quarters: fc.integer({ min: 0, max: 48 }),
  loggedAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
  days: fc.integer({ min: 0, max: 10 }),
  choice: fc.nat(1000),
});

/** An instant within the life of a generated history, often one at which something happened. */
export const moment = (history: readonly Fact[]): fc.Arbitrary<Instant> =>
  fc.integer({ min: -4, max: 60 }).map((quarters) => minutesAfter(receiptOf(history).at, quarters * quarter));

/** A history as it could have been recorded: in the order of recording, nothing recorded before it happened. */
export const history: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(fc.constantFrom(...receipts), fc.array(step, { maxLength: 12 }))
  .map(([first, steps]) => steps.reduce<readonly Fact[]>(extended, [received(at(first), {}, { id: 'f0' })]));

/** The history with one more fact. A step that can mean nothing here becomes a contact. */
export function extended(facts: readonly Fact[], next: Step): readonly Fact[] {
  return [...facts, nextFact(facts, next)];
}

export function nextFact(facts: readonly Fact[], next: Step): Fact {
  const happened = minutesAfter(receiptOf(facts).at, next.quarters * quarter);
  const told = minutesAfter(happened, next.loggedAfter * quarter);
  const last = facts.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), told);
  const base = { id: `f${facts.length}`, at: happened, recordedAt: last, by: { kind: 'service' }, words: {} } as const;
  const happening = happeningOf(facts, next, happened);
  return happening.kind === 'corrected' ? { ...base, at: last, happening } : { ...base, happening };
}

function happeningOf(facts: readonly Fact[], { what, days, choice }: Step, happened: Instant): Happening {
  switch (what) {
    case 'receipted':
      return { kind: what };
    case 'assigned':
      return { kind: what, officer: choice % 2 === 0 ? oscar : olive };
    case 'contacted':
    case 'answered':
      return { kind: what, ...byMail };
    case 'acknowledged':
      return { kind: what, ...byMail, promisedOn: addDays(civilTimeOf(happened, 'Europe/London').date, days) };
    case 'appended':
      return { kind: what, inboxMessage: `message-${choice}`, from: ada, senderVerified: choice % 2 === 0 };
    case 'requested':
      return { kind: what, of: ada, ...byMail };
    case 'replied':
      return { kind: what, from: ada, channel: 'telephone' };
    case 'burden-raised':
      return { kind: what, hours: 1 + (choice % 20) };
    case 'burden-explained':
      return { kind: what, ...byMail };
    case 'burden-resolved':
      return { kind: what, outcome: 'proceed', agreedBy: [ada], phasedUntil: null };
    case 'converted':
      return { kind: what, regime: choice % 2 === 0 ? 'foi' : 'eir', ...byMail };
    case 'clarification-sought':
      return { kind: what, ...byMail };
    case 'clarified':
      return { kind: what, channel: 'telephone' };
    case 'fees-notice-given':
      return { kind: what, pence: 100 + choice, ...byMail };
    case 'fee-paid':
      return { kind: what };
    case 'extended':
      return { kind: what, ground: 'public-interest', ...byMail };
    case 'closed':
      return { kind: what, outcome: choice % 7 === 0 ? 'lapsed' : choice % 2 === 0 ? 'withdrawn' : 'answered' };
    case 'reopened':
      return { kind: what, fact: 'f0', because: 'fell-short', askedAt: minutesAfter(happened, -quarter * (choice % 4)) };
    case 'taken-back':
      return correctionOf(facts, choice, () => null);
    case 'amended':
      return correctionOf(facts, choice, (standing) => amendment(standing, happened, days));
  }
}

/** Of any fact or correction that is in effect, but never one that leaves no receipt. */
function correctionOf(
  facts: readonly Fact[],
  choice: number,
  instead: (standing: StandingFact) => Correction['instead'],
): Happening {
  const takenBack = factsTakenBack(facts);
  const candidates = facts.slice(1).filter(({ id }) => !takenBack.has(id));
  const chosen = candidates[choice % Math.max(1, candidates.length)];
  if (chosen === undefined) return { kind: 'contacted', ...byMail };
  const standing = standingFacts(facts).find(({ id }) => id === chosen.id);
  return { kind: 'corrected', fact: chosen.id, instead: standing === undefined ? null : instead(standing) };
}

function amendment({ happening }: StandingFact, happened: Instant, days: number): Correction['instead'] {
  if (happening.kind !== 'acknowledged') return { at: happened, happening };
  return { at: happened, happening: { ...happening, promisedOn: addDays(happening.promisedOn, days) } };
}

/** The receipt amended to a quarter of a day earlier: nothing then stands before it. */
export function earlierReceipt(facts: readonly Fact[]): Fact {
  const { at: first, id } = receiptOf(facts);
  const instead = { at: minutesAfter(first, -quarter), happening: receivedHappening };
  const told = nextFact(facts, { what: 'receipted', quarters: 0, loggedAfter: 0, days: 0, choice: 0 });
  return { ...told, at: told.recordedAt, happening: { kind: 'corrected', fact: id, instead } };
}

function receiptOf(facts: readonly Fact[]): Fact {
  const [first] = facts;
  if (first === undefined) throw new Error('A history begins with a receipt.');
  return first;
}
