import { type FigureName } from './figure-list.js';

/**
 * What a council's digest counts: enquiries, promises, discussions, messages, hours; never a person. Of a period, but
 * for those that say "now", which stand as of the instant that the figures were made for.
 */
export type Figures = Readonly<Record<FigureName, number>>;

const amiss: readonly FigureName[] = ['answeredLate', 'promisesMissed', 'overdueNow', 'loggedLate', 'informationLate', 'informationOverdueNow'];
const forClerk: readonly FigureName[] = ['unassignedNow', 'unverifiedNow', 'needsAttentionNow'];

/** Nothing late, nothing missed, nothing for the clerk to do. */
export function isAllWell(figures: Figures): boolean {
  return [...amiss, ...forClerk].every((name) => figures[name] === 0);
}
