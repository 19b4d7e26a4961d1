import { type EnquiryDetail, type ObligationNow } from '../../../application/enquiry/read-enquiry.js';

/** Figures apart. Where every day that was missed is the council's own, it is not put on the protocol. */
export function latenessView({ lateness, obligations }: Pick<EnquiryDetail, 'lateness' | 'obligations'>): readonly { readonly text: string; readonly classes: string }[] {
  const late = obligations.filter((owed) => owed.obligation.kind !== 'promise' && owed.obligation.kind !== 'information-response' && !owed.obligation.soft && isLate(owed));
  const isLocal = late.length > 0 && late.every(({ obligation }) => obligation.localStandard !== null);
  const words = [
    ...(lateness.againstProtocol ? [`Late against the ${isLocal ? 'council’s local standard' : 'protocol'}`] : []),
    ...(lateness.againstPromise ? ['Late against our own promise'] : []),
    ...(lateness.againstLaw ? ['Late against the law’s days'] : []),
  ];
  return words.map((text) => ({ text, classes: 'govuk-tag--red me-tag-long' }));
}

function isLate({ state }: ObligationNow): boolean {
  return state === 'missed-and-open' || state.endsWith('-late');
}
