import { type Result, ok, refused } from '../result.js';
import { checkCount, mostDays } from './count-limits.js';
import { minutesInDay } from './clock-time.js';
import { endOfDays } from './day-table.js';
import { type Instant, epochOf, instantOfEpoch, msInMinute } from './instant.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

/** The clock stands from `from` until just before `to`. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** Epochs, `from` included, `to` not. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The instant at which so many minutes of opening have gone by, pauses left out. They are minutes that really pass:
 * a Sunday shift from 00:00 to 06:00 is five hours long when the clocks go forward. Minutes that run out at closing
 * end at closing; 0 minutes are the instant itself. Minutes: a whole number up to 1,000 days and nights.
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  from: Instant,
  minutes: number,
  pauses: readonly Pause[] = [],
): Result<Instant, CalendarRefusal> {
  const asked = checkCount(minutes, mostDays * minutesInDay);
  if (!asked.ok) return asked;
  const stops = stopsOf(pauses);
  if (!stops.ok) return stops;
  let left = minutes * msInMinute;
  if (left === 0) return ok(from);
  for (const stretch of openStretches(calendar, epochOf(from), stops.value)) {
    if (left <= stretch.to - stretch.from) return ok(instantOfEpoch(stretch.from + left));
    left -= stretch.to - stretch.from;
  }
  return refused({ code: 'not-a-count', found: String(minutes), wanted: 'minutes that pass before the year 3200' });
}

/** The minutes of opening from one instant to another, pauses left out; 0 when the second comes first. */
export function elapsedWorkingMinutes(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[] = [],
): Result<number, CalendarRefusal> {
  const stops = stopsOf(pauses);
  if (!stops.ok) return stops;
  const end = epochOf(to);
  let elapsed = 0;
  for (const stretch of openStretches(calendar, epochOf(from), stops.value)) {
    if (stretch.from >= end) break;
    elapsed += Math.min(stretch.to, end) - stretch.from;
  }
  return ok(elapsed / msInMinute);
}

/** The stretches of opening from an epoch on, in order, pauses cut out; to the year 3200. */
function* openStretches(calendar: WorkingCalendar, from: number, stops: readonly Stretch[]): Generator<Stretch> {
  const { days, clocks } = calendar;
  let day = days.nthAfter(clocks.localOf(from).day - 1, 1);
  for (; day < endOfDays; day = days.nthAfter(day, 1)) {
    for (const span of days.plan(day).spans) {
      const opens = clocks.epochAt(day, span.from);
      const closes = clocks.epochAt(day, span.to);
      yield* without({ from: Math.max(opens, from), to: closes }, stops);
    }
  }
}

function without(stretch: Stretch, stops: readonly Stretch[]): Stretch[] {
  let open = [stretch];
  for (const stop of stops) {
    open = open.flatMap(({ from, to }) => [
      { from, to: Math.min(to, stop.from) },
      { from: Math.max(from, stop.to), to },
    ]).filter(({ from, to }) => from < to);
  }
  return open.filter(({ from, to }) => from < to);
}

function stopsOf(pauses: readonly Pause[]): Result<readonly Stretch[], CalendarRefusal> {
  const wrong = pauses.find((pause) => pause.to < pause.from);
  if (wrong !== undefined) {
    const wanted = 'a pause that ends after it starts';
    return refused({ code: 'pause-backwards', found: `${wrong.from} to ${wrong.to}`, wanted });
  }
  return ok(pauses.map(({ from, to }) => ({ from: epochOf(from), to: epochOf(to) })));
}
