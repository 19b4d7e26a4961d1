import { type Result, ok, refused } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf, parseCivilDate } from './civil-date.js';
import { type ClockTime, minuteOf, parseClockTime, timeOfMinute } from './clock-time.js';
import { type Instant, epochOf, instantOfEpoch, msInMinute, parseInstant } from './instant.js';
import { type CalendarRefusal } from './refusal.js';
import { ZoneClocks } from './zone-clocks.js';

/** An instant, and whether its local time comes twice that day, of which it is the earlier. */
export interface InstantRead {
  readonly instant: Instant;
  readonly ambiguous: boolean;
}

const zones = new Map<string, ZoneClocks>();

/** The clocks of a zone known to exist; of another it throws. */
export function clocksOf(zone: string): ZoneClocks {
  let clocks = zones.get(zone);
  if (clocks === undefined) zones.set(zone, (clocks = new ZoneClocks(zone)));
  return clocks;
}

/** A name of the IANA time zone database, such as Europe/London. None at all would mean the process's own. */
export function parseZone(name: string): Result<string, CalendarRefusal> {
  return typeof name === 'string' && exists(name)
    ? ok(name)
    : refused({ code: 'not-a-zone', found: String(name), wanted: 'a time zone such as Europe/London' });
}

function exists(name: string): boolean {
  try {
    clocksOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The date and the time, to the minute, that the clock on the wall shows at an instant. */
export function civilTimeOf(at: Instant, zone: string): { date: CivilDate; time: ClockTime } {
  const { day, ms } = clocksOf(zone).localOf(epochOf(at));
  return { date: dateOfDayNumber(day), time: timeOfMinute(Math.floor(ms / msInMinute)) };
}

/** The instant that a day begins with. */
export function midnightOf(date: CivilDate, zone: string): Instant {
  return instantOfEpoch(clocksOf(zone).epochAt(dayNumberOf(date), 0));
}

/**
 * The instant of a local date and time. A time that the clocks jump over is refused;
 * of one that comes twice the earlier is taken, and `ambiguous` says so.
 */
export function instantAt(
  date: CivilDate,
  time: ClockTime,
  zone: string,
): Result<InstantRead, CalendarRefusal> {
  const known = parseZone(zone);
  if (!known.ok) return known;
  const clocks = clocksOf(zone);
  const [day, minute] = [dayNumberOf(date), minuteOf(time)];
  const shown = clocks.timesShown(day, minute);
  if (shown === 0) {
    const wanted = `a time that the clocks in ${zone} show: they go forward over this one`;
    return refused({ code: 'time-does-not-exist', found: `${date}T${time}`, wanted });
  }
  return ok({ instant: instantOfEpoch(clocks.epochAt(day, minute)), ambiguous: shown === 2 });
}

/**
 * Reads a time as somebody wrote it: with an offset or Z an instant; without, a local time of the zone, refused where
 * the clocks jump over it, the earlier of two where it comes twice. Seconds of a local time are left out.
 */
export function readInstant(text: string, zone: string): Result<InstantRead, CalendarRefusal> {
  const read = parseInstant(text);
  if (read.ok) return ok({ instant: read.value, ambiguous: false });
  if (read.refusal.code !== 'instant-without-offset') return read;
  const date = parseCivilDate(text.slice(0, 10));
  const time = parseClockTime(text.slice(11, 16));
  if (!date.ok) return date;
  return time.ok ? instantAt(date.value, time.value, zone) : time;
}
