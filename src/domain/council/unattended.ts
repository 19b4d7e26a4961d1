import { type ActorRef } from '../access/actor.js';
import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { epochOf, type Instant, instantOfEpoch, msInDay } from '../calendar/instant.js';
import { civilTimeOf } from '../calendar/zone.js';
import { ok, refused, type Result } from '../result.js';

/**
 * What an office that nobody attends does to the days that count. As no protocol says that they stop, days that count
 * as closed are the council's own decision.
 */
export type UnattendedSettings =
  | { readonly clock: 'goes-on' }
  | { readonly clock: 'as-closed'; readonly decision: { readonly decidedOn: CivilDate; readonly minute: string } };

/**
 * Nobody attends the office, such as in illness where one clerk is all of it. It ends by itself after a day: what
 * somebody forgot to end must not keep an office silent for good.
 */
export interface UnattendedOffice {
  readonly id: string;
  readonly startedAt: Instant;
  readonly startedBy: ActorRef;
  /** The last day of it. */
  readonly until: CivilDate;
  readonly endedAt: Instant | null;
  /** The addition that closes the calendar meanwhile; null: the days go on. */
  readonly closure: string | null;
}

export type UnattendedRefusal =
  | { readonly code: 'unattended-already'; readonly until: CivilDate }
  | { readonly code: 'unattended-days'; readonly until: CivilDate; readonly today: CivilDate; readonly latest: CivilDate }
  | { readonly code: 'unattended-again'; readonly from: Instant }
  | { readonly code: 'office-attended' };

export function isUnattended({ until, endedAt }: UnattendedOffice, now: Instant, zone: string): boolean {
  return (endedAt === null || endedAt > now) && civilTimeOf(now, zone).date <= until;
}

/** In days from today: an office that is silent for longer is to be said so anew. */
const longest = 28;

/**
 * From when on others than the clerk and the deputies may begin it anew, a day after its end: whoever ends it and begins
 * it again and again would write to all who wait each time. null: they may now.
 */
export function tooEarlyUntil(newest: UnattendedOffice | null, now: Instant): Instant | null {
  if (newest === null || newest.endedAt === null) return null;
  const from = instantOfEpoch(epochOf(newest.endedAt) + msInDay);
  return now < from ? from : null;
}

/** It begins now, so its last day is today or one of the next four weeks; and not twice at a time. */
export function checkUnattended(until: CivilDate, newest: UnattendedOffice | null, now: Instant, zone: string): Result<true, UnattendedRefusal> {
  const today = civilTimeOf(now, zone).date;
  if (newest !== null && isUnattended(newest, now, zone)) return refused({ code: 'unattended-already', until: newest.until });
  const latest = addDays(today, longest);
  return until < today || until > latest ? refused({ code: 'unattended-days', until, today, latest }) : ok(true);
}
