import { type StandingFact } from '../enquiry/fact.js';

/** The hours that were estimated last for an enquiry; null: nobody did. */
export function estimateOf(history: readonly StandingFact[]): number | null {
  const last = history.findLast(({ happening: { kind } }) => kind === 'estimated' || kind === 'burden-raised')?.happening;
  return last?.kind === 'estimated' || last?.kind === 'burden-raised' ? last.hours : null;
}
