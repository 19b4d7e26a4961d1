import { ok, refused } from '../../result.js';
import { type EnquiryId } from '../enquiry-id.js';
import { type EnquiryState } from '../enquiry.js';
import { type EnquiryStatus } from '../status.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** The enquiry that another is joined to, as far as it matters. */
export interface JoinTarget {
  readonly id: EnquiryId;
  readonly reference: string;
  readonly status: EnquiryStatus;
  /** It is itself answered with another. */
  readonly isJoined: boolean;
}

export interface JoinCommand {
  readonly target: JoinTarget;
  readonly reason: string;
}

/** The same question as another's: from now on what is written on that one goes to each member of this one, apart. */
export function decideJoin(state: EnquiryState, doing: Doing, { target, reason }: JoinCommand, itself: { readonly id: EnquiryId; readonly leads: boolean }): Decision {
  const possible = mayHappen(state, 'join', doing);
  if (!possible.ok) return possible;
  const { id, reference, status, isJoined } = target;
  if (id === itself.id) return refused({ code: 'cannot-join', reference, because: 'itself' });
  if (itself.leads) return refused({ code: 'cannot-join', reference, because: 'others-are-joined-to-this' });
  if (isJoined) return refused({ code: 'cannot-join', reference, because: 'joined-itself' });
  if (status === 'answered' || status === 'closed') return refused({ code: 'cannot-join', reference, because: 'answered' });
  return ok(factOf(doing, { kind: 'joined', to: id, reference }, { reason }));
}
