import { addDays } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type UnattendedOffice } from '../council/unattended.js';
import { type Period, periodOfDates } from './week.js';

/** From when to when nobody attended the office within a period, in order: as far as an instant, for what is to come nobody knows. */
export function unattendedIn(states: readonly UnattendedOffice[], period: Period, asOf: Instant, zone: string): readonly Period[] {
  const past = asOf < period.to ? asOf : period.to;
  return states
    .map((state) => ({ from: later(state.startedAt, period.from), to: earlier(endOf(state, zone), past) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** It ends by itself with its last day. */
function endOf({ until, endedAt }: UnattendedOffice, zone: string): Instant {
  const { to } = periodOfDates(until, addDays(until, 1), zone);
  return endedAt === null ? to : earlier(endedAt, to);
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
