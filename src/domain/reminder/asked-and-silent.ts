import { type EnquiryState } from '../enquiry/enquiry.js';
import { type StandingFact } from '../enquiry/fact.js';
import { type ObligationKey } from '../obligation/obligation.js';
import { type PersonId } from '../people/person.js';

/**
 * The request that a member left without a word; null: it is settled, or mail came that bears their name since. Whether
 * they wrote that mail may not be proven, yet whoever did answer must not be reminded.
 */
export function askedAndSilent({ history, obligations }: Pick<EnquiryState, 'history' | 'obligations'>, key: ObligationKey, member: PersonId): StandingFact | null {
  const asked = obligations.find((obligation) => obligation.key === key && obligation.settled === null);
  const request = history.find(({ id }) => id === asked?.startedBy);
  if (request === undefined) return null;
  const hasWritten = history.some(({ at, happening }) => happening.kind === 'appended' && happening.from === member && at >= request.at);
  return hasWritten ? null : request;
}
