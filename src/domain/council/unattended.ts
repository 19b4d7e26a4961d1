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
  | { readonly code: 'unattended-days'; readonly until: CivilDate; readonly today: CivilDate; readonly latest: CivilDate; readonly gone: number }
  | { readonly code: 'unattended-long'; readonly gone: number; readonly from: CivilDate }
  | { readonly code: 'unattended-again'; readonly from: Instant }
  | { readonly code: 'office-attended' };

export function isUnattended({ until, endedAt }: UnattendedOffice, now: Instant, zone: string): boolean {
  return (endedAt === null || endedAt > now) && civilTimeOf(now, zone).date <= until;
}

/**
 * In days: what is ended, and begun again within as many, is one absence. An office in which nobody did anything for longer needs somebody
 * who does, not silence; and where its days count as closed, the time to answer must not be held for good.
 */
export const mostDaysUnattended = 28;

/** What is known of an office that is said to be attended by nobody. */
export interface Attendance {
  /** Those that may have lasted beyond the last act, in the order in which they began. */
  readonly states: readonly UnattendedOffice[];
  /** When an officer last recorded anything on an enquiry; null: nobody ever did. */
  readonly lastAct: Instant | null;
}

/**
 * From when on others than the clerk and the deputies may begin it anew, a day after its end: whoever ends it and begins
 * it again and again would write to all who wait each time. null: they may now.
 */
export function tooEarlyUntil(newest: UnattendedOffice | null, now: Instant): Instant | null {
  if (newest === null || newest.endedAt === null) return null;
  const from = instantOfEpoch(epochOf(newest.endedAt) + msInDay);
  return now < from ? from : null;
}

/** It begins now, so its last day is today or one of the next four weeks, less the days that have gone by so already; and not twice at a time. */
export function checkUnattended(until: CivilDate, newest: UnattendedOffice | null, known: Attendance, now: Instant, zone: string): Result<true, UnattendedRefusal> {
  const today = civilTimeOf(now, zone).date;
  if (newest !== null && isUnattended(newest, now, zone)) return refused({ code: 'unattended-already', until: newest.until });
  const gone = daysGone(known, today, zone);
  if (gone > mostDaysUnattended) return refused({ code: 'unattended-long', gone, from: freeFrom(known, today, zone) });
  const latest = addDays(today, mostDaysUnattended - gone);
  return until < today || until > latest ? refused({ code: 'unattended-days', until, today, latest, gone }) : ok(true);
}

/** How many days before one nobody attended, however often it was begun: since the day on which an officer last acted. */
function daysGone({ states, lastAct }: Attendance, before: CivilDate, zone: string): number {
  const acted = lastAct === null ? null : civilTimeOf(lastAct, zone).date;
  const days = new Set<CivilDate>();
  let next = before;
  for (const state of states.toReversed()) {
    const [first, last] = [civilTimeOf(state.startedAt, zone).date, lastDayOf(state, zone)];
    if (last < addDays(next, -mostDaysUnattended)) break;
    for (let day = first; day <= last && day < before; day = addDays(day, 1)) if (acted === null || day > acted) days.add(day);
    next = first;
  }
  return days.size;
}

export function lastDayOf({ until, endedAt }: Pick<UnattendedOffice, 'until' | 'endedAt'>, zone: string): CivilDate {
  return endedAt === null ? until : civilTimeOf(endedAt, zone).date;
}

/** The first day on which it could begin though no officer acts. */
function freeFrom(known: Attendance, today: CivilDate, zone: string): CivilDate {
  let day = today;
  while (daysGone(known, day, zone) > mostDaysUnattended) day = addDays(day, 1);
  return day;
}
