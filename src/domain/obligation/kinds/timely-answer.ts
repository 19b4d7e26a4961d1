import { asksByProtocol } from '../../enquiry/fact.js';
import { byLocalStandard } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/**
 * A timely answer, without a number of days. A day is due only where the council decided one itself
 * (a local standard, with its minute), and that number is never presented as the clause's.
 */
export const timelyAnswer: ObligationKind = {
  name: 'timely-answer',
  soft: false,
  canRest: true,
  owes: 'a timely answer',
  starts(fact, rule, terms) {
    if (!asksByProtocol(fact.happening) || rule.kind !== 'timely-answer') return null;
    return { clause: rule.clause, ...byLocalStandard(fact, rule, terms) };
  },
  settles(fact) {
    switch (fact.happening.kind) {
      case 'answered':
        return 'met';
      case 'acknowledged':
      case 'converted':
        return 'replaced';
      case 'closed':
        return fact.happening.outcome === 'answered' ? null : 'lifted';
      default:
        return null;
    }
  },
};
