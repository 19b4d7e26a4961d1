import { dueOnDate } from '../../calendar/deadline.js';
import { type StandingFact } from '../../enquiry/fact.js';
import { type ObligationKind } from '../kind.js';

/**
 * The timescale that a person gave: its date becomes the next deadline, whatever rule asked for the answer.
 * A later timescale takes its place; renewed in time it is no lateness, after it ran out the promise was missed.
 */
export const promise: ObligationKind = {
  name: 'promise',
  owes: 'the answer that was promised',
  starts(fact, rule, terms, before) {
    if (fact.happening.kind !== 'acknowledged' || before.some(endsTheEnquiry)) return null;
    const deadline = dueOnDate(terms.calendar, terms.counting, fact.happening.promisedOn, terms.calendarVersion);
    if (!deadline.ok) throw new Error(`A promise cannot fall on ${fact.happening.promisedOn}: ${JSON.stringify(deadline.refusal)}`);
    return { clause: rule.clause, localStandard: null, deadline: deadline.value };
  },
  settles(fact) {
    switch (fact.happening.kind) {
      case 'answered':
        return 'met';
      case 'acknowledged':
        return 'replaced';
      case 'closed':
        return fact.happening.outcome === 'answered' ? null : 'lifted';
      default:
        return null;
    }
  },
};

function endsTheEnquiry(fact: StandingFact): boolean {
  return fact.happening.kind === 'answered' || fact.happening.kind === 'closed';
}
