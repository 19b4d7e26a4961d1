import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface HandOver {
  readonly officer: PersonId;
  /** For the clerk alone. */
  readonly privateReason: string;
}

/** To another officer because of a friendship or relation (houghton-regis/7.1, great-aycliffe/5.7-5.10). */
export function decideHandOver(state: EnquiryState, doing: Doing, { officer, privateReason }: HandOver): Decision {
  const possible = mayHappen(state, 'hand-over', doing);
  if (!possible.ok) return possible;
  if (officer === state.assignedTo) return refused({ code: 'already-theirs', officer });
  return ok(factOf(doing, { kind: 'assigned', officer, handedOver: true }, { privateReason }));
}
