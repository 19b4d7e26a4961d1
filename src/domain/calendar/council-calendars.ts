import {
  type BankHolidayFile,
  type Nation,
  type YearSpan,
  bankHolidaysOf,
  bankHolidaysOfAnyPart,
  nations,
  publishedYears,
} from './bank-holidays.js';
import {
  type BankHolidayRule,
  type CalendarDefinition,
  type Closure,
  type OneOffDay,
  type Opening,
  type SpecialDay,
  type Week,
} from './calendar-definition.js';
import { clockTime } from './clock-time.js';

/** What a council says of itself, from which each of its calendars follows. */
export interface CouncilFacts {
  readonly zone: string;
  readonly nation: Nation;
  /** The office's opening hours. */
  readonly week: Week;
  readonly closures: readonly Closure[];
  readonly specialDays: readonly SpecialDay[];
  readonly oneOffDays: readonly OneOffDay[];
  readonly bankHolidays: BankHolidayFile;
}

/** Open all day: for a calendar of days in which no closing hour counts. */
export const wholeDay: readonly Opening[] = [{ opens: clockTime('00:00'), closes: clockTime('24:00') }];

/** The office days: its hours, less bank holidays and closures. */
export function officeCalendar(facts: CouncilFacts): CalendarDefinition {
  const { zone, week, closures, specialDays, oneOffDays } = facts;
  return { zone, week, bankHolidays: ofNation(facts), closures, specialDays, oneOffDays, breaks: [] };
}

/** Monday to Friday less bank holidays and closures, whatever the office's own days. Hours: all day unless given. */
export function mondayToFridayCalendar(facts: CouncilFacts, hours: readonly Opening[] = wholeDay): CalendarDefinition {
  const { zone, closures, oneOffDays } = facts;
  const week = mondayToFriday(hours);
  return { zone, week, bankHolidays: ofNation(facts), closures, specialDays: [], oneOffDays, breaks: [] };
}

/** The member's own days: Monday to Friday less bank holidays, until midnight; the office's closures are not theirs. */
export function memberCalendar(facts: CouncilFacts): CalendarDefinition {
  return statutory(facts, ofNation(facts));
}

/** FOIA s.10(6), EIR: no Saturday, Sunday or bank holiday in any part of the UK; until midnight; closures count. */
export function foiCalendar(facts: CouncilFacts): CalendarDefinition {
  const days = bankHolidaysOfAnyPart(facts.bankHolidays);
  const published = publishedYears(facts.bankHolidays, nations);
  return statutory(facts, { nation: 'uk-any-part', days, ...closedRule, ...spanOf(published) });
}

/**
 * The days counted as clear days by NALC's reading of Local Government Act 1972 s.243: Monday to Saturday, less bank
 * holidays, the Christmas and Easter breaks, and days appointed for thanksgiving or mourning.
 */
export function meetingCalendar(facts: CouncilFacts): CalendarDefinition {
  const week = { ...mondayToFriday(wholeDay), saturday: wholeDay };
  return { ...memberCalendar(facts), week, oneOffDays: facts.oneOffDays, breaks: ['christmas', 'easter'] };
}

/**
 * The stricter reading of clear days, of R v Swansea CC ex p Elitestone (1993): working days only, so no Saturdays.
 * The breaks are left out as well: notice that is enough by this calendar is enough by either.
 */
export function elitestoneCalendar(facts: CouncilFacts): CalendarDefinition {
  return { ...meetingCalendar(facts), week: mondayToFriday(wholeDay) };
}

/** A week open on the same hours from Monday to Friday. */
export function mondayToFriday(hours: readonly Opening[]): Week {
  return { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours };
}

const closedRule = { otherYears: 'by-rule', unlistedWeekendDates: 'holidays' } as const;

function statutory({ zone, oneOffDays }: CouncilFacts, bankHolidays: BankHolidayRule): CalendarDefinition {
  const proclaimed = oneOffDays.filter((day) => day.proclaimed);
  const week = mondayToFriday(wholeDay);
  return { zone, week, bankHolidays, closures: [], specialDays: [], oneOffDays: proclaimed, breaks: [] };
}

function ofNation({ nation, bankHolidays }: CouncilFacts): BankHolidayRule {
  const published = publishedYears(bankHolidays, [nation]);
  return { nation, days: bankHolidaysOf(bankHolidays, nation), ...closedRule, ...spanOf(published) };
}

function spanOf(published: YearSpan | undefined): { readonly published?: YearSpan } {
  return published === undefined ? {} : { published };
}
