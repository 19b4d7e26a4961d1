import { type Result, ok, refused } from '../result.js';
import { type CalendarRefusal } from './refusal.js';

declare const clockTimeBrand: unique symbol;

/** A time on the clock on the wall, `HH:MM` from 00:00 to 23:59; `24:00` as the end of a day, to close by. */
export type ClockTime = string & { readonly [clockTimeBrand]: true };

export const minutesInDay = 1440;

const wanted = 'a time such as 09:30, from 00:00 to 24:00';

export function parseClockTime(text: string): Result<ClockTime, CalendarRefusal> {
  const right = typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
  return right ? ok(text as ClockTime) : refused({ code: 'not-a-time', found: String(text), wanted });
}

/** For a literal known to be right: a wrong one is a bug, and throws. */
export function clockTime(text: string): ClockTime {
  const parsed = parseClockTime(text);
  if (!parsed.ok) throw new RangeError(`${text} is not ${wanted}`);
  return parsed.value;
}

/** Minutes since midnight, 0 to 1440. */
export function minuteOf(time: ClockTime): number {
  const hours = time.charCodeAt(0) * 10 + time.charCodeAt(1) - 528;
  return hours * 60 + time.charCodeAt(3) * 10 + time.charCodeAt(4) - 528;
}

const clockTimes = Array.from({ length: minutesInDay + 1 }, (_, minute) => {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}` as ClockTime;
});

/** The time of a minute of the day, 0 to 1440. */
export function timeOfMinute(minute: number): ClockTime {
  const time = clockTimes[minute];
  if (time === undefined) throw new RangeError(`${minute} is not a minute of the day`);
  return time;
}
