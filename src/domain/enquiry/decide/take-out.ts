import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/**
 * It is no enquiry: dealt with elsewhere, and gone from here, with what was owed. What several asked stays: the others
 * wait for an answer, and so do those whose own enquiries (`joinedHere`) are answered with this one.
 */
export function decideTakeOut(state: EnquiryState, doing: Doing, joinedHere: readonly string[]): Decision {
  const possible = mayHappen(state, 'take-out', doing);
  if (!possible.ok) return possible;
  if (state.members.length > 1) return refused({ code: 'asked-by-several', members: state.members });
  if (joinedHere.length > 0) return refused({ code: 'others-joined-here', references: joinedHere });
  return ok(factOf(doing, { kind: 'taken-out' }, {}));
}
