import { clockTime, type ClockTime } from '../calendar/clock-time.js';

/**
 * When an open obligation is reminded of, in mornings on which the office opens. Data, so that a council may have its
 * own: the ledger's keys name the stage, so a schedule that changes never reminds twice of one stage.
 */
export interface ReminderSchedule {
  /** Mornings before the due day: 1 is the last one before it. */
  readonly before: readonly number[];
  readonly onDueDay: boolean;
  /** The first morning overdue, and from it each so many mornings. */
  readonly overdueEvery: number;
  /** From this morning overdue on the clerk is told too. */
  readonly clerkFrom: number;
}

/** When a member is reminded, once, of what was asked of them (houghton-regis/10.5); in days of their own. */
export interface MemberReminder {
  /** `on-the-day`: on the day by which they were asked to answer, or the last of their days before it. */
  readonly when: 'on-the-day' | 'never';
  /** Not before this hour of the day, and not from the other on. */
  readonly from: ClockTime;
  readonly until: ClockTime;
}

/** As a council's file says it. */
export interface ReminderSettings extends ReminderSchedule {
  readonly members: MemberReminder;
}

export const defaultReminderSchedule: ReminderSchedule = { before: [1], onDueDay: true, overdueEvery: 2, clerkFrom: 1 };

export const defaultReminderSettings: ReminderSettings = { ...defaultReminderSchedule, members: { when: 'on-the-day', from: clockTime('09:00'), until: clockTime('17:00') } };
