import { ok } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type ByReply, type Telling } from '../fact.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export function decideContact(state: EnquiryState, doing: Doing, contact: Telling & ByReply & { text: string }): Decision {
  const possible = mayBeTold(state, 'contact', doing, contact);
  if (!possible.ok) return possible;
  const { text, channel, alreadyGiven, byReply } = contact;
  return ok(factOf(doing, { kind: 'contacted', channel, alreadyGiven, ...(byReply === true && { byReply }) }, { text }));
}
