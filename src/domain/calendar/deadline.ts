import { type Result, ok } from '../result.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { type Count, type EventDay, type Restart } from './count.js';
import { checkCount } from './count-limits.js';
import { countedDaysOf } from './counted-days.js';
import { type CountingSettings, countedDays } from './counting.js';
import { dayZero } from './day-zero.js';
import { dayZeroOf } from './day-zero-reason.js';
import { type Due, dueOf } from './due.js';
import { type Disregarded, nthBeyond } from './disregarded.js';
import { type Instant } from './instant.js';
import { isProvisional } from './provisional.js';
import { type Received, receivedAt, receivedOn } from './receipt.js';
import { type CalendarRefusal } from './refusal.js';
import { type WorkingCalendar } from './working-calendar.js';

export interface Deadline extends Due {
  readonly count: Count;
}

/** What a count may take into account besides the days asked for. */
export interface CountTerms {
  readonly calendarVersion?: string | null | undefined;
  readonly disregarded?: readonly Disregarded[];
  readonly restarted?: Restart | null;
}

/** So many working days after an instant of receipt. Refuses days that are no whole number from 0 to 1,000. */
export function dueAfterWorkingDays(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: Instant,
  days: number,
  calendarVersion?: string,
): Result<Deadline, CalendarRefusal> {
  return countFrom(calendar, settings, receivedAt(calendar, received), days, { calendarVersion });
}

/** The same from a date whose hour is not known: it is taken as received in time that day. */
export function dueAfterWorkingDaysFrom(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: CivilDate,
  days: number,
  calendarVersion?: string,
): Result<Deadline, CalendarRefusal> {
  return countFrom(calendar, settings, receivedOn(received), days, { calendarVersion });
}

/** The count in full: from a receipt, less days that are disregarded, perhaps begun afresh. */
export function countFrom(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  received: Received,
  days: number,
  { calendarVersion = null, disregarded = [], restarted = null }: CountTerms,
): Result<Deadline, CalendarRefusal> {
  const asked = checkCount(days);
  if (!asked.ok) return asked;
  const table = countedDays(calendar, settings);
  const zero = dayZero(table, settings, received);
  const due = nthBeyond(table, settings, zero, days, disregarded);
  return ok(
    withCount(dueOf(calendar, settings, due), {
      kind: 'working-days',
      days,
      received: received.receipt,
      restarted,
      dayZero: dayZeroOf(calendar, settings, received, zero),
      ...countedDaysOf(table, settings, received.day, zero, due, disregarded),
      dueOn: dateOfDayNumber(due),
      settings,
      calendarVersion,
      provisional: isProvisional(calendar, received.day, due),
    }),
  );
}

/**
 * A date that a person promised. The date is kept even where it is not a working day (the count says so); the office
 * then last closes on the working day before, and the promise runs to the end of its own day.
 */
export function dueOnDate(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  promised: CivilDate,
  calendarVersion?: string,
  event?: EventDay,
): Result<Deadline, CalendarRefusal> {
  const named = { because: 'promised', named: promised, from: null, amount: 0, ...(event && { event }) } as const;
  return ok(deadlineOn(calendar, settings, promised, named, { calendarVersion }));
}

/** A date by which somebody was asked for something: kept as a promised one is. */
export function askedForBy(calendar: WorkingCalendar, settings: CountingSettings, date: CivilDate, calendarVersion?: string): Deadline {
  return deadlineOn(calendar, settings, date, { because: 'asked-for', named: date, from: null, amount: 0 }, { calendarVersion });
}

type Named = Pick<Extract<Count, { kind: 'date' }>, 'because' | 'named' | 'from' | 'amount' | 'event'>;

/** The deadline of a date that was named and, where `dueOn` differs from it, moved to a working day. */
export function deadlineOn(
  calendar: WorkingCalendar,
  settings: CountingSettings,
  dueOn: CivilDate,
  named: Named,
  { calendarVersion = null }: CountTerms,
): Deadline {
  const day = dayNumberOf(named.named);
  const due = dayNumberOf(dueOn);
  const off = countedDays(calendar, settings).isWorking(day) ? null : calendar.rules.reason(day);
  const provisional = isProvisional(calendar, due, day);
  const count: Count = { kind: 'date', ...named, off, dueOn, settings, calendarVersion, provisional };
  return withCount(dueOf(calendar, settings, due), count);
}

export function withCount({ dueOn, closesAt, lastMoment }: Due, count: Count): Deadline {
  return { dueOn, closesAt, lastMoment, count };
}
