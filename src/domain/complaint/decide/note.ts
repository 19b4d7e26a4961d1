import { type Doing } from '../../enquiry/decide/act.js';
import { ok } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintDecision, complaintFact, mayGoOn } from './act.js';

/** What the handler writes down: what a witness said, what was looked at (houghton-regis/8.4). */
export function decideNote(state: ComplaintState, doing: Doing, { text }: { readonly text: string }): ComplaintDecision {
  const possible = mayGoOn(state, doing);
  return possible.ok ? ok(complaintFact(doing, { kind: 'noted' }, { text })) : possible;
}
