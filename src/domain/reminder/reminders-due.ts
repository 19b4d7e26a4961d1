import { type CivilDate } from '../calendar/civil-date.js';
import { workingDaysBetween } from '../calendar/elapsed.js';
import { type Snooze } from '../enquiry/snooze.js';
import { type Obligation } from '../obligation/obligation.js';
import { type Person, type PersonId } from '../people/person.js';
import { recipientsOf, type Staff } from './recipients.js';
import { type ReminderSchedule } from './schedule.js';
import { stageOn, type StageName, type StandingInStage } from './stage.js';

/** An obligation within whatever tells its readers which enquiry it is part of. */
export interface Owed {
  readonly obligation: Obligation;
  /** Whether anything proves that the enquiry is its councillor's. */
  readonly senderVerified: boolean;
}

export interface Reminder<One extends Owed> {
  readonly owed: One;
  readonly reader: Person;
  readonly stage: StageName | StandingInStage;
  readonly dueOn: CivilDate;
  /** The last day that it does for: whoever reads it does not work on those between. */
  readonly until: CivilDate;
}

/** What does not lie in the obligations: who is there, when they are to be told, and who handed which matter over. */
export interface Reminding<One extends Owed> {
  readonly staff: Staff;
  readonly schedule: ReminderSchedule;
  readonly keptFrom: (owed: One) => ReadonlySet<PersonId>;
}

/**
 * What each is to be reminded of on a day of the office, most urgent first, and of one day what is proven: forged mail does
 * not stand in front of it. What is settled or has no day never is.
 */
export function remindersDue<One extends Owed>(owed: readonly One[], reminding: Reminding<One>): readonly Reminder<One>[] {
  return mostUrgentFirst(owed.flatMap((one) => remindersOf(one, reminding)));
}

export function mostUrgentFirst<One extends Owed>(reminders: readonly Reminder<One>[]): readonly Reminder<One>[] {
  return reminders.toSorted((one, other) => byText(urgency(one), urgency(other)));
}

function remindersOf<One extends Owed>(owed: One, { staff, schedule, keptFrom }: Reminding<One>): readonly Reminder<One>[] {
  const { office, on } = staff;
  const { deadline, settled } = owed.obligation;
  if (deadline === null || settled !== null) return [];
  const { dueOn } = deadline;
  const overdue = workingDaysBetween(office, dueOn, on);
  const tellsClerk = overdue > 0 && overdue >= schedule.clerkFrom;
  return recipientsOf(owed.obligation, tellsClerk, staff, keptFrom(owed)).flatMap(({ reader, until }) => {
    const stage = stageOn(dueOn, office, schedule, on, until);
    return stage === null ? [] : [{ owed, reader, stage, dueOn, until }];
  });
}

/**
 * Only what comes before the due day can be quiet: the day itself, and what is overdue, never is. Nor is what does for a
 * day after it: nobody tells them on that.
 */
export function isQuiet({ reader, stage, until }: Reminder<Owed>, snoozes: readonly Snooze[]): boolean {
  return stage.startsWith('before-') && snoozes.some((snooze) => snooze.of === reader.id && until < snooze.until);
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
