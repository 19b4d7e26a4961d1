import { type Result, ok } from '../result.js';
import { type CivilDate, dateOfDayNumber } from './civil-date.js';
import { minuteOf } from './clock-time.js';
import { checkCount, isCount } from './count-limits.js';
import { type CountingSettings, countedDays } from './counting.js';
import { dayZero, nthFromDayZero } from './day-zero.js';
import { type Instant, epochOf, instantOfEpoch, msInMinute } from './instant.js';
import { type CalendarRefusal } from './refusal.js';
import { type LocalTime } from './zone-clocks.js';
import { type WorkingCalendar } from './working-calendar.js';

/** By when: a civil date, and the instants that bound it. */
export interface Due {
  readonly dueOn: CivilDate;
  /** When the office last closes on the due day (or, if it is none of its days, before it): for reminders. */
  readonly closesAt: Instant;
  /** An answer at or after this instant is late: the end of the due day, or its closing, as the setting says. */
  readonly lastMoment: Instant;
}

/** So many working days after a receipt, without the reason. Refuses days that are no whole number from 0 to 1,000. */
export function dueAfter(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: Instant,
  days: number,
): Result<Due, CalendarRefusal> {
  const day = dueDay(calendar, settings, epochOf(received), days);
  if (!Number.isNaN(day)) return ok(dueOf(calendar, settings, day));
  const asked = checkCount(days);
  return asked.ok ? ok(dueOf(calendar, settings, day)) : asked;
}

/** Numbers in and out: the day number of the due date of an epoch. NaN for no epoch, or days that {@link dueAfter} refuses. */
export function dueDay(calendar: WorkingCalendar, settings: CountingSettings, received: number, days: number): number {
  if (!isCount(days) || Number.isNaN(received)) return NaN;
  const table = countedDays(calendar, settings);
  const local = calendar.clocks.localOf(received);
  if (!isUsual(settings)) return nthFromDayZero(table, settings, dayZero(table, settings, local), days);
  return table.nthFromReceipt(local.day, beforeCutOff(settings, local), days);
}

/** Numbers in and out: the epoch at which the office closes on the due date. NaN for the same. */
export function dueEpoch(calendar: WorkingCalendar, settings: CountingSettings, received: number, days: number): number {
  if (!isCount(days) || Number.isNaN(received)) return NaN;
  if (!isUsual(settings)) return countedDays(calendar, settings).closingEpoch(dueDay(calendar, settings, received, days));
  const local = calendar.clocks.localOf(received);
  return countedDays(calendar, settings).closingFromReceipt(local.day, beforeCutOff(settings, local), days);
}

/** The bounds of a due day, by its day number. */
export function dueOf(calendar: WorkingCalendar, settings: CountingSettings, due: number): Due {
  const table = countedDays(calendar, settings);
  const closes = table.closingEpoch(due);
  const byClosing = settings.dueDayEnds === 'closing-time' && table.isWorking(due);
  const last = byClosing ? closes : calendar.clocks.epochAt(due + 1, 0);
  return { dueOn: dateOfDayNumber(due), closesAt: instantOfEpoch(closes), lastMoment: instantOfEpoch(last) };
}

type Usual = CountingSettings & { readonly afterHours: { readonly kind: 'cut-off' }; readonly dayOfReceipt: 'day-0' };

/** The settings that most councils have take a shorter way to the same day. */
function isUsual(settings: CountingSettings): settings is Usual {
  return settings.afterHours.kind === 'cut-off' && settings.dayOfReceipt === 'day-0';
}

/** 1 before the cut-off, else 0. */
function beforeCutOff({ afterHours }: Usual, { ms }: LocalTime): number {
  return (ms - minuteOf(afterHours.at) * msInMinute) >>> 31;
}
