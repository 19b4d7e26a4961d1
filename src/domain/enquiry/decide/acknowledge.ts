import { type CivilDate } from '../../calendar/civil-date.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { isOpen } from '../../obligation/obligation.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Telling } from '../fact.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export interface Acknowledgement extends Telling {
  readonly promisedOn: CivilDate;
  readonly text: string;
  /** Why the answer cannot be given now; needed when an earlier promise is renewed. */
  readonly reason?: string;
}

/** Gives a timescale, or renews one. A promise for a day before the act is none; for the same day it is one. */
export function decideAcknowledge(state: EnquiryState, doing: Doing, given: Acknowledgement, zone: string): Decision {
  const possible = mayBeTold(state, 'acknowledge', doing, given);
  if (!possible.ok) return possible;
  const actedOn = civilTimeOf(doing.at, zone).date;
  if (given.promisedOn < actedOn) {
    return refused({ code: 'promise-not-after-act', promisedOn: given.promisedOn, actedOn });
  }
  const renewed = state.obligations.find((owed) => owed.kind === 'promise' && isOpen(owed, doing.at) && owed.startsAt <= doing.at);
  if (renewed && !given.reason?.trim()) {
    return refused({ code: 'renewal-needs-reason', promisedOn: given.promisedOn, clause: renewed.clause });
  }
  const { channel, alreadyGiven, promisedOn, text, reason } = given;
  return ok(factOf(doing, { kind: 'acknowledged', channel, alreadyGiven, promisedOn }, { text, ...(reason && { reason }) }));
}
