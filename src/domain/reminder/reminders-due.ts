import { type CivilDate } from '../calendar/civil-date.js';
import { type WorkingCalendar } from '../calendar/working-calendar.js';
import { type Obligation } from '../obligation/obligation.js';
import { type ReminderSchedule } from './schedule.js';
import { stageOn, type StageName } from './stage.js';

/** An obligation within whatever tells its readers which enquiry it is part of. */
export interface Owed {
  readonly obligation: Obligation;
  /** Whether anything proves that the enquiry is its councillor's. */
  readonly senderVerified: boolean;
}

export interface Reminder<One extends Owed> {
  readonly owed: One;
  readonly stage: StageName;
  readonly dueOn: CivilDate;
  /** The clerk is told, whoever owes it. */
  readonly tellsClerk: boolean;
}

/**
 * What is to be reminded of on a day of the office, most urgent first, and of one day what is proven: forged mail does not
 * stand in front of it. What is settled or has no day never is.
 */
export function remindersDue<One extends Owed>(
  owed: readonly One[],
  office: WorkingCalendar,
  schedule: ReminderSchedule,
  on: CivilDate,
): readonly Reminder<One>[] {
  return owed
    .flatMap((one) => reminderOf(one, office, schedule, on))
    .toSorted((one, other) => byText(urgency(one), urgency(other)));
}

function reminderOf<One extends Owed>(
  owed: One,
  office: WorkingCalendar,
  schedule: ReminderSchedule,
  on: CivilDate,
): readonly Reminder<One>[] {
  const { deadline, settled } = owed.obligation;
  if (deadline === null || settled !== null) return [];
  const stage = stageOn(deadline.dueOn, office, schedule, on);
  if (stage === null) return [];
  const tellsClerk = stage.overdue > 0 && stage.overdue >= schedule.clerkFrom;
  return [{ owed, stage: stage.name, dueOn: deadline.dueOn, tellsClerk }];
}

function urgency({ dueOn, owed }: Reminder<Owed>): string {
  return `${dueOn} ${owed.senderVerified ? 0 : 1} ${owed.obligation.startsAt} ${owed.obligation.key}`;
}

/** As what does not fit into one mail is left out: a flood of forged mail leaves out itself. */
export function provenFirst<One extends { readonly reminder: Reminder<Owed> }>(told: readonly One[]): readonly One[] {
  const isProven = ({ reminder }: One): boolean => reminder.owed.senderVerified;
  return [...told.filter(isProven), ...told.filter((one) => !isProven(one))];
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
