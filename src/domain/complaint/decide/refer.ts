import { type Doing } from '../../enquiry/decide/act.js';
import { ok, refused } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';
import { placeOf } from './take-step.js';

export interface Referral {
  readonly body: string;
  /** The other body's own. */
  readonly reference: string;
}

/**
 * Another body's from now on, and ended here (great-aycliffe/11.8): after the steps before it, but where the route lets
 * it go there at once.
 */
export function decideRefer(state: ComplaintState, doing: Doing, { body, reference }: Referral): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  if (!possible.ok) return possible;
  const outside = state.raised.route.steps.filter(({ kind }) => kind === 'outside');
  const known = outside.flatMap(({ bodies }) => bodies);
  if (!known.includes(body)) return refused({ code: 'complaint-body', found: body, known });
  const place = placeOf(state, 'outside');
  if (!place.ok && !outside.some(({ atOnce, bodies }) => atOnce === true && bodies.includes(body))) return place;
  return ok(complaintFact(doing, { kind: 'referred', body, reference }, {}));
}
