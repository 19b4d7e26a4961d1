import { civilTimeOf } from '../../calendar/zone.js';
import { type InformationTerms, lapsesOn } from '../../information/information-days.js';
import { informationRequestOf } from '../../information/information-request.js';
import { catalogue } from '../../obligation/catalogue.js';
import { isOpen } from '../../obligation/obligation.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type ClosureOutcome } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';
import { noticeFault } from './information.js';

/** Closing as answered never hides a debt: what is still owed has to be answered, withdrawn by the member, or no enquiry. */
export function decideClose(
  state: EnquiryState,
  doing: Doing,
  closure: { readonly outcome: ClosureOutcome; readonly reason: string },
  terms: InformationTerms,
): Decision {
  const possible = mayHappen(state, 'close', doing);
  if (!possible.ok) return possible;
  const owed = state.obligations.filter((obligation) => !obligation.soft && isOpen(obligation, doing.at));
  if (closure.outcome === 'answered' && owed.length > 0) {
    const code = owed.every(({ kind }) => catalogue[kind].toOthers === true) ? 'notice-still-owed' : 'still-owed';
    return refused({ code, owed: owed.map((obligation) => obligation.clause) });
  }
  const early = closure.outcome === 'lapsed' ? lapseFault(state, doing, terms) : null;
  if (early !== null) return refused(early);
  return ok(factOf(doing, { kind: 'closed', outcome: closure.outcome }, { reason: closure.reason }));
}

/** A fee lapses by the law's time alone, and no clock closes an enquiry: a person does. */
function lapseFault({ history }: EnquiryState, { at }: Doing, terms: InformationTerms): EnquiryRefusal | null {
  const request = informationRequestOf(history);
  if (request === null || request.fee === null || request.fee.paidAt !== null) return { code: 'no-fee-awaited' };
  // A notice that came after the law's days, whatever put it there, stopped nothing.
  const notice = history.findLast(({ happening }) => happening.kind === 'fees-notice-given');
  const late = notice === undefined ? null : noticeFault(history, notice, terms);
  if (late !== null) return late;
  const [from, today] = [lapsesOn(request, request.fee, terms), civilTimeOf(at, terms.foi.calendar.zone).date];
  return today < from ? { code: 'fee-not-lapsed', lapsesOn: from, today } : null;
}
