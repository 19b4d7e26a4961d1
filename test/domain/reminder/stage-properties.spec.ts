import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../../src/domain/calendar/civil-date.js';
import { type WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { type ReminderSchedule } from '../../../src/domain/reminder/schedule.js';
import { horizonOf, stageOn } from '../../../src/domain/reminder/stage.js';
import { christmasClosure, hours, office } from '../calendar/offices.js';

const offices = [office(), office({ closures: [christmasClosure] }), office({ week: { wednesday: hours('09:30-12:30') } })];
const anyOffice = fc.constantFrom(...offices);
const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays(civilDate('2026-01-01'), days));
const schedule: fc.Arbitrary<ReminderSchedule> = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  onDueDay: fc.boolean(),
  overdueEvery: fc.integer({ min: 1, max: 4 }),
  clerkFrom: fc.integer({ min: 1, max: 4 }),
});

function mornings(of: WorkingCalendar, from: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index)).filter((one) => of.isWorkingDay(one));
}

describe('over the mornings around any due day', () => {
  it('each stage begins once, and none comes back', () => {
    fc.assert(
      fc.property(anyOffice, date, schedule, (of, dueOn, by) => {
        const stages = mornings(of, addDays(dueOn, -60), 120).map((on) => stageOn(dueOn, of, by, on));
        const begun = stages.filter((stage, index) => stage !== stages[index - 1]);
        expect(new Set(begun).size).toBe(begun.length);
      }),
    );
  });

  it('nothing that falls due after the horizon has a stage, and something that falls due on it has', () => {
    fc.assert(
      fc.property(anyOffice, date, schedule, fc.integer({ min: 1, max: 40 }), (of, from, by, beyond) => {
        const on = of.nextWorkingDay(from);
        const horizon = horizonOf(of, by, on);
        expect(stageOn(addDays(horizon, beyond), of, { ...by, onDueDay: false }, on)).toBeNull();
        if (by.before.length > 0) expect(stageOn(horizon, of, by, on)).not.toBeNull();
      }),
    );
  });

  it('the first morning overdue is a stage of its own', () => {
    fc.assert(
      fc.property(anyOffice, date, schedule, (of, dueOn, by) => {
        expect(stageOn(dueOn, of, by, of.nextWorkingDay(dueOn))).toBe('overdue-1');
      }),
    );
  });
});
