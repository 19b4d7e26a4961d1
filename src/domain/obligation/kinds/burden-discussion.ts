import { byLocalStandard } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/** And discussed with the member; nothing is owed any more where the member would rather not. */
export const burdenDiscussion: ObligationKind = {
  name: 'burden-discussion',
  soft: false,
  canRest: false,
  owes: 'a talk about the work that the enquiry would take',
  starts(fact, rule, terms) {
    const { kind } = fact.happening;
    if ((kind !== 'burden-raised' && kind !== 'burden-reopened') || rule.kind !== 'burden-discussion') return null;
    return { clause: rule.clause, ...byLocalStandard(fact, rule, terms) };
  },
  settles({ happening: { kind } }) {
    if (kind === 'burden-discussed') return 'met';
    return kind === 'burden-declined' || kind === 'burden-resolved' || kind === 'answered' || kind === 'closed' ? 'lifted' : null;
  },
};
