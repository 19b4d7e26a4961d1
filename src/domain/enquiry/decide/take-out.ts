import { splitsOf } from '../../information/splits.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** Where the same words may stand: other enquiries that have to do with this one. */
export interface Related {
  /** The references of those that are answered with it. */
  readonly joinedHere: readonly string[];
  /** Its parts that were split off, or the whole of which it is one. */
  readonly split: readonly { readonly reference: string; readonly state: EnquiryState }[];
}

/**
 * It is no enquiry: dealt with elsewhere, and gone from here, with what was owed. What several asked stays: the others
 * wait for an answer, and so do those whose own enquiries are answered with this one. So does what a part or the whole
 * says again, until it was said of that too that it is no enquiry; and no complaint takes away an answer that the
 * law gives whoever asks (FOIA 2000 s.10, EIR 2004 r.5).
 */
export function decideTakeOut(state: EnquiryState, doing: Doing, { joinedHere, split }: Related): Decision {
  const possible = mayHappen(state, 'take-out', doing);
  if (!possible.ok) return possible;
  if (state.members.length > 1) return refused({ code: 'asked-by-several', members: state.members });
  if (joinedHere.length > 0) return refused({ code: 'others-joined-here', references: joinedHere });
  if (isOwedByLaw(state)) return refused({ code: 'law-owes-answer' });
  const apart = split.filter((one) => isStillOne(one.state)).map(({ reference }) => reference);
  if (apart.length > 0) return refused({ code: 'others-split-from-it', references: apart });
  return ok(factOf(doing, { kind: 'taken-out' }, {}));
}

function isOwedByLaw({ obligations }: EnquiryState): boolean {
  return obligations.some(({ kind, settled }) => kind === 'information-response' && settled === null);
}

/** The references of its parts, and of the whole of which it is one. */
export function splitWith({ history }: EnquiryState): readonly string[] {
  const { splitFrom, splitOff } = splitsOf(history);
  return splitFrom === null ? splitOff : [splitFrom, ...splitOff];
}

function isStillOne({ takenOutBy, status, history }: EnquiryState): boolean {
  const last = history.findLast(({ happening }) => happening.kind === 'closed')?.happening;
  return takenOutBy === null && !(status === 'closed' && last?.kind === 'closed' && last.outcome === 'mistaken');
}
