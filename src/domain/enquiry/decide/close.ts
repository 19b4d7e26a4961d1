import { isOpen } from '../../obligation/obligation.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type ClosureOutcome } from '../fact.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** Closing as answered never hides a debt: what is still owed has to be answered, withdrawn by the member, or no enquiry. */
export function decideClose(
  state: EnquiryState,
  doing: Doing,
  closure: { readonly outcome: ClosureOutcome; readonly reason: string },
): Decision {
  const possible = mayHappen(state, 'close', doing);
  if (!possible.ok) return possible;
  const owed = state.obligations.filter((obligation) => !obligation.soft && isOpen(obligation, doing.at));
  if (closure.outcome === 'answered' && owed.length > 0) {
    return refused({ code: 'still-owed', owed: owed.map((obligation) => obligation.clause) });
  }
  return ok(factOf(doing, { kind: 'closed', outcome: closure.outcome }, { reason: closure.reason }));
}
