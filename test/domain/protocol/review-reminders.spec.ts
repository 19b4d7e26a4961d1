import fc from 'fast-check';
import { addDays, type CivilDate } from '../../../src/domain/calendar/civil-date.js';
import { monthsLater } from '../../../src/domain/calendar/months.js';
import { type Review } from '../../../src/domain/protocol/review.js';
import { defaultReviewReminders, isReviewReminderDue, type ReviewReminders } from '../../../src/domain/protocol/review-reminders.js';
import { day } from '../calendar/spelt.js';

const due: Review = { dueOn: day('Mon 2027-05-31'), because: 'named', lastOn: null };

describe('the clerk is reminded of a review', () => {
  it.each<[on: string, lastTold: string | null, isDue: boolean]>([
    ['Sat 2027-02-27', null, false],
    ['Sun 2027-02-28', null, true],
    ['Mon 2027-03-01', 'Sun 2027-02-28', false],
    ['Sun 2027-05-30', 'Sun 2027-02-28', false],
    ['Mon 2027-05-31', 'Sun 2027-02-28', true],
    ['Mon 2027-05-31', 'Mon 2027-05-31', false],
    ['Tue 2027-06-01', 'Sun 2027-05-30', true],
    ['Tue 2027-06-29', 'Mon 2027-05-31', false],
    ['Wed 2027-06-30', 'Mon 2027-05-31', true],
    ['Fri 2027-07-30', 'Wed 2027-06-30', true],
    ['Thu 2027-07-29', 'Wed 2027-06-30', false],
    ['Mon 2030-12-02', null, true],
    ['Tue 2027-06-01', 'Thu 2027-07-01', false],
  ])('on %s, last told %s: %s', (on, lastTold, isDue) => {
    expect(isReviewReminderDue(due, day(on), lastTold === null ? null : day(lastTold), defaultReviewReminders)).toBe(isDue);
  });

  it('as the council chose', () => {
    const choice: ReviewReminders = { monthsAhead: 0, everyMonths: 3 };
    const isDue = (on: string, lastTold: string | null): boolean => isReviewReminderDue(due, day(on), lastTold === null ? null : day(lastTold), choice);
    expect([isDue('Sun 2027-05-30', null), isDue('Mon 2027-05-31', null)]).toEqual([false, true]);
    expect([isDue('Mon 2027-08-30', 'Mon 2027-05-31'), isDue('Tue 2027-08-31', 'Mon 2027-05-31')]).toEqual([false, true]);
  });

  it('once before the day, and then never twice within a month, whichever days the office is open', () => {
    const lookedAt = fc.uniqueArray(fc.integer({ min: -200, max: 900 }), { maxLength: 300 }).map((numbers) => numbers.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(lookedAt, fc.integer({ min: 1, max: 6 }), (numbers, everyMonths) => {
        const told: CivilDate[] = [];
        for (const on of numbers.map((number) => addDays(due.dueOn, number))) {
          if (isReviewReminderDue(due, on, told.at(-1) ?? null, { monthsAhead: 3, everyMonths })) told.push(on);
        }
        const since = told.filter((on) => on >= due.dueOn);
        expect(told.length - since.length).toBeLessThanOrEqual(1);
        since.slice(1).forEach((on, index) => expect(on >= monthsLater(since[index]!, everyMonths)).toBe(true));
      }),
    );
  });
});
