import { type CivilDate } from './civil-date.js';
import { type ClockTime } from './clock-time.js';
import { type CountingSettings } from './counting.js';
import { type DayOff, type PassedOverDay } from './day-off.js';
import { type Receipt } from './receipt.js';

/** The reason of a date, as data that JSON keeps whole and {@link file://./explain.ts} puts into words. */
export type Count = WorkingDayCount | ClearDaysCount | DateCount;

interface CountBasis {
  readonly dueOn: CivilDate;
  readonly settings: CountingSettings;
  /** The version of the calendar that was counted with, where the caller named one. */
  readonly calendarVersion: string | null;
  /** The count leaves the years for which bank holidays are published: one proclaimed later may move the date. */
  readonly provisional: boolean;
}

/** What became of each day of a count but day 0. */
export interface CountedDays {
  /** The days counted, in order: the first is day 1. */
  readonly counted: readonly CivilDate[];
  /** The days passed over, in order. */
  readonly passedOver: readonly PassedOverDay[];
}

/** So many working days from a receipt. Its days are all from the date of receipt to the due date. */
export interface WorkingDayCount extends CountBasis, CountedDays {
  readonly kind: 'working-days';
  readonly days: number;
  readonly received: Receipt;
  /** Set where the count began again: what was received first, and why it no longer counts from there. */
  readonly restarted: Restart | null;
  readonly dayZero: DayZero;
}

export interface Restart {
  readonly firstReceivedOn: CivilDate;
  readonly because: string;
}

export interface DayZero {
  readonly on: CivilDate;
  readonly because: DayZeroReason;
}

export type DayZeroReason =
  | { readonly kind: 'received-in-time' }
  | { readonly kind: 'calendar-day' }
  | { readonly kind: 'after-cut-off'; readonly at: ClockTime }
  | { readonly kind: 'after-closing'; readonly at: ClockTime }
  | { readonly kind: 'not-a-working-day'; readonly off: DayOff };

/** So many clear days between a notice and an event, by NALC's reading. Its days are all strictly between the two. */
export interface ClearDaysCount extends CountBasis, CountedDays {
  readonly kind: 'clear-days';
  readonly days: number;
  readonly event: CivilDate;
  /** The latest notice where Saturdays are not counted (R v Swansea CC ex p Elitestone). */
  readonly saferOn: CivilDate;
}

/** A date that was given rather than counted in working days: promised, or reached by the calendar and rolled. */
export interface DateCount extends CountBasis {
  readonly kind: 'date';
  readonly because: 'promised' | 'asked-for' | 'days-later' | 'months-later' | 'week-before';
  /** The date itself, before it was moved to a working day. */
  readonly named: CivilDate;
  /** Why the named date is not a working day, where it is not. */
  readonly off: DayOff | null;
  /** From which date it was reckoned, and how many days or months; a promise is not reckoned. */
  readonly from: CivilDate | null;
  readonly amount: number;
  /** The meeting that a promise is for; left out where it is for a day as such. */
  readonly event?: EventDay;
}

/** A meeting, as a day is reckoned from it. */
export interface EventDay {
  readonly title: string;
  readonly heldOn: CivilDate;
  /** 0: the day of the meeting itself. */
  readonly workingDaysAfter: number;
}
