import { ok } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** A note for the office: it meets nothing, and no member is told. It may have to be disclosed all the same. */
export function decideNote(state: EnquiryState, doing: Doing, { text }: { readonly text: string }): Decision {
  const possible = mayHappen(state, 'note', doing);
  return possible.ok ? ok(factOf(doing, { kind: 'noted' }, { text })) : possible;
}
