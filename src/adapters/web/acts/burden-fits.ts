import { burdenOf } from '../../../domain/burden/burden.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';

/** A burden was raised, and what became of it is still open. */
export function isDiscussed({ history }: EnquiryState): boolean {
  const stage = burdenOf(history)?.stage ?? null;
  return stage !== null && stage !== 'resolved';
}

export function isResolved({ history }: EnquiryState): boolean {
  return burdenOf(history)?.stage === 'resolved';
}
