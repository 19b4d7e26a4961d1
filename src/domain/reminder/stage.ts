import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { workingDaysBetween } from '../calendar/elapsed.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type AbsenceId } from '../people/absence.js';
import { type ReminderSchedule } from './schedule.js';

/** Stable: part of the ledger's key, which is stored. */
export type StageName = `before-${number}` | 'due' | `overdue-${number}`;

/** Of whoever stands in, once in an absence: what is open on what they have had no mail of. */
export type StandingInStage = `standing-in-${AbsenceId}`;

/** `asked`: what a member was asked is reminded of once. */
export type LedgerStage = StageName | StandingInStage | 'asked';

/**
 * The newest stage whose morning has come on a day of the office: what was missed before it is not caught up with.
 * A due day on which the office is closed is reminded of on its last morning before. `until`: the last morning that this
 * one must do for, where whoever is told does not work on those between; what is overdue waits for their next.
 */
export function stageOn(dueOn: CivilDate, office: WorkingCalendar, schedule: ReminderSchedule, on: CivilDate, until: CivilDate = on): StageName | null {
  const overdue = workingDaysBetween(office, dueOn, on);
  if (overdue > 0) return overdueStage(overdue, schedule);
  return stageBefore(mornings(office, until, dueOn), dueOn, office, schedule);
}

/** No obligation that falls due after this day has a stage by then. */
export function horizonOf(office: WorkingCalendar, schedule: ReminderSchedule, on: CivilDate): CivilDate {
  return Array.from({ length: Math.max(0, ...schedule.before) }).reduce<CivilDate>((day) => office.nextWorkingDay(day), on);
}

function overdueStage(overdue: number, { overdueEvery }: ReminderSchedule): StageName {
  return `overdue-${overdue - ((overdue - 1) % overdueEvery)}`;
}

function stageBefore(left: number, dueOn: CivilDate, office: WorkingCalendar, schedule: ReminderSchedule): StageName | null {
  const isLast = left === 0 || (left === 1 && !office.isWorkingDay(dueOn));
  if (schedule.onDueDay && isLast) return 'due';
  const reached = schedule.before.filter((mornings) => mornings >= left);
  return reached.length === 0 ? null : `before-${Math.min(...reached)}`;
}

/** The mornings from a day, itself included, until before the due day. */
function mornings(office: WorkingCalendar, on: CivilDate, dueOn: CivilDate): number {
  return workingDaysBetween(office, addDays(on, -1), addDays(dueOn, -1));
}
