import { type Instant } from '../calendar/instant.js';
import { type CountedEnquiry } from '../digest/counted-enquiry.js';
import { type Fact } from '../enquiry/fact.js';
import { standingFacts } from '../enquiry/history.js';
import { deriveObligations } from '../obligation/derive.js';
import { type TermsOf } from '../protocol/terms.js';

/**
 * An enquiry as it stood at an instant: what happened or was recorded later is left out, so that a report as of that
 * instant comes out the same whenever it is made. null: it had not come in yet, or nobody had recorded it, or it had been
 * taken out as no enquiry: then no figure knows of it.
 */
export function knownEnquiry(facts: readonly Fact[], termsOf: TermsOf, asOf: Instant): CountedEnquiry | null {
  const history = standingFacts(facts, asOf).filter(({ at }) => at <= asOf);
  const received = history.find(({ happening }) => happening.kind === 'received');
  if (received?.happening.kind !== 'received' || history.some(({ happening }) => happening.kind === 'taken-out')) return null;
  const obligations = deriveObligations(facts, termsOf, { asOf, knownAt: asOf });
  return { history, obligations, receivedAt: received.at, senderVerified: received.happening.senderVerified };
}
