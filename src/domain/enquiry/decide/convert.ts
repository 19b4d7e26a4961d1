import { informationRequestOf } from '../../information/information-request.js';
import { type EnquiryId } from '../enquiry-id.js';
import { ok, refused, type Result } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Fact, type Regime, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export interface Conversion extends Telling {
  readonly regime: Regime;
  /** What the members are told beside what follows from it. */
  readonly text: string;
}

/**
 * The whole enquiry is a request for information (great-aycliffe/7.8): its answer is due by the law's days from the same
 * receipt. A promise that was given stays: only an answer, or another promise, ends it.
 */
export function decideConvert(state: EnquiryState, doing: Doing, conversion: Conversion): Decision {
  const possible = mayBeConverted(state, doing, conversion);
  return possible.ok ? ok(convertedFact(doing, conversion)) : possible;
}

export function convertedFact(doing: Doing, { regime, channel, alreadyGiven, text }: Conversion): Fact {
  return factOf(doing, { kind: 'converted', regime, channel, alreadyGiven }, text === '' ? {} : { text });
}

/** On the enquiry that a part was split off from: the rest of it goes on under the protocol. */
export function splitOffFact(doing: Doing, regime: Regime, part: { readonly id: EnquiryId; readonly reference: string }): Fact {
  return factOf(doing, { kind: 'split-off', to: part.id, reference: part.reference, regime }, {});
}

/** Whether it can be such a request, or a part of it. Of what is one already no part is another. */
export function mayBeConverted(state: EnquiryState, doing: Doing, telling: Telling): Result<true, EnquiryRefusal> {
  const possible = mayBeTold(state, 'convert', doing, telling);
  if (!possible.ok) return possible;
  const already = informationRequestOf(state.history);
  return already === null ? possible : refused({ code: 'already-converted', regime: already.regime, convertedAt: already.convertedAt });
}
