import fc from 'fast-check';
import { type CalendarDefinition } from '../../../src/domain/calendar/calendar-definition.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { countFrom, dueAfterWorkingDays } from '../../../src/domain/calendar/deadline.js';
import { dueDay, dueEpoch } from '../../../src/domain/calendar/due.js';
import { addDays, civilDate, dateOfDayNumber } from '../../../src/domain/calendar/civil-date.js';
import { elapsedWorkingDays } from '../../../src/domain/calendar/elapsed.js';
import { explainDays } from '../../../src/domain/calendar/explain.js';
import { epochOf } from '../../../src/domain/calendar/instant.js';
import { receivedAt } from '../../../src/domain/calendar/receipt.js';
import { type CountStep, stepsOf } from '../../../src/domain/calendar/steps.js';
import { dayZero, due, elapsed, isWorking, localTime, tell } from './brute-force.js';
import { built } from './offices.js';
import { dates, definitions, instants, settings } from './random-calendars.js';
import { taken } from './spelt.js';

const days = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.integer({ min: 13, max: 60 }) });

test('day by day and by table, 10,000 random calendars give the same dates', () => {
  fc.assert(
    fc.property(definitions, settings, instants, instants, days, (definition, by, received, answered, n) => {
      const calendar = built(definition);
      const expected = due(definition, by, received, n);
      const { dueOn, closesAt, lastMoment, count } = taken(dueAfterWorkingDays(calendar, by, received, n));
      expect(dueOn).toBe(expected);
      expect(count.kind === 'working-days' && count.dayZero.on).toBe(dayZero(definition, by, received));
      expect(dateOfDayNumber(dueDay(calendar, by, epochOf(received), n))).toBe(expected);
      expect(dueEpoch(calendar, by, epochOf(received), n)).toBe(epochOf(closesAt));
      expect(lastMoment >= closesAt).toBe(true);
      expect(elapsedWorkingDays(calendar, by, received, answered)).toBe(elapsed(definition, by, received, answered));
      if (isWorking(definition, by, dueOn)) {
        expect(localTime(new Date(epochOf(closesAt) - 1).toISOString(), definition.zone)[0]).toBe(dueOn);
      }
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

test('the random calendars are of every kind', () => {
  const calendars = fc.sample(definitions, { numRuns: 1000, seed: 20_261_122 });
  const kinds: Record<string, (calendar: CalendarDefinition) => boolean> = {
    'a part-time week': ({ week }) => Object.keys(week).length < 5,
    'one day a week': ({ week }) => Object.keys(week).length === 1,
    'open at the weekend': ({ week }) => week.saturday !== undefined || week.sunday !== undefined,
    'several openings a day': ({ week }) => Object.values(week).some((openings) => openings.length > 1),
    'a closure from a time': ({ closures }) => closures.some(({ startsAt }) => startsAt !== undefined),
    'a closure to a time': ({ closures }) => closures.some(({ endsAt }) => endsAt !== undefined),
    'a special day': ({ specialDays }) => specialDays.length > 0,
    'a one-off day': ({ oneOffDays }) => oneOffDays.length > 0,
    'a half day': (calendar) => anyDay.some((date) => isHalf(calendar, date)),
  };
  const few = Object.entries(kinds).filter(([, isKind]) => calendars.filter(isKind).length < 50);
  expect(few.map(([kind]) => kind)).toEqual([]);
});

/** One that is counted or not, as the setting says. */
function isHalf(calendar: CalendarDefinition, date: string): boolean {
  const whole = { ...defaultCountingSettings, halfDay: 'not-a-working-day' } as const;
  return isWorking(calendar, defaultCountingSettings, date) && !isWorking(calendar, whole, date);
}

const anyDay = Array.from({ length: 480 }, (_, i) => addDays(civilDate('2025-11-02'), i));

const spans = fc.array(
  fc.record({ from: dates, length: fc.integer({ min: 0, max: 10 }) }).map(({ from, length }) => ({ from, to: addDays(from, length), because: 'x' })),
  { maxLength: 3 },
);

test('the reason says of every day once what it is, as day by day', () => {
  fc.assert(
    fc.property(definitions, settings, instants, spans, fc.integer({ min: 0, max: 30 }), (definition, by, received, disregarded, n) => {
      const calendar = built(definition);
      const { count, dueOn } = taken(countFrom(calendar, by, receivedAt(calendar, received), n, { disregarded }));
      if (count.kind !== 'working-days') throw new Error('another kind of count');
      const expected = tell(definition, by, received, n, disregarded);
      expect(expected.at(-1)?.[0]).toBe(dueOn);
      expect(stepsOf(count).map((step) => [step.date, words(step)])).toEqual(expected);
      expect(explainDays(count).map(({ date }) => date)).toEqual(expected.map(([date]) => date));
      const ofKind = (kind: RegExp) => expected.flatMap(([date, what]) => (kind.test(what) ? [date] : []));
      expect(count.counted).toEqual(ofKind(/^day [1-9]/));
      expect(count.passedOver.map(({ date }) => date)).toEqual(ofKind(/^(?!day |received)/));
    }),
    { numRuns: 3000 },
  );
}, 180_000);

function words(step: CountStep): string {
  if ('day' in step) return `day ${step.day}`;
  if ('receivedLate' in step) return 'received late';
  return 'title' in step.off ? `${step.off.kind}: ${step.off.title}` : step.off.kind;
}
