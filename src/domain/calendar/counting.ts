import { type ClockTime, clockTime } from './clock-time.js';
import { type DayTable } from './day-table.js';
import { type WorkingCalendar } from './working-calendar.js';

/** What the protocols leave open about counting: each a council's own choice, with the default of CLAUSES.md. */
export interface CountingSettings {
  /** Whether the day of receipt is counted: `day-0`, it is not; `day-1`, it is the first day. */
  readonly dayOfReceipt: 'day-0' | 'day-1';
  readonly afterHours: AfterHours;
  /** `end-of-day`: an answer at any time of the due day is in time. `closing-time`: it must come before closing. */
  readonly dueDayEnds: 'end-of-day' | 'closing-time';
  /** Whether a day with less than its weekday's hours (Christmas Eve until 12:30) is counted. */
  readonly halfDay: 'working-day' | 'not-a-working-day';
  /** "At least a week before": the same weekday a week earlier, or with seven whole days between. */
  readonly weekBefore: 'same-weekday' | 'seven-clear-days';
  /** What happens to the count while the member is asked for clarification. */
  readonly clarification: 'clock-goes-on' | 'pauses' | 'starts-afresh';
  /** Whose days the member's own time to answer is counted in. */
  readonly memberDays: 'monday-to-friday' | 'office';
  /** Of requests for information: from which day one counts that came on a day that is no working day. */
  readonly foi: FoiReading;
}

/**
 * From which day a request counts that came on a day that is no working day. `ico`: that day is day 0, the earlier
 * deadline. `s45-code`: the next working day is day 0 (Code of Practice under FOIA s.45, 2018).
 */
export type FoiReading = 'ico' | 's45-code';

/**
 * When something received counts as received on the next working day. `cut-off`: at or after a time of its own, or on
 * a day that is not a working day. `closing-time`: the same by the day's last closing. `calendar-day`: never.
 */
export type AfterHours =
  | { readonly kind: 'cut-off'; readonly at: ClockTime }
  | { readonly kind: 'closing-time' }
  | { readonly kind: 'calendar-day' };

export const defaultCountingSettings: CountingSettings = {
  dayOfReceipt: 'day-0',
  afterHours: { kind: 'cut-off', at: clockTime('17:00') },
  dueDayEnds: 'end-of-day',
  halfDay: 'working-day',
  weekBefore: 'same-weekday',
  clarification: 'clock-goes-on',
  memberDays: 'monday-to-friday',
  foi: 'ico',
};

/** The working days that a council counts, with half days or without. */
export function countedDays(calendar: WorkingCalendar, settings: CountingSettings): DayTable {
  return settings.halfDay === 'working-day' ? calendar.days : calendar.fullDays;
}
