import { type CivilDate } from '../../calendar/civil-date.js';
import { informationDeadline, type InformationTerms, type Stopped, stoppedBy } from '../../information/information-days.js';
import { type InformationRequest, informationRequestOf } from '../../information/information-request.js';
import { ok, refused, type Result } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Channel, type ExtensionGround, type Regime, type StandingFact, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type EnquiryAct } from '../status.js';
import { type Decision, type Doing, factOf, mayBeTold, mayHappen } from './act.js';

/** More is needed from the members to identify what they ask for: the law's days stop until they give it. */
export function decideSeekClarification(state: EnquiryState, doing: Doing, asked: Telling & { readonly text: string }, terms: InformationTerms): Decision {
  const { channel, alreadyGiven, text } = asked;
  const request = toldOnRequest(state, 'seek-clarification', doing, asked);
  if (!request.ok) return request;
  const { unclearSince } = request.value;
  if (unclearSince !== null) return refused({ code: 'clarification-awaited', since: unclearSince });
  const late = dayGone(request.value, doing, terms);
  if (late !== null) return refused({ code: 'notice-too-late', act: 'seek-clarification', lastOn: late });
  return ok(factOf(doing, { kind: 'clarification-sought', channel, alreadyGiven }, { text }));
}

/** `at` is when it came: the law's days begin afresh from there. */
export function decideClarify(state: EnquiryState, doing: Doing, { channel, text }: { readonly channel: Channel; readonly text: string }): Decision {
  const request = onRequest(state, 'clarify', doing);
  if (!request.ok) return request;
  if (request.value.unclearSince === null) return refused({ code: 'clarification-not-sought' });
  return ok(factOf(doing, { kind: 'clarified', channel }, { text }));
}

export interface FeesNotice extends Telling {
  readonly pence: number;
  /** What the fee is for, and how it is paid. */
  readonly text: string;
}

/** Given within the law's days (FOIA s.9(1)): from its day until the fee is paid none counts. */
export function decideFeesNotice(state: EnquiryState, doing: Doing, notice: FeesNotice, terms: InformationTerms): Decision {
  const { channel, alreadyGiven, pence, text } = notice;
  const request = toldOnRequest(state, 'give-fees-notice', doing, notice);
  if (!request.ok) return request;
  const fee = request.value.fee ?? informationRequestOf(state.history)?.fee ?? null;
  if (fee !== null) return refused({ code: 'fees-notice-before', givenAt: fee.noticeAt });
  const late = dayGone(request.value, doing, terms);
  if (late !== null) return refused({ code: 'notice-too-late', act: 'give-fees-notice', lastOn: late });
  return ok(factOf(doing, { kind: 'fees-notice-given', channel, alreadyGiven, pence }, { text }));
}

/** `at` is when the fee was received. */
export function decideRecordFee(state: EnquiryState, doing: Doing): Decision {
  const request = onRequest(state, 'record-fee', doing);
  if (!request.ok) return request;
  const { fee } = request.value;
  if (fee === null) return refused({ code: 'fee-before-notice' });
  if (fee.paidAt !== null) return refused({ code: 'fee-paid-before', paidAt: fee.paidAt });
  return ok(factOf(doing, { kind: 'fee-paid' }, {}));
}

export interface Extension extends Telling {
  readonly ground: ExtensionGround;
  /** Told to the members in the same act. */
  readonly reason: string;
}

const groundOf: Readonly<Record<Regime, ExtensionGround>> = { foi: 'public-interest', eir: 'eir-complex' };

/** Forty days, where the members are told why by the last of the twenty: nobody is told afterwards. */
export function decideExtend(state: EnquiryState, doing: Doing, extension: Extension, terms: InformationTerms): Decision {
  const { channel, alreadyGiven, ground, reason } = extension;
  const told = toldOnRequest(state, 'extend', doing, extension);
  if (!told.ok) return told;
  const { regime } = told.value;
  const extendedAt = told.value.extendedAt ?? informationRequestOf(state.history)?.extendedAt ?? null;
  if (ground !== groundOf[regime]) return refused({ code: 'ground-of-other-law', ground, regime, wanted: groundOf[regime] });
  if (extendedAt !== null) return refused({ code: 'extended-before', extendedAt });
  const stopped = stoppedBy(told.value);
  if (stopped !== null) return refused(restRefusal(stopped));
  const late = dayGone(told.value, doing, terms);
  if (late !== null) return refused({ code: 'extension-too-late', lastOn: late });
  return ok(factOf(doing, { kind: 'extended', channel, alreadyGiven, ground }, { reason }));
}

function restRefusal({ since, because }: Stopped): EnquiryRefusal {
  return { code: 'statutory-days-rest', since, because };
}

/** The day that had gone by when it was done; null: none had, or none is due while the count rests. */
function dayGone(request: InformationRequest, { at }: Pick<Doing, 'at'>, terms: InformationTerms): CivilDate | null {
  if (stoppedBy(request) !== null) return null;
  const { dueOn, lastMoment } = informationDeadline(request, terms);
  return at >= lastMoment ? dueOn : null;
}

const noticeActs = { 'clarification-sought': 'seek-clarification', 'fees-notice-given': 'give-fees-notice', extended: 'extend' } as const;

/** What the act itself would refuse of a notice that stands, or would stand at another time, by the law's days. */
export function noticeFault(history: readonly StandingFact[], notice: Pick<StandingFact, 'id' | 'at' | 'happening'>, terms: InformationTerms): EnquiryRefusal | null {
  const { id, happening } = notice;
  if (happening.kind !== 'clarification-sought' && happening.kind !== 'fees-notice-given' && happening.kind !== 'extended') return null;
  const act = noticeActs[happening.kind];
  const request = requestAt({ history: history.filter((fact) => fact.id !== id) }, act, notice);
  if (!request.ok) return request.refusal;
  const stopped = act === 'extend' ? stoppedBy(request.value) : null;
  if (stopped !== null) return restRefusal(stopped);
  const lastOn = dayGone(request.value, notice, terms);
  if (lastOn === null) return null;
  return act === 'extend' ? { code: 'extension-too-late', lastOn } : { code: 'notice-too-late', act, lastOn };
}

function toldOnRequest(state: EnquiryState, act: EnquiryAct, doing: Doing, telling: Telling): Result<InformationRequest, EnquiryRefusal> {
  const possible = mayBeTold(state, act, doing, telling);
  return possible.ok ? requestAt(state, act, doing) : possible;
}

function onRequest(state: EnquiryState, act: EnquiryAct, doing: Doing): Result<InformationRequest, EnquiryRefusal> {
  const possible = mayHappen(state, act, doing);
  return possible.ok ? requestAt(state, act, doing) : possible;
}

/** What is recorded late is judged by what had happened before it. */
function requestAt({ history }: Pick<EnquiryState, 'history'>, act: EnquiryAct, { at }: Pick<Doing, 'at'>): Result<InformationRequest, EnquiryRefusal> {
  const request = informationRequestOf(history.filter((fact) => fact.at <= at));
  if (request !== null) return ok(request);
  const later = informationRequestOf(history);
  return refused(later === null ? { code: 'no-information-request', act } : { code: 'before-conversion', at, convertedAt: later.convertedAt });
}
