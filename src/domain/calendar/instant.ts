import { type Result, ok, refused } from '../result.js';
import { dateOfDayNumber, dayNumberOf, parseCivilDate } from './civil-date.js';
import { timeOfMinute } from './clock-time.js';
import { type CalendarRefusal } from './refusal.js';

declare const instantBrand: unique symbol;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`: always three decimals and Z, so that text order is time order. */
export type Instant = string & { readonly [instantBrand]: true };

export const msInMinute = 60_000;
export const msInDay = 86_400_000;

const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/;
const wanted = 'a time with its offset, such as 2026-05-22T17:20:00+01:00 or 2026-05-22T16:20:00Z';

/** Reads ISO 8601 with an offset or Z; what is finer than a millisecond is cut off. */
export function parseInstant(text: string): Result<Instant, CalendarRefusal> {
  const [, date = '', hours, minutes, seconds = '0', fraction = '0', offset] = shape.exec(String(text)) ?? [];
  if (hours === undefined) return refused({ code: 'not-an-instant', found: String(text), wanted });
  const day = parseCivilDate(date);
  if (!day.ok) return day;
  if (offset === undefined) return refused({ code: 'instant-without-offset', found: text, wanted });
  const shift = offsetMinutes(offset);
  if (Number.isNaN(shift)) return refused({ code: 'not-an-instant', found: text, wanted });
  const minute = Number(hours) * 60 + Number(minutes) - shift;
  const ms = Number(seconds) * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000 + 1e-6);
  return ok(instantOfEpoch(dayNumberOf(day.value) * msInDay + minute * msInMinute + ms));
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  if (Number(offset.slice(-2)) > 59 || minutes > 18 * 60) return NaN;
  return offset.startsWith('-') ? -minutes : minutes;
}

/** For a literal known to be right: a wrong one is a bug, and throws. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new RangeError(`${text} is not ${wanted}`);
  return parsed.value;
}

/** The instant of milliseconds since 1970-01-01T00:00Z. Not a number, or a year beyond 0 to 9999: a bug, and throws. */
export function instantOfEpoch(ms: number): Instant {
  const slot = Math.imul(ms / msInMinute, 0x9e37_79b1) >>> memoShift;
  const known = memoTexts[slot];
  if (known !== undefined && memoEpochs[slot] === ms) return known;
  const text = textOf(ms);
  memoEpochs[slot] = ms;
  memoTexts[slot] = text;
  return text;
}

// The closing times and midnights of the days in hand are asked for again and again: 8,192 texts are kept.
const memoShift = 19;
const memoEpochs = new Float64Array(8192);
const memoTexts = new Array<Instant | undefined>(8192).fill(undefined);

function textOf(ms: number): Instant {
  const day = Math.floor(ms / msInDay);
  const minute = (ms - day * msInDay) / msInMinute;
  if (Number.isInteger(minute)) return `${dateOfDayNumber(day)}${atMinute(minute)}` as Instant;
  const text = new Date(ms).toISOString();
  if (text.length !== 24) throw new RangeError(`${ms} has no year of four digits`);
  return text as Instant;
}

const minuteTexts: string[] = [];
function atMinute(minute: number): string {
  return (minuteTexts[minute] ??= `T${timeOfMinute(minute)}:00.000Z`);
}

/** Milliseconds since 1970-01-01T00:00Z. Of a text that was never read as an instant: a bug, and throws. */
export function epochOf(at: Instant): number {
  const minute = (two(at, 11) * 60 + two(at, 14)) * msInMinute;
  const epoch = dayNumberOf(at) * msInDay + minute + two(at, 17) * 1000 + two(at, 20) * 10 + at.charCodeAt(22) - 48;
  if (Number.isNaN(epoch)) throw new RangeError(`${at} is not an instant to the millisecond`);
  return epoch;
}

function two(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
