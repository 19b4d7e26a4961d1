import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { endIn } from '../end.js';
import { type FactId, type ReopeningReason, type StandingFact } from '../fact.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface Reopening {
  /** The member's word that asks for more. */
  readonly fact: FactId;
  readonly because: ReopeningReason;
}

/**
 * Opens an enquiry again that was answered or closed. A member's mail never does it by itself: a person says that it is a
 * new question, or that the answer fell short. The days are counted from when that mail came.
 */
export function decideReopen(state: EnquiryState, doing: Doing, { fact, because }: Reopening): Decision {
  const possible = mayHappen(state, 'reopen', doing);
  if (!possible.ok) return possible;
  const said = saidSinceTheEnd(state);
  const word = said.find(({ id }) => id === fact);
  if (word === undefined) return refused({ code: 'nothing-said-since', fact, known: said.map(({ id }) => id) });
  return ok(factOf(doing, { kind: 'reopened', fact, because, askedAt: word.at }, {}));
}

/** What members of the enquiry wrote or said since it was answered or closed: in the same minute too, as people record it. */
export function saidSinceTheEnd({ history, members }: Pick<EnquiryState, 'history' | 'members'>): readonly StandingFact[] {
  const end = endIn(history);
  if (end === undefined) return [];
  return history.filter(({ at, happening }) => at >= end.at && isWordOf(happening, members));
}

function isWordOf(happening: StandingFact['happening'], members: EnquiryState['members']): boolean {
  return (happening.kind === 'appended' || happening.kind === 'replied') && members.includes(happening.from);
}
