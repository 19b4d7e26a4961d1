import { defaultReminderSchedule, type ReminderSchedule } from '../../../src/domain/reminder/schedule.js';
import { horizonOf, stageOn } from '../../../src/domain/reminder/stage.js';
import { type CouncilFacts } from '../../../src/domain/calendar/council-calendars.js';
import { christmasClosure, hours, office } from '../calendar/offices.js';
import { day, spelt } from '../calendar/spelt.js';

type Row = readonly [due: string, on: string, stage: string | null];

function stageIs(facts: Partial<CouncilFacts>, schedule: ReminderSchedule = defaultReminderSchedule) {
  return (due: string, on: string, stage: string | null): void => {
    expect(stageOn(day(due), office(facts), schedule, day(on))).toBe(stage);
  };
}

describe('the stage of a due day, on a morning', () => {
  it.each<Row>([
    ['Wed 2026-11-25', 'Mon 2026-11-23', null],
    ['Wed 2026-11-25', 'Tue 2026-11-24', 'before-1'],
    ['Wed 2026-11-25', 'Wed 2026-11-25', 'due'],
    ['Wed 2026-11-25', 'Thu 2026-11-26', 'overdue-1'],
    ['Wed 2026-11-25', 'Fri 2026-11-27', 'overdue-1'],
    ['Wed 2026-11-25', 'Mon 2026-11-30', 'overdue-3'],
    ['Wed 2026-11-25', 'Tue 2026-12-01', 'overdue-3'],
    ['Wed 2026-11-25', 'Wed 2026-12-02', 'overdue-5'],
  ])('due %s, on %s: %s', stageIs({}));
});

describe('over a bank holiday Monday', () => {
  it.each<Row>([
    ['Tue 2026-05-26', 'Fri 2026-05-22', 'before-1'],
    ['Tue 2026-05-26', 'Thu 2026-05-21', null],
    ['Fri 2026-05-22', 'Tue 2026-05-26', 'overdue-1'],
    ['Wed 2026-05-27', 'Fri 2026-05-22', null],
  ])('due %s, on %s: %s', stageIs({}));
});

describe('of a promise for a day on which the office is closed', () => {
  it.each<Row>([
    ['Sun 2026-11-29', 'Thu 2026-11-26', null],
    ['Sun 2026-11-29', 'Fri 2026-11-27', 'due'],
    ['Sun 2026-11-29', 'Mon 2026-11-30', 'overdue-1'],
    ['Mon 2026-05-25', 'Fri 2026-05-22', 'due'],
    ['Mon 2026-05-25', 'Tue 2026-05-26', 'overdue-1'],
  ])('due %s, on %s: %s', stageIs({}));
});

describe('over Christmas, closed from half past twelve on the 24th to the 4th', () => {
  it.each<Row>([
    ['Thu 2026-12-24', 'Wed 2026-12-23', 'before-1'],
    ['Thu 2026-12-24', 'Thu 2026-12-24', 'due'],
    ['Thu 2026-12-24', 'Mon 2027-01-04', 'overdue-1'],
    ['Mon 2027-01-04', 'Thu 2026-12-24', 'before-1'],
    ['Tue 2027-01-05', 'Thu 2026-12-24', null],
    ['Tue 2027-01-05', 'Mon 2027-01-04', 'before-1'],
    ['Wed 2026-12-30', 'Thu 2026-12-24', 'due'],
  ])('due %s, on %s: %s', stageIs({ closures: [christmasClosure] }));
});

describe('in an office that opens one morning a week', () => {
  it.each<Row>([
    ['Thu 2026-11-26', 'Wed 2026-11-25', 'due'],
    ['Wed 2026-12-02', 'Wed 2026-11-25', 'before-1'],
    ['Thu 2026-12-03', 'Wed 2026-11-25', null],
    ['Thu 2026-11-26', 'Wed 2026-12-02', 'overdue-1'],
    ['Thu 2026-11-26', 'Wed 2026-12-09', 'overdue-1'],
    ['Thu 2026-11-26', 'Wed 2026-12-16', 'overdue-3'],
  ])('due %s, on %s: %s', stageIs({ week: { wednesday: hours('09:30-12:30') } }));
});

describe('by a schedule of the council’s own', () => {
  const own: ReminderSchedule = { before: [3, 1], onDueDay: false, overdueEvery: 5, clerkFrom: 3 };
  it.each<Row>([
    ['Fri 2026-11-27', 'Mon 2026-11-23', null],
    ['Fri 2026-11-27', 'Tue 2026-11-24', 'before-3'],
    ['Fri 2026-11-27', 'Wed 2026-11-25', 'before-3'],
    ['Fri 2026-11-27', 'Thu 2026-11-26', 'before-1'],
    ['Fri 2026-11-27', 'Fri 2026-11-27', 'before-1'],
    ['Fri 2026-11-27', 'Fri 2026-12-04', 'overdue-1'],
    ['Fri 2026-11-27', 'Mon 2026-12-07', 'overdue-6'],
  ])('due %s, on %s: %s', stageIs({}, own));
});

describe('the horizon', () => {
  it.each<[on: string, horizon: string]>([
    ['Mon 2026-11-23', 'Tue 2026-11-24'],
    ['Fri 2026-11-27', 'Mon 2026-11-30'],
    ['Fri 2026-05-22', 'Tue 2026-05-26'],
    ['Thu 2026-12-24', 'Mon 2027-01-04'],
  ])('on %s is %s', (on, horizon) => {
    expect(spelt(horizonOf(office({ closures: [christmasClosure] }), defaultReminderSchedule, day(on)))).toBe(horizon);
  });
});
