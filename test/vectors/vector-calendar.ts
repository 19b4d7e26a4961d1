import { type BankHolidayRule, type Closure, type Opening, type Week } from '../../src/domain/calendar/calendar-definition.js';
import { type CalendarDefinition, type WeekdayName } from '../../src/domain/calendar/calendar-definition.js';
import { type CivilDate, parseCivilDate } from '../../src/domain/calendar/civil-date.js';
import { type ClockTime, parseClockTime } from '../../src/domain/calendar/clock-time.js';
import { wholeDay } from '../../src/domain/calendar/council-calendars.js';
import { type WorkingCalendar, buildCalendar } from '../../src/domain/calendar/working-calendar.js';
import { type Result } from '../../src/domain/result.js';
import { type VectorCalendar } from './vector.js';

const names: readonly WeekdayName[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const nations = ['england-and-wales', 'scotland', 'northern-ireland', 'uk-any-part'] as const;

/** GOV.UK has published bank holidays up to the end of this year: beyond it an answer carries a warning. */
const lastPublishedYear = 2028;

/** The definition that a vector's calendar describes, changed as its convention wants. */
export function definitionOf(calendar: VectorCalendar, change: Partial<CalendarDefinition> = {}): CalendarDefinition {
  return {
    zone: calendar.zone,
    week: weekOf(calendar),
    bankHolidays: bankHolidaysOf(calendar),
    closures: (calendar.closures ?? []).map(([from, to]) => closureOf(from, to)),
    specialDays: [],
    oneOffDays: [],
    breaks: [],
    ...change,
  };
}

export function calendarOf(definition: CalendarDefinition): WorkingCalendar {
  return taken(buildCalendar(definition));
}

/** The value of a result; a refusal ends the vector with its text. */
export function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The same openings on each of these weekdays, 1 to 7. */
export function weekOn(weekdays: readonly number[], openings: readonly Opening[]): Week {
  return Object.fromEntries(names.filter((_, i) => weekdays.includes(i + 1)).map((name) => [name, openings]));
}

function weekOf({ weekdays, hours }: VectorCalendar): Week {
  const open = names.filter((_, i) => weekdays.includes(i + 1));
  return Object.fromEntries(open.map((name) => [name, hours === null ? wholeDay : openingsOf(hours[name.slice(0, 3)])]));
}

function openingsOf(hours: readonly (readonly [string, string])[] | undefined): readonly Opening[] {
  return hours === undefined ? wholeDay : hours.map(([opens, closes]) => ({ opens: time(opens), closes: time(closes) }));
}

function bankHolidaysOf({ division, holidays }: VectorCalendar): BankHolidayRule {
  return {
    nation: nations.find((nation) => nation === division) ?? 'uk-any-part',
    days: holidays.map((day) => ({ date: date(day), title: 'Bank holiday' })),
    published: { from: 1900, to: lastPublishedYear },
    otherYears: 'as-listed',
    unlistedWeekendDates: 'as-listed',
  };
}

function closureOf(from: string, to: string): Closure {
  const [startsOn = '', startsAt] = from.split('T');
  const [endsOn = '', endsAt] = to.split('T');
  return {
    startsOn: date(startsOn),
    ...(startsAt !== undefined && { startsAt: time(startsAt.slice(0, 5)) }),
    endsOn: date(endsOn),
    ...(endsAt !== undefined && { endsAt: time(endsAt.slice(0, 5)) }),
    title: 'Closure',
  };
}

export function date(text: string): CivilDate {
  return taken(parseCivilDate(text));
}

function time(text: string): ClockTime {
  return taken(parseClockTime(text));
}
