import { replierOf } from '../../enquiry/status.js';
import { type ObligationKind } from '../kind.js';
import { countedForMember } from '../member-deadline.js';
import { askedOf } from '../member-parties.js';

/**
 * What an officer asked of a member (houghton-regis/10.5): the member is asked, not obliged, to answer within so many
 * working days of their own. Any answer of theirs ends it; so does an answer to the enquiry, for which it was asked.
 */
export const memberReply: ObligationKind = {
  name: 'member-reply',
  soft: true,
  canRest: false,
  owes: 'an answer to what the office asked',
  starts(fact, rule, terms) {
    if (fact.happening.kind !== 'requested' || fact.happening.report !== undefined || rule.kind !== 'member-reply') return null;
    const deadline = countedForMember(fact, rule, terms, rule.withinWorkingDays);
    return { clause: rule.clause, localStandard: null, deadline, parties: askedOf(fact.happening.of, fact) };
  },
  settles(fact, { owedBy }) {
    if (replierOf(fact.happening) === owedBy) return 'met';
    return fact.happening.kind === 'answered' || fact.happening.kind === 'closed' ? 'lifted' : null;
  },
};
