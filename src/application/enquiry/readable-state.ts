import { type Actor } from '../../domain/access/actor.js';
import { type EnquiryParties, may } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryState, enquiryState } from '../../domain/enquiry/enquiry.js';
import { type TermsOf } from '../../domain/protocol/terms.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Refusal } from '../refusal.js';
import { type EnquiryReading } from './enquiry-reading.js';
import { partiesOn } from './parties.js';

export interface ReadableState {
  readonly stored: StoredEnquiry;
  readonly state: EnquiryState;
  readonly termsOf: TermsOf;
  readonly parties: EnquiryParties;
}

/** An enquiry as it stands, for whoever takes part in it. */
export async function readableState(
  { enquiries, absences, terms, clock }: EnquiryReading,
  { actor, council, reference }: { readonly actor: Actor; readonly council: Council; readonly reference: string },
): Promise<Result<ReadableState, Refusal>> {
  const stored = await enquiries.byReference(council.slug, reference);
  if (stored === null) return refused({ code: 'no-such-enquiry', reference });
  const termsOf = await terms.forFacts(enquiries.versions(council.slug), stored.facts);
  const state = enquiryState(stored.facts, termsOf);
  const today = civilTimeOf(clock.now(), council.zone).date;
  const parties = await partiesOn(state, today, (day) => absences.endingFrom(council.slug, day));
  const allowed = may(actor, 'enquiry.read', { council: council.slug, enquiry: parties });
  if (!allowed.ok) return allowed;
  return state.takenOutBy === null ? ok({ stored, state, termsOf, parties }) : refused({ code: 'taken-out', reference });
}
