import { type PersonId } from '../../people/person.js';
import { ok } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export function decideAssign(state: EnquiryState, doing: Doing, officer: PersonId): Decision {
  const possible = mayHappen(state, 'assign', doing);
  return possible.ok ? ok(factOf(doing, { kind: 'assigned', officer }, {})) : possible;
}
