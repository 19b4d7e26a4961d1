import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** An officer passes on what is theirs, for no reason that need be private. */
export function decidePassOn(state: EnquiryState, doing: Doing, { officer, text }: { readonly officer: PersonId; readonly text: string }): Decision {
  const possible = mayHappen(state, 'pass-on', doing);
  if (!possible.ok) return possible;
  if (officer === state.assignedTo) return refused({ code: 'already-theirs', officer });
  return ok(factOf(doing, { kind: 'assigned', officer }, text.trim() === '' ? {} : { text }));
}
