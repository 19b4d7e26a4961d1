import { type Result, ok, refused } from '../result.js';
import { type CalendarRefusal } from './refusal.js';

declare const civilDateBrand: unique symbol;

/** A day of the civil calendar, `YYYY-MM-DD`, with no hour and no zone. Text order is date order. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const wanted = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Refuses what is not `YYYY-MM-DD`, a day that does not exist, and a year outside 1900 to 2999. */
export function parseCivilDate(text: string): Result<CivilDate, CalendarRefusal> {
  if (typeof text !== 'string' || !shape.test(text) || !exists(text)) {
    return refused({ code: 'not-a-date', found: String(text), wanted });
  }
  const year = yearOf(text);
  return year < 1900 || year > 2999
    ? refused({ code: 'date-out-of-range', found: text, wanted })
    : ok(text as CivilDate);
}

/** For a literal known to be right: a wrong one is a bug, and throws. */
export function civilDate(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed.ok) throw new RangeError(`${text} is not ${wanted}`);
  return parsed.value;
}

/** Days since 1970-01-01, in the proleptic Gregorian calendar. */
export function dayNumberOf(date: string): number {
  return dayNumber(yearOf(date), twoDigits(date, 5), twoDigits(date, 8));
}

/** Days since 1970-01-01 of a year from 0 to 9999, a month from 1 and a day. */
export function dayNumber(year: number, month: number, day: number): number {
  const start = yearStarts[year] ?? NaN;
  const leapDay = month > 2 ? (yearStarts[year + 1] ?? NaN) - start - 365 : 0;
  return start + (monthStarts[month - 1] ?? NaN) + leapDay + day - 1;
}

const yearStarts = Int32Array.from({ length: 10_001 }, (_, year) => {
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return year * 365 + leapDays - 719_527;
});
const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The date of a day number: the inverse of {@link dayNumberOf}. Outside years 0 to 9999 it throws. */
export function dateOfDayNumber(n: number): CivilDate {
  const slot = n & (memoSize - 1);
  const known = memoTexts[slot];
  if (known !== undefined && memoDays[slot] === n) return known;
  const text = textOf(n);
  memoDays[slot] = n;
  memoTexts[slot] = text;
  return text;
}

// Texts of days are asked for again and again: 45 years of them are kept, by the low bits of the day.
const memoSize = 16_384;
const memoDays = new Int32Array(memoSize);
const memoTexts = new Array<CivilDate | undefined>(memoSize).fill(undefined);

function textOf(n: number): CivilDate {
  const text = new Date(n * 86_400_000).toISOString();
  if (text.length !== 24) throw new RangeError(`day ${n} has no date of four digits`);
  return text.slice(0, 10) as CivilDate;
}

/** The date `n` days later; earlier when `n` is negative. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return dateOfDayNumber(dayNumberOf(date) + n);
}

export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** 1 January 1970 was a Thursday. */
export function weekdayOfDayNumber(n: number): Weekday {
  return (((((n + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(date: string): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

function exists(text: string): boolean {
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return day >= 1 && day <= lengthOfMonth(yearOf(text), month);
}

function lengthOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** "Friday 22 May 2026" */
export function longDate(date: CivilDate): string {
  return `${shortDate(date)} ${yearOf(date)}`;
}

/** "Friday 22 May" */
export function shortDate(date: CivilDate): string {
  return `${dayInMonth(date)} ${monthName(date)}`;
}

/** "Friday 22" */
export function dayInMonth(date: CivilDate): string {
  return `${weekdayName(weekdayOf(date))} ${twoDigits(date, 8)}`;
}

export function monthName(date: CivilDate): string {
  return months[twoDigits(date, 5) - 1] ?? '';
}

export function weekdayName(weekday: Weekday): string {
  return weekdays[weekday - 1] ?? '';
}
