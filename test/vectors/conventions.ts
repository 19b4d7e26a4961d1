import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { type CountingSettings, defaultCountingSettings } from '../../src/domain/calendar/counting.js';
import { wholeDay } from '../../src/domain/calendar/council-calendars.js';
import { foiSettings } from '../../src/domain/calendar/foi.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';
import { type VectorCalendar } from './vector.js';
import { calendarOf, definitionOf, weekOn } from './vector-calendar.js';

/** The settings that a convention for counting working days stands for. A bare date has no hour to be late by. */
export function settingsFor(convention: string, start: string): CountingSettings {
  switch (convention) {
    case 'day0-next-opening':
      return { ...defaultCountingSettings, afterHours: hasHour(start) ? { kind: 'closing-time' } : atMidnight };
    case 'day0-calendar':
    case 'foi-s10(2)':
      return foiSettings('ico');
    case 's45-code':
      return foiSettings('s45-code');
    case 'week-before-roll-back':
      return { ...defaultCountingSettings, weekBefore: 'same-weekday' };
    case 'seven-clear-days-roll-back':
      return { ...defaultCountingSettings, weekBefore: 'seven-clear-days' };
    default:
      throw new Error(`no settings for the convention ${convention}`);
  }
}

const atMidnight = { kind: 'cut-off', at: clockTime('24:00') } as const;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const mondayToFriday = everyDay.slice(0, 5);
const mondayToSaturday = everyDay.slice(0, 6);

/** The days that a convention for clear days counts. CPR 2.8(4) leaves out weekends and holidays only up to 5 days. */
export function clearDaysCalendar(convention: string, calendar: VectorCalendar, days: number): WorkingCalendar {
  switch (convention) {
    case 'clear-days-nalc':
      return calendarOf(definitionOf(calendar, { week: weekOn(mondayToSaturday, wholeDay), breaks: ['easter'] }));
    case 'clear-days-working':
      return calendarOf(definitionOf(calendar));
    case 'clear-days-every-day':
      return everyDayCalendar(calendar);
    case 'cpr-clear-days':
    case 'cpr-within-n-days-of':
      return days <= 5 ? courtDays(calendar) : everyDayCalendar(calendar);
    default:
      throw new Error(`no clear days for the convention ${convention}`);
  }
}

function courtDays(calendar: VectorCalendar): WorkingCalendar {
  return calendarOf(definitionOf(calendar, { week: weekOn(mondayToFriday, wholeDay) }));
}

function everyDayCalendar(calendar: VectorCalendar): WorkingCalendar {
  const none = { ...calendar, holidays: [], closures: [] };
  return calendarOf(definitionOf(none, { week: weekOn(everyDay, wholeDay) }));
}

export function hasHour(text: string): boolean {
  return text.includes('T');
}
