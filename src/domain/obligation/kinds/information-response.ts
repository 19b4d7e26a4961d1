import { type Happening } from '../../enquiry/fact.js';
import { informationDeadline, stoppedBy } from '../../information/information-days.js';
import { informationRequestOf } from '../../information/information-request.js';
import { type ObligationKind } from '../kind.js';

/** What stops the count, lets it go on, begins it afresh or makes it longer. */
const ofTheCount: readonly Happening['kind'][] = ['clarification-sought', 'clarified', 'fees-notice-given', 'fee-paid', 'extended'];

/**
 * An answer to a request for information by the days of the law, which no protocol and no closure of the office moves
 * (great-aycliffe/7.8). The council's settings do not rest it: the law alone does.
 */
export const informationResponse: ObligationKind = {
  name: 'information-response',
  soft: false,
  canRest: false,
  owes: 'an answer to the request for information',
  starts({ happening }, rule, terms, known) {
    if (happening.kind !== 'converted' || rule.kind !== 'information-response' || rule.regime !== happening.regime) return null;
    const request = informationRequestOf(known);
    if (request === null) return null;
    const [deadline, stopped] = [informationDeadline(request, terms), stoppedBy(request)];
    const begun = { clause: rule.clause, localStandard: null };
    return stopped === null ? { ...begun, deadline } : { ...begun, deadline: null, rests: { ...stopped, dueOn: deadline.dueOn } };
  },
  isRecountedBy: ({ happening }) => ofTheCount.includes(happening.kind),
  settles({ happening }) {
    switch (happening.kind) {
      case 'answered':
        return 'met';
      case 'converted':
        return 'replaced';
      case 'closed':
        return happening.outcome === 'answered' ? null : 'lifted';
      default:
        return null;
    }
  },
};
