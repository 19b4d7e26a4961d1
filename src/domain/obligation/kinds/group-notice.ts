import { byLocalStandard } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/** What was made for one group: the others are told that it exists (st-austell/4.4, ware/4.4). Recorded and told in one. */
export const groupNotice: ObligationKind = {
  name: 'group-notice',
  soft: false,
  canRest: false,
  toOthers: true,
  owes: 'word to the others of what was made for one political group',
  starts(fact, rule, terms) {
    const { happening } = fact;
    if (rule.kind !== 'group-notice' || happening.kind !== 'group-report') return null;
    return { clause: rule.clause, ...byLocalStandard(fact, rule, terms), owedTo: happening.recipients, metAt: happening.toldAt };
  },
  /** Told when it is recorded: nothing is left to end it. */
  settles: () => null,
};
