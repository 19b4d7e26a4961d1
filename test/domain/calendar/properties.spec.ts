import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { clearDaysBetween, latestNotice } from '../../../src/domain/calendar/clear-days.js';
import { dueWithWaits } from '../../../src/domain/calendar/clarification.js';
import { foiCalendar, meetingCalendar, officeCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { dueAfterWorkingDays, dueAfterWorkingDaysFrom } from '../../../src/domain/calendar/deadline.js';
import { elapsedWorkingDays, workingDaysBetween } from '../../../src/domain/calendar/elapsed.js';
import { explainCount, explainDays } from '../../../src/domain/calendar/explain.js';
import { epochOf, instantOfEpoch } from '../../../src/domain/calendar/instant.js';
import { isOpenAt, nextOpening } from '../../../src/domain/calendar/opening-hours.js';
import { stepsOf } from '../../../src/domain/calendar/steps.js';
import { addWorkingDays, subtractWorkingDays } from '../../../src/domain/calendar/working-days.js';
import { addWorkingMinutes, elapsedWorkingMinutes } from '../../../src/domain/calendar/working-minutes.js';
import { civilTimeOf, instantAt } from '../../../src/domain/calendar/zone.js';
import { longDate } from '../../../src/domain/calendar/civil-date.js';
import { localTime } from './brute-force.js';
import { built, council, hours } from './offices.js';
import { dates, definitions, instants, settings } from './random-calendars.js';
import { taken } from './spelt.js';

const days = fc.integer({ min: 0, max: 300 });
/** Councils with the bank holidays that are shipped, from years before the published to years after. */
const anyYear = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1995-01-01' as ReturnType<typeof addDays>, n));
const real = [officeCalendar(council()), foiCalendar(council()), meetingCalendar(council({ nation: 'scotland' }))].map(built);
const realCalendars = fc.constantFrom(...real);

function check<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  law: (...values: Values) => void,
  numRuns = 500,
): void {
  fc.assert(fc.property(...arbitraries, law), { numRuns });
}

describe('laws of counting days', () => {
  test('adding and counting back ends where it began', () => {
    check([realCalendars, anyYear, days], (calendar, from, n) => {
      const start = calendar.isWorkingDay(from) ? from : calendar.nextWorkingDay(from);
      const end = taken(addWorkingDays(calendar, start, n));
      expect(taken(subtractWorkingDays(calendar, end, n))).toBe(start);
      expect(workingDaysBetween(calendar, start, end)).toBe(n);
    });
  });

  test('what is added is what lies between, from any date, in any calendar', () => {
    check([definitions, dates, days], (definition, from, n) => {
      const calendar = built(definition);
      const end = taken(addWorkingDays(calendar, from, n));
      expect(workingDaysBetween(calendar, from, end)).toBe(n);
      expect(n === 0 || calendar.isWorkingDay(end)).toBe(true);
      const start = taken(subtractWorkingDays(calendar, from, n));
      expect(workingDaysBetween(calendar, addDays(start, -1), addDays(from, -1))).toBe(n);
    });
  });

  test('the next and the previous working day are next to each other', () => {
    check([definitions, dates], (definition, date) => {
      const calendar = built(definition);
      const next = calendar.nextWorkingDay(date);
      expect(next > date && calendar.isWorkingDay(next)).toBe(true);
      expect(workingDaysBetween(calendar, date, next)).toBe(1);
      expect(calendar.nextWorkingDay(calendar.previousWorkingDay(next))).toBe(next);
    });
  });

  test('later received, or more days, is never due earlier', () => {
    check([definitions, settings, instants, instants, days, days], (definition, by, one, other, few, more) => {
      const calendar = built(definition);
      const due = (received: typeof one, n: number) => taken(dueAfterWorkingDays(calendar, by, received, n)).dueOn;
      const [first, last] = [one, other].sort() as [typeof one, typeof one];
      const [less, most] = [few, more].sort((a, b) => a - b) as [number, number];
      expect(due(first, less) <= due(last, less)).toBe(true);
      expect(due(first, less) <= due(first, most)).toBe(true);
    });
  });

  test('in time is elapsed no more than the days asked for, and a moment later it is not', () => {
    check([definitions, settings, instants, fc.integer({ min: 1, max: 60 })], (definition, by, received, n) => {
      const calendar = built(definition);
      const due = taken(dueAfterWorkingDays(calendar, { ...by, dueDayEnds: 'end-of-day' }, received, n));
      const lastMillisecond = instantOfEpoch(epochOf(due.lastMoment) - 1);
      expect(elapsedWorkingDays(calendar, by, received, lastMillisecond)).toBe(n);
      const nextDay = instantOfEpoch(epochOf(due.lastMoment) + 40 * 86_400_000);
      expect(elapsedWorkingDays(calendar, by, received, nextDay)).toBeGreaterThanOrEqual(n);
    });
  });

  test('clear days between a notice and its event are as many as were asked for', () => {
    check([realCalendars, anyYear, fc.integer({ min: 0, max: 30 })], (calendar, event, n) => {
      const notice = taken(latestNotice(calendar, event, n));
      expect(clearDaysBetween(calendar, notice, event)).toBe(n);
      expect(n === 0 || clearDaysBetween(calendar, addDays(notice, 1), event) < n).toBe(true);
    });
  });

  test('a pause never brings a date forward, and adds as many days as elapsed in it', () => {
    check([realCalendars, instants, instants, instants, fc.integer({ min: 1, max: 40 })], (calendar, received, asked, answered, n) => {
      const by = { afterHours: { kind: 'calendar-day' }, clarification: 'pauses' } as const;
      const plain = fcSettings(by);
      const [askedAt, answeredAt] = [asked, answered].sort() as [typeof asked, typeof asked];
      const due = taken(dueWithWaits(calendar, plain, received, n, [])).dueOn;
      const paused = taken(dueWithWaits(calendar, plain, received, n, [{ askedAt, answeredAt }])).dueOn;
      expect(paused >= due).toBe(true);
      const on = (at: typeof received) => civilTimeOf(at, calendar.zone).date;
      const [start, stop] = [on(received), on(answeredAt)];
      const from = on(askedAt) > start ? on(askedAt) : start;
      const lost = from < due ? workingDaysBetween(calendar, from, stop) : 0;
      expect(workingDaysBetween(calendar, start, paused)).toBe(n + lost);
    });
  });
});

function fcSettings(parts: object) {
  return {
    dayOfReceipt: 'day-0',
    dueDayEnds: 'end-of-day',
    halfDay: 'working-day',
    weekBefore: 'same-weekday',
    memberDays: 'office',
    foi: 'ico',
    afterHours: { kind: 'calendar-day' },
    clarification: 'pauses',
    ...parts,
  } as const;
}

describe('laws of the count', () => {
  test('it names every day from receipt to due date once, in order, in any year', () => {
    check([realCalendars, settings, anyYear, fc.integer({ min: 0, max: 300 })], (calendar, by, received, n) => {
      const { count } = taken(dueAfterWorkingDaysFrom(calendar, by, received, n));
      if (count.kind !== 'working-days') throw new Error('another kind of count');
      const steps = stepsOf(count);
      expect(steps.map(({ date }) => date)).toEqual(steps.map((_, i) => addDays(received, i)));
      expect(steps.at(-1)?.date).toBe(count.dueOn);
      expect(n === 0 || count.counted.length === n).toBe(true);
      for (const { date, off } of count.passedOver) expect(calendar.dayStatus(date)).toMatchObject({ working: by.halfDay !== 'working-day' && off.kind === 'half-day' });
      expect(JSON.parse(JSON.stringify(count))).toEqual(count);
    });
  });

  test('it can be said: one text, the due date in it; and one line a day', () => {
    check([definitions, settings, instants, fc.integer({ min: 1, max: 40 })], (definition, by, received, n) => {
      const { count, dueOn } = taken(dueAfterWorkingDays(built(definition), by, received, n));
      const text = explainCount(count);
      expect(text).toMatch(/^Received \w+day \d{1,2} \w+ \d{4} at \d\d:\d\d.*\.$/);
      expect(text).toContain(longDate(dueOn).split(' ').slice(0, 3).join(' '));
      expect(text).not.toMatch(/undefined|null|\(\)| {2}/);
      expect(explainDays(count).at(-1)?.text).toMatch(/due$/);
    });
  });
});

describe('laws of working minutes', () => {
  const minutes = fc.integer({ min: 0, max: 5000 });

  test('what is added has elapsed, and no sooner', () => {
    check([definitions, instants, minutes], (definition, from, n) => {
      const calendar = built(definition);
      const until = taken(addWorkingMinutes(calendar, from, n));
      expect(taken(elapsedWorkingMinutes(calendar, from, until))).toBe(n);
      const sooner = instantOfEpoch(epochOf(until) - 1);
      expect(n === 0 || taken(elapsedWorkingMinutes(calendar, from, sooner)) < n).toBe(true);
    });
  });

  test('the same with a pause, in which nothing elapses', () => {
    check([definitions, instants, instants, instants, minutes], (definition, from, one, other, n) => {
      const calendar = built(definition);
      const [start, stop] = [one, other].sort() as [typeof one, typeof one];
      const pauses = [{ from: start, to: stop }];
      const until = taken(addWorkingMinutes(calendar, from, n, pauses));
      expect(taken(elapsedWorkingMinutes(calendar, from, until, pauses))).toBe(n);
      expect(taken(elapsedWorkingMinutes(calendar, start, stop, pauses))).toBe(0);
      expect(until >= taken(addWorkingMinutes(calendar, from, n))).toBe(true);
    });
  });

  test('the next opening is open, and nothing elapses before it', () => {
    check([definitions, instants], (definition, from) => {
      const calendar = built(definition);
      const opens = nextOpening(calendar, from);
      expect(isOpenAt(calendar, opens)).toBe(true);
      expect(taken(elapsedWorkingMinutes(calendar, from, opens))).toBe(0);
    });
  });
});

describe('laws of zones', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const epochs = fc.integer({ min: -40_000_000, max: 68_000_000 }).map((minute) => instantOfEpoch(minute * 60_000));

  test('in any zone and year the clock shows what the platform says', () => {
    check([zones, epochs], (zone, at) => {
      const { date, time } = civilTimeOf(at, zone);
      expect([date, time]).toEqual(localTime(at, zone));
    }, 3000);
  });

  test('from an instant to its local time and back, but for the hour that comes twice', () => {
    check([zones, epochs], (zone, at) => {
      const { date, time } = civilTimeOf(at, zone);
      const back = taken(instantAt(date, time, zone));
      // Offsets had seconds until 1972: the clock's minute began up to a minute before the instant.
      const off = epochOf(at) - epochOf(back.instant);
      expect(back.ambiguous ? off >= 0 : off >= 0 && off < 60_000).toBe(true);
    }, 3000);
  });
});

describe('nothing hangs', () => {
  const oneMinute = { monday: hours('09:00-09:01') };

  test.each([
    ['a minute a week, a thousand days', { week: oneMinute }],
    ['shut until the last year there is', { closures: [{ startsOn: '1900-01-01', endsOn: '2999-12-31', title: 'Shut' }] }],
    ['shut, but for a day that is shut too', { closures: [{ startsOn: '1900-01-01', endsOn: '2999-12-31', title: 'Shut' }], specialDays: [{ date: '2026-06-01', openings: hours('09:00-10:00'), title: 'x' }] }],
  ])('%s', (_, parts) => {
    const calendar = built({ ...officeCalendar(council()), ...(parts as object) });
    const from = '2026-06-01' as ReturnType<typeof addDays>;
    const due = taken(addWorkingDays(calendar, from, 1000));
    expect(workingDaysBetween(calendar, from, due)).toBe(1000);
    expect(weekdayOf(due)).toBeLessThan(6);
    const before = taken(subtractWorkingDays(calendar, from, 1000));
    expect(workingDaysBetween(calendar, addDays(before, -1), addDays(from, -1))).toBe(1000);
  });
});
