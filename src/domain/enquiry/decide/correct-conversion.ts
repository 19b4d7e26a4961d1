import { type Instant } from '../../calendar/instant.js';
import { type InformationTerms } from '../../information/information-days.js';
import { roundsIn } from '../end.js';
import { type EnquiryState } from '../enquiry.js';
import { type FactId, type StandingFact } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { missedBefore } from './convert.js';
import { noticeFault } from './information.js';

/**
 * What a correction would leave of the conversions, where it cannot stay so: of a part that was split off the protocol
 * has no answer owed, so without its conversion nobody would owe one for ever; and one question comes under one law.
 */
export function conversionFault(history: readonly StandingFact[], fact: FactId): EnquiryRefusal | null {
  const isPart = history.some(({ happening }) => happening.kind === 'received' && happening.splitFrom !== undefined);
  if (isPart && !history.some(isConversion)) return { code: 'part-stays-a-request', fact };
  const begins = roundsIn(history).map(({ begin }) => history.indexOf(begin));
  const [, second] = begins.map((from, round) => history.slice(from, begins[round + 1]).filter(isConversion)).find(({ length }) => length > 1) ?? [];
  return second === undefined ? null : { code: 'converted-twice', fact, convertedAt: second.at };
}

/** Amending its time is no way around a day: neither the law's for a notice, nor the protocol's that a conversion came after. */
export function amendedTimeFault(state: EnquiryState, standing: StandingFact | undefined, at: Instant | undefined, terms: InformationTerms): EnquiryRefusal | null {
  if (standing === undefined || at === undefined) return null;
  if (standing.happening.kind !== 'converted') return noticeFault(state.history, { ...standing, at }, terms);
  const dueOn = missedBefore(state, standing, at);
  return dueOn === null ? null : { code: 'converted-before-missed-day', at, dueOn };
}

function isConversion({ happening }: StandingFact): boolean {
  return happening.kind === 'converted';
}
