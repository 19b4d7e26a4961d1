import { type ComplaintRaised } from '../../../application/complaint/raise-complaint.js';
import { turnToWords } from '../../../application/complaint/turn-to-words.js';

/** `reference`: what to name it by. `turnTo`: whom to write to themselves, for nothing was stored. */
export function complaintRaisedView(raised: ComplaintRaised) {
  if (raised.isKept) return { kept: true, reference: raised.reference } as const;
  return { kept: false, turnTo: raised.turnTo, words: turnToWords(raised.turnTo) } as const;
}

export type ComplaintRaisedView = ReturnType<typeof complaintRaisedView>;
