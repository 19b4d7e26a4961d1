import { type ActorRef } from '../access/actor.js';
import { type Instant } from '../calendar/instant.js';
import { type StandingFact } from './fact.js';

/** The matter is flagged as contentious: since when, by whom and why. For the office alone. */
export interface ContentiousFlag {
  readonly since: Instant;
  readonly by: ActorRef;
  readonly reason: string;
}

/** The flag that stands; null: none was set, or it was lifted. It outlasts an answer: the matter is what it was. */
export function contentiousFlag(history: readonly StandingFact[]): ContentiousFlag | null {
  const last = history.findLast(({ happening }) => happening.kind === 'contentious-flagged' || happening.kind === 'contentious-lifted');
  if (last?.happening.kind !== 'contentious-flagged') return null;
  return { since: last.at, by: last.by, reason: last.words.reason ?? '' };
}
