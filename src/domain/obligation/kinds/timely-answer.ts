import { dueAfterWorkingDays } from '../../calendar/deadline.js';
import { type LocalStandard, type Rule } from '../../protocol/protocol.js';
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
    const { calendar, counting, calendarVersion } = terms;
    const deadline = dueAfterWorkingDays(calendar, counting, fact.at, standard.withinWorkingDays, calendarVersion);
    if (!deadline.ok) throw new Error(`No day can be counted under rule ${rule.id}: ${JSON.stringify(deadline.refusal)}`);
    return { clause: rule.clause, localStandard: standard, deadline: deadline.value };
  },
  settles(fact) {
    switch (fact.happening.kind) {
      case 'answered':
        return 'met';
      case 'acknowledged':
        return 'replaced';
      case 'closed':
        return fact.happening.outcome === 'withdrawn' ? 'lifted' : null;
      default:
        return null;
    }
  },
};

function standardFor(rule: Rule, standards: readonly LocalStandard[]): LocalStandard | null {
  return standards.find((standard) => standard.rule === rule.id) ?? null;
}
