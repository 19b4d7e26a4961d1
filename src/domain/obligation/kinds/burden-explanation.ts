import { byLocalStandard } from '../counted-deadline.js';
import { type ObligationKind } from '../kind.js';

/** A burden that was raised is explained to the member in writing (houghton-regis/10.3, great-aycliffe/7.13). */
export const burdenExplanation: ObligationKind = {
  name: 'burden-explanation',
  soft: false,
  canRest: false,
  owes: 'an explanation, in writing, of the work that the enquiry would take',
  starts(fact, rule, terms) {
    const { kind } = fact.happening;
    if ((kind !== 'burden-raised' && kind !== 'burden-reopened') || rule.kind !== 'burden-explanation') return null;
    return { clause: rule.clause, ...byLocalStandard(fact, rule, terms) };
  },
  settles({ happening: { kind } }) {
    if (kind === 'burden-explained') return 'met';
    return kind === 'burden-resolved' || kind === 'answered' || kind === 'closed' ? 'lifted' : null;
  },
};
