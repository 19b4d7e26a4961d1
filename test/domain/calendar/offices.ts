import { readFileSync } from 'node:fs';
import { readBankHolidayFile } from '../../../src/domain/calendar/bank-holiday-file.js';
import { type CalendarDefinition, type Closure, type Opening } from '../../../src/domain/calendar/calendar-definition.js';
import { type Week } from '../../../src/domain/calendar/calendar-definition.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type CouncilFacts, mondayToFriday, officeCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { type WorkingCalendar, buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { day, taken } from './spelt.js';

/** The bank holidays that the product ships with. */
export const bankHolidays = taken(readBankHolidayFile(JSON.parse(readFileSync('config/bank-holidays.json', 'utf8'))));

/** "09:00-12:30 13:30-17:00" */
export function hours(text: string): Opening[] {
  return text.split(' ').map((opening) => {
    const [opens = '', closes = ''] = opening.split('-');
    return { opens: clockTime(opens), closes: clockTime(closes) };
  });
}

export const nineToFive: Week = mondayToFriday(hours('09:00-17:00'));

/** A council open from nine to five in England, but for what is said otherwise. */
export function council(facts: Partial<CouncilFacts> = {}): CouncilFacts {
  return {
    zone: 'Europe/London',
    nation: 'england-and-wales',
    week: nineToFive,
    closures: [],
    specialDays: [],
    oneOffDays: [],
    bankHolidays,
    ...facts,
  };
}

/** Christmas as offices keep it: from half past twelve on the 24th to nine on 4 January. */
export const christmasClosure: Closure = {
  startsOn: day('Thu 2026-12-24'),
  startsAt: clockTime('12:30'),
  endsOn: day('Mon 2027-01-04'),
  endsAt: clockTime('09:00'),
  title: 'Christmas closure',
};

export function office(facts: Partial<CouncilFacts> = {}): WorkingCalendar {
  return built(officeCalendar(council(facts)));
}

export function built(definition: CalendarDefinition): WorkingCalendar {
  return taken(buildCalendar(definition));
}

/** A calendar of its own making: no bank holidays but those listed. */
export function definition(parts: Partial<CalendarDefinition> = {}, holidays: readonly string[] = []): CalendarDefinition {
  return {
    zone: 'Europe/London',
    week: nineToFive,
    bankHolidays: {
      nation: 'england-and-wales',
      days: holidays.map((text) => ({ date: day(text), title: 'Bank holiday' })),
      otherYears: 'as-listed',
      unlistedWeekendDates: 'as-listed',
    },
    closures: [],
    specialDays: [],
    oneOffDays: [],
    breaks: [],
    ...parts,
  };
}
