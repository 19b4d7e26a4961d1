import { ok, refused } from '../../result.js';
import { contentiousFlag } from '../contentious.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** Of the matter, never of a person: it holds nothing up, and no member is told (great-aycliffe/3.5). */
export function decideFlagContentious(state: EnquiryState, doing: Doing, { reason }: { readonly reason: string }): Decision {
  const possible = mayHappen(state, 'flag-contentious', doing);
  if (!possible.ok) return possible;
  const flag = contentiousFlag(state.history);
  if (flag !== null) return refused({ code: 'flagged-already', since: flag.since });
  return ok(factOf(doing, { kind: 'contentious-flagged' }, { reason }));
}

export function decideLiftContentious(state: EnquiryState, doing: Doing, { reason }: { readonly reason: string }): Decision {
  const possible = mayHappen(state, 'lift-contentious', doing);
  if (!possible.ok) return possible;
  if (contentiousFlag(state.history) === null) return refused({ code: 'not-flagged' });
  return ok(factOf(doing, { kind: 'contentious-lifted' }, { reason }));
}
