import { type LocalStandard, type Rule } from '../../protocol/protocol.js';
import { countedDeadline } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/**
 * A timely answer, without a number of days. A day is due only where the council decided one itself
 * (a local standard, with its minute), and that number is never presented as the clause's.
 */
export const timelyAnswer: ObligationKind = {
  name: 'timely-answer',
  owes: 'a timely answer',
  starts(fact, rule, terms) {
    if (fact.happening.kind !== 'received' || rule.kind !== 'timely-answer') return null;
    const standard = standardFor(rule, terms.protocol.localStandards);
    if (standard === null) return { clause: rule.clause, localStandard: null, deadline: null };
    const deadline = countedDeadline(fact, rule, terms, standard.withinWorkingDays);
    return { clause: rule.clause, localStandard: standard, deadline };
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

function standardFor(rule: Rule, standards: readonly LocalStandard[]): LocalStandard | null {
  return standards.find((standard) => standard.rule === rule.id) ?? null;
}
