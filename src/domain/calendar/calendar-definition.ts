import { type BankHoliday, type Nation, type YearSpan } from './bank-holidays.js';
import { type CivilDate } from './civil-date.js';
import { type ClockTime } from './clock-time.js';

/**
 * Everything that makes a calendar, as a plain value that JSON keeps whole (it is stored by its content hash).
 * The office's, the member's, FOI's and the meeting calendar are four values of this type.
 * What wins on one date: a closure, then a one-off day, then a special day, then a bank holiday or a break, then the week.
 */
export interface CalendarDefinition {
  /** IANA name, such as Europe/London. */
  readonly zone: string;
  readonly week: Week;
  readonly bankHolidays: BankHolidayRule;
  readonly closures: readonly Closure[];
  readonly specialDays: readonly SpecialDay[];
  readonly oneOffDays: readonly OneOffDay[];
  /** The breaks of Local Government Act 1972 s.243, in which no clear day of notice is counted. */
  readonly breaks: readonly Break[];
}

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type WeekdayName = (typeof weekdayNames)[number];

/** The openings of each weekday, several a day if need be; a weekday that is missing is not a working day. */
export type Week = Readonly<Partial<Record<WeekdayName, readonly Opening[]>>>;

/** Open from `opens` until just before `closes`, which may be 24:00. */
export interface Opening {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
}

export interface BankHolidayRule {
  readonly nation: Nation | 'uk-any-part' | 'none';
  readonly days: readonly BankHoliday[];
  /** The years for which `days` is the published list, whole. A count that leaves them is marked provisional. */
  readonly published?: YearSpan;
  /** `by-rule`: other years are computed, and marked provisional. `as-listed`: `days` is all there is. */
  readonly otherYears: 'by-rule' | 'as-listed';
  /**
   * 25 and 26 December and 1 January on a weekend: GOV.UK lists only their substitutes. `holidays` closes an office
   * that opens at weekends on them.
   */
  readonly unlistedWeekendDates: 'holidays' | 'as-listed';
}

/** Closed from a date, or from a time on it, to the end of a date, or to a time on it. */
export interface Closure {
  readonly startsOn: CivilDate;
  readonly startsAt?: ClockTime;
  readonly endsOn: CivilDate;
  readonly endsAt?: ClockTime;
  readonly title: string;
}

/** A date with hours of its own: a half day, or an opening on a day that is otherwise none. */
export interface SpecialDay {
  readonly date: CivilDate;
  readonly openings: readonly Opening[];
  readonly title: string;
}

/**
 * A day appointed for mourning or thanksgiving, added by hand. `proclaimed` says that it is a bank holiday by royal
 * proclamation (GOV.UK's list may follow later), so that it counts in every calendar; otherwise the office and notice
 * of meetings leave it out, and the law's own counts do not. A day that a council takes off by itself is a closure.
 */
export interface OneOffDay {
  readonly date: CivilDate;
  readonly title: string;
  readonly proclaimed: boolean;
}

export type Break = 'christmas' | 'easter';
