import { askedForBy } from '../../calendar/deadline.js';
import { replierOf } from '../../enquiry/status.js';
import { type ObligationKind } from '../kind.js';
import { askedOf } from '../member-parties.js';

/**
 * A member who sits on an outside body is asked for a report by a day (st-austell/3.1-outside-bodies), perhaps again
 * and again: the next asking takes the place of one that was not answered.
 */
export const outsideBodyReport: ObligationKind = {
  name: 'outside-body-report',
  soft: true,
  canRest: false,
  owes: 'a report on the outside body',
  starts(fact, rule, { calendar, counting, calendarVersion }) {
    const { happening } = fact;
    if (happening.kind !== 'requested' || happening.report === undefined || rule.kind !== 'outside-body-report') return null;
    const deadline = askedForBy(calendar, counting, happening.report.dueOn, calendarVersion);
    return { clause: rule.clause, localStandard: null, deadline, parties: askedOf(happening.of, fact) };
  },
  settles({ happening }, { owedBy }) {
    if (replierOf(happening) === owedBy) return 'met';
    if (happening.kind === 'requested' && happening.report !== undefined && happening.of === owedBy) return 'replaced';
    return happening.kind === 'closed' ? 'lifted' : null;
  },
};
