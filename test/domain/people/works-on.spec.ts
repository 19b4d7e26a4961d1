import { type WeekdayName } from '../../../src/domain/calendar/calendar-definition.js';
import { daysIn } from '../../../src/domain/people/days-cell.js';
import { worksOn } from '../../../src/domain/people/works-on.js';
import { member, officer } from '../../support/builders.js';
import { hours, office } from '../calendar/offices.js';
import { day } from '../calendar/spelt.js';

describe('the days of a cell', () => {
  it.each<[cell: string, days: readonly string[], unknown: readonly string[]]>([
    ['Tue Thu', ['tuesday', 'thursday'], []],
    [' thursday,TUES ; tue ', ['tuesday', 'thursday'], []],
    ['Sun Sat Fri Thu Wed Tue Mon', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], []],
    ['', [], []],
    [' ; , ', [], []],
    ['Tu Th', [], ['Tu', 'Th']],
    ['Tue and Thu', ['tuesday', 'thursday'], ['and']],
    ['Mon-Thu', [], ['Mon-Thu']],
    ['Tuesdays Thu', ['thursday'], ['Tuesdays']],
    ['2 4', [], ['2', '4']],
  ])('%j are %j, and %j is none', (cell, days, unknown) => {
    expect(daysIn(cell)).toEqual({ days, unknown });
  });
});

describe('whether an officer works on a day of the office', () => {
  it.each<[days: readonly WeekdayName[], on: string, works: boolean]>([
    [['tuesday', 'thursday'], 'Mon 2026-11-23', false],
    [['tuesday', 'thursday'], 'Tue 2026-11-24', true],
    [['tuesday', 'thursday'], 'Wed 2026-11-25', false],
    [['tuesday', 'thursday'], 'Thu 2026-11-26', true],
    [[], 'Mon 2026-11-23', true],
    [['sunday', 'friday'], 'Mon 2026-11-23', false],
    [['sunday', 'friday'], 'Fri 2026-11-27', true],
  ])('who works on %j, on %s: %s', (days, on, works) => {
    expect(worksOn(officer({ days }), office(), day(on))).toBe(works);
  });

  it('is on each of them for whoever names none on which it opens, so that they are told at all', () => {
    const oneMorning = office({ week: { wednesday: hours('09:30-12:30'), thursday: [] } });
    expect(['Wed 2026-11-25', 'Thu 2026-11-26'].map((on) => worksOn(officer({ days: ['thursday'] }), oneMorning, day(on)))).toEqual([true, true]);
    expect(worksOn(officer({ days: ['wednesday', 'thursday'] }), oneMorning, day('Thu 2026-11-26'))).toBe(false);
  });

  it('is nothing of members', () => {
    expect(worksOn(member(), office(), day('Mon 2026-11-23'))).toBe(true);
  });
});
