import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';

/** No protocol says that a discussion stops the days of an answer: a clock that rests is the council's own doing. */
export function restingClockNeedsADecision({ protocol: { burden = {} } }: CouncilOutline): readonly Finding[] {
  if (burden.clock !== 'rests' || isDecided(burden.decision)) return [];
  const found = '"rests" without a decision';
  const wanted = 'the council’s decision beside it, with date and minute, as no protocol says so';
  return [{ path: ['protocol', 'burden', 'clock'], found, wanted }];
}

/** One that was left behind would be shown as in force. A clock that is not said goes on. */
export function decisionNeedsARestingClock({ protocol: { burden = {} } }: CouncilOutline): readonly Finding[] {
  const goesOn = burden.clock === undefined || burden.clock === 'goes-on';
  if (!goesOn || !isDecided(burden.decision)) return [];
  const found = 'a decision for a clock that goes on';
  return [{ path: ['protocol', 'burden', 'decision'], found, wanted: 'none, or clock: rests where that is what was decided' }];
}

/** Whether it is said as it should be is for the shape of the file. */
function isDecided(decision: unknown): boolean {
  return decision !== undefined && decision !== null;
}
