import { type CivilDate } from '../../calendar/civil-date.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

/** The clerk agrees that an officer promises an answer by a day up to this one, beyond what officers promise by themselves. */
export function decideAgreePromise(state: EnquiryState, doing: Doing, { until, reason }: { readonly until: CivilDate; readonly reason: string }, zone: string): Decision {
  const possible = mayHappen(state, 'agree-promise', doing);
  if (!possible.ok) return possible;
  const actedOn = civilTimeOf(doing.at, zone).date;
  if (until < actedOn) return refused({ code: 'promise-not-after-act', promisedOn: until, actedOn });
  return ok(factOf(doing, { kind: 'promise-agreed', until }, { reason }));
}
