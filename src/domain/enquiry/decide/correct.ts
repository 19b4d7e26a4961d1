import { type CivilDate } from '../../calendar/civil-date.js';
import { type Instant } from '../../calendar/instant.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { type InformationTerms } from '../../information/information-days.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Channel, type Correction, type Fact, type FactId, type Happening, type StandingFact } from '../fact.js';
import { factsTakenBack, standingFacts } from '../history.js';
import { type EnquiryRefusal } from '../refusal.js';
import { lengthFault, type PromiseTerms } from './acknowledge.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';
import { amendedTimeFault, conversionFault } from './correct-conversion.js';

/** What was wrong about a fact. What is left out stays as it was. */
export interface Amendment {
  readonly at?: Instant;
  readonly promisedOn?: CivilDate;
  readonly channel?: Channel;
}

type AmendmentField = keyof Amendment | 'nothing';

export interface CorrectionCommand {
  readonly fact: FactId;
  /** null: it never happened. */
  readonly instead: Amendment | null;
  readonly reason: string;
}

/** What the acts that are amended are measured by. */
export type CorrectionTerms = PromiseTerms & InformationTerms;

/**
 * Takes a recorded fact back, with a reason, and may put an amended one in its place.
 * Refused where no enquiry would be left, or where facts would stand before its receipt. The changes of the calendar and
 * of meetings are the council's, not one enquiry's: another change takes them back.
 */
export function decideCorrect(state: EnquiryState, doing: Doing, correction: CorrectionCommand, terms: CorrectionTerms): Decision {
  const possible = mayHappen(state, 'correct', doing);
  if (!possible.ok) return possible;
  const { fact, reason } = correction;
  if (!state.facts.some(({ id }) => id === fact)) return refused({ code: 'no-such-fact', fact });
  if (factsTakenBack(state.facts).has(fact)) return refused({ code: 'already-corrected', fact });
  const standing = state.history.find(({ id }) => id === fact);
  const elsewhere = changedForAll(standing);
  if (elsewhere !== null) return refused({ code: elsewhere, fact });
  if (isFlag(standing)) return refused({ code: 'flag-is-lifted', fact });
  const idle = correction.instead === null ? null : idleField(standing, correction.instead);
  if (idle !== null) return refused({ code: 'amendment-does-not-apply', fact, field: idle });
  const carried = correction.instead === null ? null : carriedAt(standing, correction.instead);
  if (carried !== null) return refused({ code: 'carried-by-our-mail', fact, at: carried });
  const instead = amended(standing, correction.instead);
  const faulty = faultOf(instead, doing, terms) ?? promiseFault(state, instead, correction.instead, terms) ?? amendedTimeFault(state, standing, correction.instead?.at, terms);
  if (faulty !== null) return refused(faulty);
  return unlessBroken(state, factOf(doing, { kind: 'corrected', fact, instead }, { reason }), fact);
}

/** What changed for all enquiries at once; null: it is of this one alone. */
function changedForAll(standing: StandingFact | undefined): 'belongs-to-the-calendar' | 'belongs-to-the-meeting' | null {
  const kind = standing?.happening.kind;
  if (kind === 'calendar-changed') return 'belongs-to-the-calendar';
  return kind === 'item-moved' || kind === 'promise-moved' ? 'belongs-to-the-meeting' : null;
}

/** Whether a matter is contentious no more is the clerk's to say, with a reason: no officer takes a flag back alone. */
function isFlag(standing: StandingFact | undefined): boolean {
  return standing?.happening.kind === 'contentious-flagged' || standing?.happening.kind === 'contentious-lifted';
}

/** The first thing that the amendment names and the fact does not have; `nothing` where it names nothing at all. */
function idleField(standing: StandingFact | undefined, { at, promisedOn, channel }: Amendment): AmendmentField | null {
  const happening = standing?.happening;
  if (promisedOn !== undefined && happening?.kind !== 'acknowledged') return 'promisedOn';
  if (channel !== undefined && !(happening !== undefined && 'channel' in happening)) return 'channel';
  if (at !== undefined && happening === undefined) return 'at';
  return at === undefined && promisedOn === undefined && channel === undefined ? 'nothing' : null;
}

/** What nobody else carried. */
const sentByUs: readonly Happening['kind'][] = ['receipted', 'notified', 'copy-supplied'];

/**
 * When our own mail went, where the amendment would have it say another thing: the mail is the proof, and the member has
 * the promised day in writing. It is renewed, or taken back whole.
 */
function carriedAt(standing: StandingFact | undefined, amendment: Amendment): Instant | null {
  if (standing === undefined || Object.values(amendment).every((part) => part === undefined)) return null;
  const { happening } = standing;
  const sent = sentByUs.includes(happening.kind) || ('alreadyGiven' in happening && !happening.alreadyGiven);
  return sent ? standing.at : null;
}

/** Amending the day of a promise is no way around the longest. */
function promiseFault(state: EnquiryState, instead: Correction['instead'], amendment: Amendment | null, terms: PromiseTerms): EnquiryRefusal | null {
  if (instead?.happening.kind !== 'acknowledged' || amendment?.promisedOn === undefined) return null;
  return lengthFault(state, instead.happening.promisedOn, civilTimeOf(instead.at, terms.zone).date, terms);
}

function faultOf(instead: Correction['instead'], { recordedAt: now }: Doing, { zone }: PromiseTerms): EnquiryRefusal | null {
  if (instead === null) return null;
  const { at, happening } = instead;
  if (at > now) return { code: 'in-the-future', at, now };
  if (happening.kind !== 'acknowledged') return null;
  const actedOn = civilTimeOf(at, zone).date;
  const { promisedOn } = happening;
  return promisedOn < actedOn ? { code: 'promise-not-after-act', promisedOn, actedOn } : null;
}

/** A correction that left nothing standing has nothing to amend: taking it back restores what it took. */
function amended(standing: StandingFact | undefined, amendment: Amendment | null): Correction['instead'] {
  if (standing === undefined || amendment === null) return null;
  const { at = standing.at, promisedOn, channel } = amendment;
  const happening = { ...standing.happening };
  if (channel !== undefined && 'channel' in happening) Object.assign(happening, { channel });
  if (promisedOn !== undefined && happening.kind === 'acknowledged') {
    // A day that was said anew is no longer the meeting's.
    const { kind, channel: how, alreadyGiven } = happening;
    return { at, happening: { kind, channel: how, alreadyGiven, promisedOn } };
  }
  return { at, happening };
}

function unlessBroken(state: EnquiryState, corrected: Fact, fact: FactId): Decision {
  const history = standingFacts([...state.facts, corrected]);
  if (history[0]?.happening.kind !== 'received') return refused({ code: 'correction-breaks-enquiry', fact });
  const faulty = conversionFault(history, fact);
  return faulty === null ? ok(corrected) : refused(faulty);
}
