import fc from 'fast-check';
import {
  type CalendarDefinition,
  type Closure,
  type Opening,
  type SpecialDay,
  type Week,
} from '../../../src/domain/calendar/calendar-definition.js';
import { type CivilDate, addDays, civilDate } from '../../../src/domain/calendar/civil-date.js';
import { type ClockTime, timeOfMinute } from '../../../src/domain/calendar/clock-time.js';
import { type CountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Instant, epochOf, instant, instantOfEpoch } from '../../../src/domain/calendar/instant.js';

const newYear = civilDate('2026-01-01');
const zones = ['Europe/London', 'Etc/UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Australia/Lord_Howe'];

/** Any date around the year 2026 or, rarely, far from it. */
export const dates: fc.Arbitrary<CivilDate> = fc.integer({ min: -60, max: 420 }).map((n) => addDays(newYear, n));

/** Any minute of 2026; as often a half-hour, where openings and cut-offs are; as often a millisecond to either side. */
export const instants: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 0, max: 525_600 }), fc.constantFrom('minute', 'half-hour', 'around'), fc.integer({ min: -1, max: 1 }))
  .map(([minute, kind, around]) => {
    const half = minute - (minute % 30);
    const ms = kind === 'minute' ? minute * 60_000 : half * 60_000 + (kind === 'around' ? around : 0);
    return instantOfEpoch(epochOf(instant('2026-01-01T00:00:00Z')) + ms);
  });

const halfHour: fc.Arbitrary<ClockTime> = fc.integer({ min: 0, max: 47 }).map((n) => timeOfMinute(n * 30));

/** One to three openings that do not overlap, on half-hours. */
const openings: fc.Arbitrary<readonly Opening[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 })
  .map((bounds) => [...bounds].sort((a, b) => a - b).map((n) => timeOfMinute(n * 30)))
  .map((times) => times.flatMap((opens, i) => (i % 2 === 0 && i + 1 < times.length ? [{ opens, closes: times[i + 1] ?? opens }] : [])));

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const week: fc.Arbitrary<Week> = fc
  .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 })
  .chain((days) => fc.tuple(...days.map((name) => openings.map((hours) => [name, hours] as const))))
  .map((entries) => Object.fromEntries(entries));

const closure: fc.Arbitrary<Closure> = fc
  .record({ startsOn: dates, length: fc.integer({ min: 0, max: 20 }), startsAt: fc.option(halfHour), endsAt: fc.option(halfHour) })
  .map(({ startsOn, length, startsAt, endsAt }) => ({
    startsOn,
    endsOn: addDays(startsOn, length),
    ...(startsAt !== null && { startsAt }),
    // A closure of one day must end after it starts.
    ...(endsAt !== null && (length > 0 || endsAt > (startsAt ?? '00:00')) && { endsAt }),
    title: 'Closure',
  }));

const specialDays: fc.Arbitrary<readonly SpecialDay[]> = fc.uniqueArray(
  fc.record({ date: dates, openings, title: fc.constant('Special') }),
  { maxLength: 4, selector: ({ date }) => date },
);

const someDates = (most: number) => fc.uniqueArray(dates, { maxLength: most });

/** Calendars of every kind, with all that they know listed: no bank holiday is computed. */
export const definitions: fc.Arbitrary<CalendarDefinition> = fc
  .record({ zone: fc.constantFrom(...zones), week, closures: fc.array(closure, { maxLength: 3 }), specialDays, holidays: someDates(12), oneOff: someDates(3) })
  .map(({ zone, week, closures, specialDays, holidays, oneOff }) => ({
    zone,
    week,
    bankHolidays: {
      nation: 'england-and-wales',
      days: holidays.map((date) => ({ date, title: 'Bank holiday' })),
      otherYears: 'as-listed',
      unlistedWeekendDates: 'as-listed',
    },
    closures,
    specialDays,
    oneOffDays: oneOff.map((date) => ({ date, title: 'Day off', proclaimed: true })),
    breaks: [],
  }));

export const settings: fc.Arbitrary<CountingSettings> = fc.record({
  dayOfReceipt: fc.constantFrom('day-0', 'day-1'),
  afterHours: fc.oneof(
    halfHour.map((at) => ({ kind: 'cut-off' as const, at })),
    fc.constant({ kind: 'closing-time' as const }),
    fc.constant({ kind: 'calendar-day' as const }),
  ),
  dueDayEnds: fc.constantFrom('end-of-day', 'closing-time'),
  halfDay: fc.constantFrom('working-day', 'not-a-working-day'),
  weekBefore: fc.constantFrom('same-weekday', 'seven-clear-days'),
  clarification: fc.constantFrom('clock-goes-on', 'pauses', 'starts-afresh'),
  memberDays: fc.constantFrom('monday-to-friday', 'office'),
  foi: fc.constantFrom('ico', 's45-code'),
});
