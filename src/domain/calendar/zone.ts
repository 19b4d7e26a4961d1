import { type Result, ok, refused } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { type ClockTime, minuteOf, timeOfMinute } from './clock-time.js';
import { type Instant, epochOf, instantOfEpoch, msInMinute } from './instant.js';
import { type CalendarRefusal } from './refusal.js';
import { ZoneClocks } from './zone-clocks.js';

const zones = new Map<string, ZoneClocks>();

/** The clocks of a zone known to exist; of another it throws. */
export function clocksOf(zone: string): ZoneClocks {
  let clocks = zones.get(zone);
  if (clocks === undefined) zones.set(zone, (clocks = new ZoneClocks(zone)));
  return clocks;
}

/** A name of the IANA time zone database, such as Europe/London. */
export function parseZone(name: string): Result<string, CalendarRefusal> {
  try {
    clocksOf(name);
    return ok(name);
  } catch {
    return refused({ code: 'not-a-zone', found: String(name), wanted: 'a time zone such as Europe/London' });
  }
}

/** The date and the time, to the minute, that the clock on the wall shows at an instant. */
export function civilTimeOf(at: Instant, zone: string): { date: CivilDate; time: ClockTime } {
  const { day, ms } = clocksOf(zone).localOf(epochOf(at));
  return { date: dateOfDayNumber(day), time: timeOfMinute(Math.floor(ms / msInMinute)) };
}

/**
 * The instant of a local date and time. A time that the clocks jump over is refused;
 * of one that comes twice the earlier is taken, and `ambiguous` says so.
 */
export function instantAt(
  date: CivilDate,
  time: ClockTime,
  zone: string,
): Result<{ instant: Instant; ambiguous: boolean }, CalendarRefusal> {
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
