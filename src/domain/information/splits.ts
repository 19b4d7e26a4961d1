import { type StandingFact } from '../enquiry/fact.js';

/** Where an enquiry is a part of another, and where parts of it are others: each names the other by its reference. */
export interface Splits {
  readonly splitFrom: string | null;
  readonly splitOff: readonly string[];
}

export function splitsOf(history: readonly StandingFact[]): Splits {
  const [from = null] = history.flatMap(({ happening }) => (happening.kind === 'received' ? [happening.splitFrom?.reference ?? null] : []));
  return { splitFrom: from, splitOff: history.flatMap(({ happening }) => (happening.kind === 'split-off' ? [happening.reference] : [])) };
}
