import { type CivilDate } from '../../calendar/civil-date.js';
import { type Instant } from '../../calendar/instant.js';
import { informationRequestOf } from '../../information/information-request.js';
import { type EnquiryId } from '../enquiry-id.js';
import { type ObligationKindName, stateOf } from '../../obligation/obligation.js';
import { ok, refused, type Result } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Fact, type Regime, type StandingFact, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export interface Conversion extends Telling {
  readonly regime: Regime;
  /** What the members are told beside what follows from it. */
  readonly text: string;
}

/**
 * The whole enquiry is a request for information (great-aycliffe/7.8): its answer is due by the law's days from the same
 * receipt. A promise that was given stays: only an answer, or another promise, ends it. So does a day that was missed.
 */
export function decideConvert(state: EnquiryState, doing: Doing, conversion: Conversion): Decision {
  const possible = mayBeConverted(state, doing, conversion);
  if (!possible.ok) return possible;
  const missed = missedSince(state, doing);
  return missed === null ? ok(convertedFact(doing, conversion)) : refused({ code: 'converted-before-missed-day', at: doing.at, dueOn: missed });
}

/** The days of the protocol, whose place the law's take. */
const ofTheProtocol: readonly ObligationKindName[] = ['answer-or-promise', 'timely-answer'];

/** A day of the protocol that was missed already when we were told, and that a conversion dated back would hide. */
function missedSince({ obligations }: EnquiryState, { at, recordedAt }: Doing): CivilDate | null {
  const missed = obligations.find(
    ({ kind, deadline, settled }) => ofTheProtocol.includes(kind) && deadline !== null && at < deadline.lastMoment && stateOf({ deadline, settled }, recordedAt) === 'missed-and-open',
  );
  return missed?.deadline?.dueOn ?? null;
}

/** The day of the protocol that a conversion came too late for, and would not any more if it were moved to `at`. */
export function missedBefore({ obligations }: EnquiryState, converted: StandingFact, at: Instant): CivilDate | null {
  const missed = obligations.find(
    ({ kind, deadline, settled }) => ofTheProtocol.includes(kind) && settled?.by === converted.id && deadline !== null && at < deadline.lastMoment && settled.at >= deadline.lastMoment,
  );
  return missed?.deadline?.dueOn ?? null;
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
