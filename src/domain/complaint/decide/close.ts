import { type Doing } from '../../enquiry/decide/act.js';
import { ok, refused } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintEnd } from '../fact.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';

export interface ComplaintClosing {
  readonly because: ComplaintEnd;
  readonly text: string;
}

/** Done only when whoever complained was told what is owed to them; what was withdrawn owes nothing. */
export function decideCloseComplaint(state: ComplaintState, doing: Doing, { because, text }: ComplaintClosing): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  if (!possible.ok) return possible;
  const owed = state.duties.filter(({ settled }) => settled === null).map(({ clause }) => clause);
  if (because === 'done' && owed.length > 0) return refused({ code: 'complaint-still-owed', owed: [...new Set(owed)] });
  return ok(complaintFact(doing, { kind: 'closed', because }, { text }));
}
