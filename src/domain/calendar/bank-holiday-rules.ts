import { type BankHoliday, type Nation, unionOfNations } from './bank-holidays.js';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './civil-date.js';
import { easterDay } from './easter.js';

type Rule = (year: number) => BankHoliday[];

/**
 * The bank holidays of a year by today's rules (Banking and Financial Dealings Act 1971 and the yearly
 * proclamations), for years that are not published. One-off days cannot be computed: every date is provisional.
 */
export function computedBankHolidays(nation: Nation | 'uk-any-part' | 'none', year: number): BankHoliday[] {
  if (nation === 'none') return [];
  if (nation === 'uk-any-part') return unionOfNations((each) => computedBankHolidays(each, year));
  return rules[nation].flatMap((rule) => rule(year)).sort((a, b) => (a.date < b.date ? -1 : 1));
}

const goodFriday: Rule = (year) => [provisional(easterDay(year) - 2, 'Good Friday')];
const easterMonday: Rule = (year) => [provisional(easterDay(year) + 1, 'Easter Monday')];
const earlyMay: Rule = (year) => [provisional(mondayFrom(dayNumber(year, 5, 1)), 'Early May bank holiday')];
const spring: Rule = (year) => [provisional(mondayFrom(dayNumber(year, 5, 25)), 'Spring bank holiday')];
const lateSummer: Rule = (year) => [provisional(mondayFrom(dayNumber(year, 8, 25)), 'Summer bank holiday')];
const earlySummer: Rule = (year) => [provisional(mondayFrom(dayNumber(year, 8, 1)), 'Summer bank holiday')];
const newYear: Rule = (year) => [onOrAfterWeekend(dayNumber(year, 1, 1), 'New Year’s Day')];
const newYearScotland: Rule = (year) => pair(dayNumber(year, 1, 1), 'New Year’s Day', '2nd January');
const christmas: Rule = (year) => pair(dayNumber(year, 12, 25), 'Christmas Day', 'Boxing Day');
const stPatrick: Rule = (year) => [onOrAfterWeekend(dayNumber(year, 3, 17), 'St Patrick’s Day')];
const boyne: Rule = (year) => [onOrAfterWeekend(dayNumber(year, 7, 12), 'Battle of the Boyne (Orangemen’s Day)')];
const stAndrew: Rule = (year) => [onOrAfterWeekend(dayNumber(year, 11, 30), 'St Andrew’s Day')];

const englandAndWales = [newYear, goodFriday, easterMonday, earlyMay, spring, lateSummer, christmas];
const rules: Readonly<Record<Nation, readonly Rule[]>> = {
  'england-and-wales': englandAndWales,
  'northern-ireland': [...englandAndWales, stPatrick, boyne],
  scotland: [newYearScotland, goodFriday, earlyMay, spring, earlySummer, stAndrew, christmas],
};

/** Two days running: whichever falls on a weekend moves to the first weekday that the other does not take. */
function pair(first: number, firstTitle: string, secondTitle: string): BankHoliday[] {
  const second = first + 1;
  switch (weekdayOfDayNumber(first)) {
    case 5:
      return [provisional(first, firstTitle), substitute(first + 3, secondTitle)];
    case 6:
      return [substitute(first + 2, firstTitle), substitute(first + 3, secondTitle)];
    case 7:
      return [provisional(second, secondTitle), substitute(first + 2, firstTitle)];
    default:
      return [provisional(first, firstTitle), provisional(second, secondTitle)];
  }
}

function onOrAfterWeekend(day: number, title: string): BankHoliday {
  const weekday = weekdayOfDayNumber(day);
  return weekday < 6 ? provisional(day, title) : substitute(day + 8 - weekday, title);
}

/** The first Monday on or after a day. */
function mondayFrom(day: number): number {
  return day + ((8 - weekdayOfDayNumber(day)) % 7);
}

function provisional(day: number, title: string): BankHoliday {
  return { date: dateOfDayNumber(day), title, provisional: true };
}

function substitute(day: number, title: string): BankHoliday {
  return { ...provisional(day, title), substitute: true };
}
