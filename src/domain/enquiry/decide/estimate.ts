import { ok } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** Hours that the answer would take, and what would take them: for the office alone, and disclosable all the same. */
export function decideEstimate(state: EnquiryState, doing: Doing, { hours, text }: { readonly hours: number; readonly text: string }): Decision {
  const possible = mayHappen(state, 'estimate', doing);
  return possible.ok ? ok(factOf(doing, { kind: 'estimated', hours }, { text })) : possible;
}
