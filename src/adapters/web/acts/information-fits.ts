import { burdenOf } from '../../../domain/burden/burden.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { stoppedBy } from '../../../domain/information/information-days.js';
import { type InformationRequest, informationRequestOf } from '../../../domain/information/information-request.js';

/** Whether the enquiry is a request for information that stands so. */
export function isRequest(stands: (request: InformationRequest) => boolean): (state: EnquiryState) => boolean {
  return ({ history }) => {
    const request = informationRequestOf(history);
    return request !== null && stands(request);
  };
}

export function isNoRequest({ history }: Pick<EnquiryState, 'history'>): boolean {
  return informationRequestOf(history) === null;
}

export const isClear = isRequest(({ unclearSince }) => unclearSince === null);
export const isUnclear = isRequest(({ unclearSince }) => unclearSince !== null);
export const hasNoFee = isRequest(({ fee }) => fee === null);
export const awaitsFee = isRequest(({ fee }) => fee !== null && fee.paidAt === null);
export const canBeExtended = isRequest((request) => request.extendedAt === null && stoppedBy(request) === null);

/** The discussion of the work came to that, and nobody has done it yet. */
export function isAgreedOn({ history }: Pick<EnquiryState, 'history'>): boolean {
  return burdenOf(history)?.outcome?.kind === 'foi' && isNoRequest({ history });
}
