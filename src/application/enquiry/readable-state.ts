import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryState, enquiryState } from '../../domain/enquiry/enquiry.js';
import { type TermsOf } from '../../domain/protocol/terms.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type TermsBook } from '../council/terms-book.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type EnquiryReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';

export interface ReadableState {
  readonly stored: StoredEnquiry;
  readonly state: EnquiryState;
  readonly termsOf: TermsOf;
}

/** An enquiry as it stands, for whoever takes part in it. */
export async function readableState(
  enquiries: EnquiryReadModel,
  terms: TermsBook,
  { actor, council, reference }: { readonly actor: Actor; readonly council: Council; readonly reference: string },
): Promise<Result<ReadableState, Refusal>> {
  const stored = await enquiries.byReference(council.slug, reference);
  if (stored === null) return refused({ code: 'no-such-enquiry', reference });
  const termsOf = await terms.forFacts(enquiries.versions(council.slug), stored.facts);
  const state = enquiryState(stored.facts, termsOf);
  const allowed = may(actor, 'enquiry.read', { council: council.slug, enquiry: state });
  if (!allowed.ok) return allowed;
  return state.takenOutBy === null ? ok({ stored, state, termsOf }) : refused({ code: 'taken-out', reference });
}
