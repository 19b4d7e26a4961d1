import { asksByProtocol } from '../../enquiry/fact.js';
import { countedDeadline } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/**
 * A substantive response within so many working days of receipt, or an acknowledgement with a timescale.
 * The clause gives the acknowledgement no day of its own; we hold it to the same days, and say so.
 * An automatic receipt and a contact meet nothing.
 */
export const answerOrPromise: ObligationKind = {
  name: 'answer-or-promise',
  soft: false,
  canRest: true,
  owes: 'an answer, or an acknowledgement with a timescale for one',
  starts(fact, rule, terms) {
    if (!asksByProtocol(fact.happening) || rule.kind !== 'answer-or-promise') return null;
    const deadline = countedDeadline(fact, rule, terms, rule.withinWorkingDays);
    return { clause: rule.clause, localStandard: null, deadline };
  },
  settles(fact) {
    switch (fact.happening.kind) {
      case 'answered':
      case 'acknowledged':
        return 'met';
      case 'converted':
        return 'replaced';
      case 'closed':
        return fact.happening.outcome === 'answered' ? null : 'lifted';
      default:
        return null;
    }
  },
};
