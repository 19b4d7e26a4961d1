import { type Result, ok, refused } from '../result.js';
import { type Nation, type PublishedDay, nations } from './bank-holidays.js';
import { type CivilDate, parseCivilDate, yearOf } from './civil-date.js';
import { type CalendarRefusal } from './refusal.js';

/** What GOV.UK's feed says at one moment: each nation's days. It forgets past years. */
export type BankHolidayFeed = Readonly<Record<Nation, readonly PublishedDay[]>>;

type Refused = readonly CalendarRefusal[];
/** No nation has had more than eleven in a year: a list that says far more is at fault, and every day it says would count. */
const mostInAYear = 15;
/** It stands in the reason of every date that passes over the day. */
const titleShape = /^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u;
const wanted = "GOV.UK's shape: each division with its events, each with a title and a date";

/** Reads the JSON of https://www.gov.uk/bank-holidays.json. Refuses the whole feed if any of it is not as it should be. */
export function readBankHolidayFeed(json: unknown): Result<BankHolidayFeed, Refused> {
  const read = nations.map((nation) => eventsOf(json, nation));
  const faults = read.flatMap((events) => (events.ok ? [] : events.refusal));
  if (faults.length > 0) return refused(faults);
  const days = read.map((events) => (events.ok ? events.value : []));
  return ok(Object.fromEntries(nations.map((nation, i) => [nation, days[i] ?? []])) as BankHolidayFeed);
}

function eventsOf(json: unknown, nation: Nation): Result<readonly PublishedDay[], Refused> {
  const division: unknown = isRecord(json) ? json[nation] : undefined;
  const events: unknown = isRecord(division) ? division.events : undefined;
  if (!Array.isArray(events) || events.length === 0) return refused([shapeFault(events, nation)]);
  const read = events.map((event: unknown, i) => dayOf(event, `${nation}.events[${i}]`));
  const days = read.flatMap((day) => (day.ok ? [day.value] : []));
  const faults = [...read.flatMap((day) => (day.ok ? [] : [day.refusal])), ...givenTwice(days, nation), ...tooMany(days, nation)];
  return faults.length > 0 ? refused(faults) : ok(days);
}

function dayOf(event: unknown, where: string): Result<PublishedDay, CalendarRefusal> {
  if (!isRecord(event) || typeof event.date !== 'string' || typeof event.title !== 'string') {
    return refused(shapeFault(event, where));
  }
  if (!titleShape.test(event.title)) {
    return refused({ code: 'title-missing', found: event.title.slice(0, 100), wanted: 'a title of 1 to 100 characters on one line', where: `${where}.title` });
  }
  const date = parseCivilDate(event.date);
  if (!date.ok) return refused({ ...date.refusal, where: `${where}.date` });
  const substitute = event.notes === 'Substitute day';
  return ok({ date: date.value, title: event.title, ...(substitute && { substitute }) });
}

function givenTwice(days: readonly PublishedDay[], where: string): Refused {
  const seen = new Set<CivilDate>();
  const twice = days.filter(({ date }) => seen.size === seen.add(date).size);
  return twice.map(({ date }) => ({ code: 'day-given-twice', found: date, wanted: 'each date once', where }));
}

function tooMany(days: readonly PublishedDay[], where: string): Refused {
  const years = new Map<number, number>();
  for (const { date } of days) years.set(yearOf(date), (years.get(yearOf(date)) ?? 0) + 1);
  return [...years]
    .filter(([, count]) => count > mostInAYear)
    .map(([year, count]) => ({ code: 'not-a-bank-holiday-file', found: `${count} days in ${year}`, wanted: `at most ${mostInAYear} in a year`, where }));
}

function shapeFault(found: unknown, where: string): CalendarRefusal {
  return { code: 'not-a-bank-holiday-file', found: JSON.stringify(found) ?? 'nothing', wanted, where };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
