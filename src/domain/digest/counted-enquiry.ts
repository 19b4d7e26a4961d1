import { type Instant } from '../calendar/instant.js';
import { type Round, roundsIn } from '../enquiry/end.js';
import { type EnquiryState } from '../enquiry/enquiry.js';
import { asksTheOffice, type ClosureOutcome, countsFrom, type StandingFact } from '../enquiry/fact.js';
import { type Obligation, stateOf } from '../obligation/obligation.js';
import { type Period } from './week.js';

/** What of an enquiry is counted: its standing facts in order, and the obligations that follow from them. */
export type CountedEnquiry = Pick<EnquiryState, 'history' | 'obligations' | 'receivedAt' | 'senderVerified'>;

/** One is counted each time that an enquiry ends. */
export type Ending = 'in-time' | 'within-promise' | 'late' | 'no-day-set' | 'information-in-time' | 'information-late' | Exclude<ClosureOutcome, 'answered'>;

export function isWithin({ from, to }: Period, at: Instant): boolean {
  return from <= at && at < to;
}

/** The answer or closure that it stands at; undefined: it is open, perhaps again. */
export function endOf(enquiry: CountedEnquiry, asOf: Instant): StandingFact | undefined {
  return roundsBy(enquiry, asOf).at(-1)?.end;
}

/** Each answer or closure that ended it: more than one where it was opened again. */
export function endsOf(enquiry: CountedEnquiry, asOf: Instant): readonly StandingFact[] {
  return roundsBy(enquiry, asOf).flatMap(({ end }) => end ?? []);
}

export function isOpenEnquiry(enquiry: CountedEnquiry, asOf: Instant): boolean {
  return enquiry.receivedAt <= asOf && endOf(enquiry, asOf) === undefined;
}

/**
 * Judged by what the ending met: late where anything was met late, whatever else was met. What the law made due is told
 * apart: it is no day of the protocol.
 */
export function endingOf(enquiry: CountedEnquiry, end: StandingFact): Ending {
  if (end.happening.kind === 'closed' && end.happening.outcome !== 'answered') return end.happening.outcome;
  const all = enquiry.obligations.filter(({ settled }) => settled?.how === 'met' && settled.by === end.id);
  const [met, byLaw] = [all.filter((owed) => !isByLaw(owed)), all.filter(isByLaw)];
  const isLate = (owed: Obligation): boolean => stateOf(owed, end.at) === 'met-late';
  if (met.some(isLate)) return 'late';
  if (byLaw.length > 0) return byLaw.some(isLate) ? 'information-late' : 'information-in-time';
  const dated = met.filter(({ deadline, rests }) => deadline !== null || rests !== null);
  if (dated.length === 0) return 'no-day-set';
  return dated.some(({ kind }) => kind === 'promise') ? 'within-promise' : 'in-time';
}

/** Owed by the law on information, not by the protocol or a promise. */
export function isByLaw({ kind }: Pick<Obligation, 'kind'>): boolean {
  return kind === 'information-response';
}

/** A part of another enquiry, which was received with it and is counted as received there. */
export function isPart({ history }: Pick<CountedEnquiry, 'history'>): boolean {
  return history.some(({ happening }) => happening.kind === 'received' && happening.splitFrom !== undefined);
}

/** That it was opened again, each time. */
export function reopeningsOf(enquiry: CountedEnquiry, asOf: Instant): readonly StandingFact[] {
  return roundsBy(enquiry, asOf).slice(1).map(({ begin }) => begin);
}

/** Since when it is open: its receipt, or the word for which it was opened again. */
export function openSince(enquiry: CountedEnquiry, asOf: Instant): Instant {
  const round = roundsBy(enquiry, asOf).at(-1);
  return round === undefined ? enquiry.receivedAt : countsFrom(round.begin);
}

export function isAssigned({ history }: CountedEnquiry, asOf: Instant): boolean {
  return history.some(({ at, happening }) => at <= asOf && happening.kind === 'assigned');
}

/** Somebody asked the office: what the office opened to ask a member for something is counted nowhere. */
export function isAskedOfOffice({ history }: CountedEnquiry): boolean {
  return history.some(({ happening }) => asksTheOffice(happening));
}

/** What the office owed as of an instant and had not settled by then. */
export function owedBy({ obligations }: CountedEnquiry, asOf: Instant): readonly Obligation[] {
  return obligations.filter(({ soft, startsAt, settled }) => !soft && startsAt <= asOf && (settled === null || settled.at > asOf));
}

function roundsBy({ history }: CountedEnquiry, asOf: Instant): readonly Round[] {
  return roundsIn(history.filter(({ at }) => at <= asOf));
}
