import { roundsIn } from '../end.js';
import { type FactId, type StandingFact } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';

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

function isConversion({ happening }: StandingFact): boolean {
  return happening.kind === 'converted';
}
