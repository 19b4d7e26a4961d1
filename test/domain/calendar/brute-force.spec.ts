import fc from 'fast-check';
import { dueAfterWorkingDays } from '../../../src/domain/calendar/deadline.js';
import { dueDay, dueEpoch } from '../../../src/domain/calendar/due.js';
import { dateOfDayNumber } from '../../../src/domain/calendar/civil-date.js';
import { elapsedWorkingDays } from '../../../src/domain/calendar/elapsed.js';
import { epochOf } from '../../../src/domain/calendar/instant.js';
import { dayZero, due, elapsed, isWorking, localTime } from './brute-force.js';
import { built } from './offices.js';
import { definitions, instants, settings } from './random-calendars.js';
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
}, 120_000);
