import { type StandingFact } from '../enquiry/fact.js';

/** The hours that were estimated last for an enquiry; null: nobody did, or a discussion came to less than was estimated. */
export function estimateOf(history: readonly StandingFact[]): number | null {
  return history.reduce<number | null>((hours, { happening }) => {
    if (happening.kind === 'estimated' || happening.kind === 'burden-raised') return happening.hours;
    return happening.kind === 'burden-resolved' && happening.outcome !== 'proceed' ? null : hours;
  }, null);
}
