import { type Result, ok, refused } from '../result.js';
import { type CalendarDefinition, type Opening } from './calendar-definition.js';
import { definitionFaults } from './definition-faults.js';
import { type CivilDate, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import { timeOfMinute } from './clock-time.js';
import { type DayOff } from './day-off.js';
import { type DayRules } from './day-rules.js';
import { type DayTable } from './day-table.js';
import { type Instant, instantOfEpoch } from './instant.js';
import { type CalendarRefusal } from './refusal.js';
import { tableOf } from './shared-tables.js';
import { type ZoneClocks } from './zone-clocks.js';

export type DayStatus =
  | { readonly working: true; readonly openings: readonly Opening[] }
  | { readonly working: false; readonly because: DayOff };

/** A definition made ready to count with. Immutable; the same definition gives the same calendar. */
export interface WorkingCalendar {
  readonly definition: CalendarDefinition;
  readonly zone: string;
  readonly clocks: ZoneClocks;
  readonly rules: DayRules;
  /** The working days, half days among them. */
  readonly days: DayTable;
  /** The working days without half days. */
  readonly fullDays: DayTable;
  isWorkingDay(date: CivilDate): boolean;
  dayStatus(date: CivilDate): DayStatus;
  /** When the day's first opening starts; undefined on a day with none. */
  openingInstant(date: CivilDate): Instant | undefined;
  /** When the day's last opening ends; undefined on a day with none. */
  closingInstant(date: CivilDate): Instant | undefined;
  /** The first working day after a date. */
  nextWorkingDay(date: CivilDate): CivilDate;
  /** The last working day before a date. */
  previousWorkingDay(date: CivilDate): CivilDate;
}

/** Refuses a definition with every fault that it has, each naming its value and place. */
export function buildCalendar(definition: CalendarDefinition): Result<WorkingCalendar, readonly CalendarRefusal[]> {
  const faults = definitionFaults(definition);
  return faults.length > 0 ? refused(faults) : ok(calendarOf(definition));
}

/** For a definition that was checked with the council's file: a wrong one is a bug, and throws. */
export function workingCalendar(definition: CalendarDefinition): WorkingCalendar {
  const calendar = buildCalendar(definition);
  if (!calendar.ok) throw new Error(`The calendar cannot be built: ${JSON.stringify(calendar.refusal)}`);
  return calendar.value;
}

function calendarOf(definition: CalendarDefinition): WorkingCalendar {
  const days = tableOf(definition);
  const { rules, clocks, fullDays } = days;
  const at = (date: CivilDate, minute: number | undefined) =>
    minute === undefined
      ? undefined
      : instantOfEpoch(clocks.epochAt(dayNumberOf(date), minute));
  const spans = (date: CivilDate) => days.plan(dayNumberOf(date)).spans;
  return Object.freeze<WorkingCalendar>({
    definition: rules.definition,
    zone: definition.zone,
    clocks,
    rules,
    days,
    fullDays,
    isWorkingDay: (date) => days.isWorking(dayNumberOf(date)),
    dayStatus: (date) => dayStatus(days, rules, dayNumberOf(date)),
    openingInstant: (date) => at(date, spans(date)[0]?.from),
    closingInstant: (date) => closing(days, dayNumberOf(date)),
    nextWorkingDay: (date) => dateOfDayNumber(days.nthAfter(dayNumberOf(date), 1)),
    previousWorkingDay: (date) => dateOfDayNumber(days.nthBefore(dayNumberOf(date), 1)),
  });
}

function dayStatus(days: DayTable, rules: DayRules, day: number): DayStatus {
  if (!days.isWorking(day)) return { working: false, because: rules.reason(day) };
  const openings = days.plan(day).spans.map(({ from, to }) => ({ opens: timeOfMinute(from), closes: timeOfMinute(to) }));
  return { working: true, openings };
}

function closing(days: DayTable, day: number): Instant | undefined {
  return days.isWorking(day) ? instantOfEpoch(days.closingEpoch(day)) : undefined;
}
