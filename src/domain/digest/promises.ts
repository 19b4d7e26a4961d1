import { type Instant } from '../calendar/instant.js';
import { type Obligation } from '../obligation/obligation.js';
import { type CountedEnquiry, isWithin } from './counted-enquiry.js';
import { type Period } from './week.js';

/** The promises of an enquiry in the order given: one for each acknowledgement, however many rules it serves. */
export function promisesOf({ obligations }: Pick<CountedEnquiry, 'obligations'>): readonly Obligation[] {
  const promises = obligations.filter(({ kind }) => kind === 'promise');
  return promises.filter(({ startedBy }, index) => promises.findIndex((other) => other.startedBy === startedBy) === index);
}

export function isKept(promise: Obligation, period: Period): boolean {
  return endedInTime(promise, 'met', period);
}

export function isRenewed(promise: Obligation, period: Period): boolean {
  return endedInTime(promise, 'replaced', period);
}

/** Missed when it ran out, whatever came after. */
export function isMissed({ deadline, settled }: Obligation, period: Period, asOf: Instant): boolean {
  if (deadline === null || !isWithin(period, deadline.lastMoment) || deadline.lastMoment > asOf) return false;
  return settled === null || settled.at >= deadline.lastMoment;
}

function endedInTime({ deadline, settled }: Obligation, how: 'met' | 'replaced', period: Period): boolean {
  if (settled?.how !== how || deadline === null) return false;
  return settled.at < deadline.lastMoment && isWithin(period, settled.at);
}
