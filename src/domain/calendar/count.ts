import { type CivilDate } from './civil-date.js';
import { type ClockTime } from './clock-time.js';
import { type CountingSettings } from './counting.js';
import { type DayOff } from './day-off.js';
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

/** So many working days from a receipt. */
export interface WorkingDayCount extends CountBasis {
  readonly kind: 'working-days';
  readonly days: number;
  readonly received: Receipt;
  /** Set where the count began again: what was received first, and why it no longer counts from there. */
  readonly restarted: Restart | null;
  readonly dayZero: DayZero;
  /** Every day from the date of receipt to the due date. */
  readonly steps: readonly CountStep[];
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

/** One day of a count: counted as a number (0 is day 0), passed over, or the day of a receipt out of hours. */
export type CountStep =
  | { readonly date: CivilDate; readonly day: number }
  | { readonly date: CivilDate; readonly off: DayOff }
  | { readonly date: CivilDate; readonly receivedLate: true };

/** So many clear days between a notice and an event, by NALC's reading. */
export interface ClearDaysCount extends CountBasis {
  readonly kind: 'clear-days';
  readonly days: number;
  readonly event: CivilDate;
  /** The latest notice where Saturdays are not counted (R v Swansea CC ex p Elitestone). */
  readonly saferOn: CivilDate;
  /** Every day strictly between notice and event. */
  readonly steps: readonly CountStep[];
}

/** A date that was given rather than counted in working days: promised, or reached by the calendar and rolled. */
export interface DateCount extends CountBasis {
  readonly kind: 'date';
  readonly because: 'promised' | 'days-later' | 'months-later' | 'week-before';
  /** The date itself, before it was moved to a working day. */
  readonly named: CivilDate;
  /** Why the named date is not a working day, where it is not. */
  readonly off: DayOff | null;
  /** From which date it was reckoned, and how many days or months; a promise is not reckoned. */
  readonly from: CivilDate | null;
  readonly amount: number;
}
