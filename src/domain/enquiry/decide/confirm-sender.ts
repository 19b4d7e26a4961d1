import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type FactId } from '../fact.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** Somebody asked the councillor whether they wrote it, and says how. Left out, `fact` is the receipt. */
export function decideConfirmSender(state: EnquiryState, doing: Doing, { fact, text }: { readonly fact?: FactId; readonly text: string }): Decision {
  const possible = mayHappen(state, 'confirm-sender', doing);
  if (!possible.ok) return possible;
  const named = fact ?? state.receivedBy;
  const confirmed = state.history.find(({ id }) => id === named);
  if (confirmed === undefined) return refused({ code: 'no-such-fact', fact: named });
  return ok(factOf(doing, { kind: 'sender-confirmed', fact: confirmed.id }, { text }));
}
