import fc from 'fast-check';
import { type WeekdayName, weekdayNames } from '../../../src/domain/calendar/calendar-definition.js';
import { addDays, civilDate, type CivilDate, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { type WorkingCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { remindersDue } from '../../../src/domain/reminder/reminders-due.js';
import { type ReminderSchedule } from '../../../src/domain/reminder/schedule.js';
import { stageOn, type LedgerStage } from '../../../src/domain/reminder/stage.js';
import { officer, owed } from '../../support/builders.js';
import { assigned, at, oscar, received } from '../../support/facts.js';
import { christmasClosure, office } from '../calendar/offices.js';

const offices = [office(), office({ closures: [christmasClosure] })];
const openDays = weekdayNames.slice(0, 5);
const anyDays = fc.subarray([...openDays], { minLength: 1 });
const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays(civilDate('2026-01-01'), days));
const anySchedule: fc.Arbitrary<ReminderSchedule> = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  onDueDay: fc.boolean(),
  overdueEvery: fc.integer({ min: 1, max: 4 }),
  clerkFrom: fc.integer({ min: 1, max: 4 }),
});

const mine = owed('answer-or-promise', [received(at('Mon 2026-05-18 10:00')), assigned(at('Mon 2026-05-18 11:00'), oscar)]);

interface Morning {
  readonly on: CivilDate;
  readonly stage: LedgerStage;
}

interface Walk {
  readonly calendar: WorkingCalendar;
  readonly schedule: ReminderSchedule;
  readonly dueOn: CivilDate;
  readonly days: readonly WeekdayName[];
}

const morningsOf = (calendar: WorkingCalendar, from: CivilDate, count: number): readonly CivilDate[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter((on) => calendar.isWorkingDay(on));

/** What an officer who works on these days is told, morning by morning, as the ledger would have it: each stage once. */
function toldTo({ calendar, schedule, dueOn, days }: Walk, from: CivilDate, until: CivilDate): readonly Morning[] {
  if (mine.deadline === null) throw new Error('No day is due.');
  const obligation = { ...mine, deadline: { ...mine.deadline, dueOn } };
  const staff = { officers: [officer({ days })], clerks: [], absences: [], office: calendar };
  const all = morningsOf(calendar, from, 140).filter((on) => on <= until);
  const each = all.flatMap((on) => remindersDue([{ obligation, senderVerified: true }], { staff: { ...staff, on }, schedule, keptFrom: () => new Set() }).map(({ stage }) => ({ on, stage })));
  return each.filter(({ stage }, place) => each.findIndex((one) => one.stage === stage) === place);
}

/** The mornings of the council's schedule: when each stage begins for whoever works on every day. */
const scheduled = ({ calendar, schedule, dueOn }: Walk): readonly Morning[] => {
  const each = morningsOf(calendar, addDays(dueOn, -40), 80).flatMap((on) => ({ on, stage: stageOn(dueOn, calendar, schedule, on) }));
  return each.flatMap(({ on, stage }, place) => (stage === null || each[place - 1]?.stage === stage ? [] : [{ on, stage }]));
};

/** The later a stage comes, the greater. */
const place = (stage: LedgerStage): number => {
  const [kind, number = '0'] = stage.split('-');
  return kind === 'before' ? -Number(number) : Number(number);
};

const isOwn = (days: readonly WeekdayName[]) => (on: CivilDate): boolean => days.some((day) => day === weekdayNames[weekdayOf(on) - 1]);

const walk = fc.record({ calendar: fc.constantFrom(...offices), schedule: anySchedule, dueOn: date, days: anyDays });

describe('over the mornings around any due day, whoever works on some days only', () => {
  const lines = (of: Walk) => toldTo(of, addDays(of.dueOn, -70), addDays(of.dueOn, 60));

  it('is told on days of their own, each stage once, in order', () => {
    fc.assert(
      fc.property(walk, (of) => {
        const told = lines(of);
        expect(told.filter(({ on }) => !isOwn(of.days)(on))).toEqual([]);
        const places = told.map(({ stage }) => place(stage));
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
      }),
    );
  });

  it('has each reminder of the schedule: what warns on their last day up to its morning, what is overdue on their next from it', () => {
    fc.assert(
      fc.property(walk, (of) => {
        const own = morningsOf(of.calendar, addDays(of.dueOn, -70), 140).filter(isOwn(of.days));
        const told = lines(of);
        for (const { on: morning, stage } of scheduled(of)) {
          const isWarning = place(stage) <= 0;
          const day = isWarning ? own.findLast((on) => on <= morning) : own.find((on) => on >= morning);
          // One day may stand for several: what is said on it, or was before, is this or newer.
          const said = told.filter(({ on }) => day !== undefined && on <= day).map((one) => place(one.stage));
          expect(Math.max(...said)).toBeGreaterThanOrEqual(place(stage));
          // And nothing is said sooner than need be.
          const first = told.find((one) => one.stage === stage);
          if (first !== undefined) expect(first.on).toBe(day);
        }
      }),
    );
  });

  it('is warned by the due day at the latest, if a day of theirs is left when it is asked', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 0, max: 20 }), (of, before) => {
        const asked = addDays(of.dueOn, -before);
        const isLeft = morningsOf(of.calendar, asked, before + 1).some(isOwn(of.days));
        const says = of.schedule.onDueDay || of.schedule.before.length > 0;
        expect(toldTo(of, asked, of.dueOn).length > 0).toBe(isLeft && says);
      }),
    );
  });

  it('is told as everybody else where they work on every day', () => {
    fc.assert(
      fc.property(walk, (of) => {
        expect(lines({ ...of, days: openDays })).toEqual(lines({ ...of, days: [] }));
      }),
    );
  });
});
