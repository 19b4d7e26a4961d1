import { type Doing } from '../../enquiry/decide/act.js';
import { ok, refused } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';

export interface Referral {
  readonly body: string;
  /** The other body's own. */
  readonly reference: string;
}

/**
 * Another body's from now on, and ended here (great-aycliffe/11.8). A written allegation goes there at once, so no step
 * before it is asked for.
 */
export function decideRefer(state: ComplaintState, doing: Doing, { body, reference }: Referral): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  if (!possible.ok) return possible;
  const known = state.raised.route.steps.flatMap(({ kind, bodies }) => (kind === 'outside' ? bodies : []));
  if (!known.includes(body)) return refused({ code: 'complaint-body', found: body, known });
  return ok(complaintFact(doing, { kind: 'referred', body, reference }, {}));
}
