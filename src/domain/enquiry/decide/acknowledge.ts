import { addDays, type CivilDate } from '../../calendar/civil-date.js';
import { workingDaysBetween } from '../../calendar/elapsed.js';
import { type WorkingCalendar } from '../../calendar/working-calendar.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { isOpen } from '../../obligation/obligation.js';
import { type PromiseLimits } from '../../protocol/protocol.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type PromisedEvent, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export interface Acknowledgement extends Telling {
  readonly promisedOn: CivilDate;
  /** The meeting that the day follows from; left out where it is a day as such. */
  readonly event?: PromisedEvent;
  readonly text: string;
  /** Why the answer cannot be given now; needed when an earlier promise is renewed. */
  readonly reason?: string;
}

/** What a promise is measured by: the council's counted days, its limits, and whether the clerk gives it. */
export interface PromiseTerms {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly limits: PromiseLimits;
  /** The clerk's own promise needs nobody's agreement, and the clerk's service gives none. */
  readonly byTheOffice: boolean;
}

/** No answer takes longer: one wrong digit in a year would put an enquiry out of sight for good. */
const mostDaysAhead = 366;

/** Gives a timescale, or renews one. A promise for a day before the act is none; for the same day it is one. */
export function decideAcknowledge(state: EnquiryState, doing: Doing, given: Acknowledgement, terms: PromiseTerms): Decision {
  const possible = mayBeTold(state, 'acknowledge', doing, given);
  if (!possible.ok) return possible;
  const { channel, alreadyGiven, promisedOn, event, text, reason } = given;
  const actedOn = civilTimeOf(doing.at, terms.zone).date;
  if (promisedOn < actedOn) return refused({ code: 'promise-not-after-act', promisedOn, actedOn });
  const tooLong = lengthFault(state, promisedOn, actedOn, terms);
  if (tooLong !== null) return refused(tooLong);
  const renewed = state.obligations.find((owed) => owed.kind === 'promise' && isOpen(owed, doing.at) && owed.startsAt <= doing.at);
  if (renewed && !reason?.trim()) return refused({ code: 'renewal-needs-reason', promisedOn, clause: renewed.clause });
  const happening = { kind: 'acknowledged', channel, alreadyGiven, promisedOn, ...(event && { event }) } as const;
  return ok(factOf(doing, happening, { text, ...(reason && { reason }) }));
}

/** Why a promise is longer than it may be; null: it is not. */
export function lengthFault({ history }: Pick<EnquiryState, 'history'>, promisedOn: CivilDate, actedOn: CivilDate, terms: PromiseTerms): EnquiryRefusal | null {
  const furthest = addDays(actedOn, mostDaysAhead);
  if (promisedOn > furthest) return { code: 'promise-too-far', promisedOn, furthest };
  const { longest, clerkAgreesBeyond } = terms.limits;
  const workingDays = workingDaysBetween(terms.calendar, actedOn, promisedOn);
  if (longest !== null && workingDays > longest) return { code: 'promise-too-long', promisedOn, workingDays, longest };
  if (clerkAgreesBeyond === null || workingDays <= clerkAgreesBeyond || terms.byTheOffice) return null;
  const isAgreed = history.some(({ happening }) => happening.kind === 'promise-agreed' && promisedOn <= happening.until);
  return isAgreed ? null : { code: 'promise-needs-agreement', promisedOn, workingDays, clerkAgreesBeyond };
}
