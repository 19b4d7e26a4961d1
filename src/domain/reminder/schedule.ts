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

export const defaultReminderSchedule: ReminderSchedule = { before: [1], onDueDay: true, overdueEvery: 2, clerkFrom: 1 };
