import { ok } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Telling } from '../fact.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

/** A substantive response: the member is told. Doing the job without telling the member is none. */
export function decideAnswer(state: EnquiryState, doing: Doing, answer: Telling & { text: string }): Decision {
  const possible = mayBeTold(state, 'answer', doing, answer);
  if (!possible.ok) return possible;
  const { text, channel, alreadyGiven } = answer;
  return ok(factOf(doing, { kind: 'answered', channel, alreadyGiven }, { text }));
}
