import { nextTry } from '../../../src/application/outbox/retry-schedule.js';
import { at } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';

const queuedAt = at('Fri 2026-05-22 17:20');
const fiveDays = 5 * 24 * 60;

describe('the next try', () => {
  it.each<[failures: number, minutes: number]>([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 120],
    [6, 240],
    [7, 240],
    [40, 240],
  ])('after %i failures is in %i minutes', (failures, minutes) => {
    expect(nextTry(queuedAt, failures, queuedAt)).toBe(minutesAfter(queuedAt, minutes));
  });

  it.each<[name: string, now: number, again: boolean]>([
    ['that falls on the fifth day is made', fiveDays - 240, true],
    ['that falls after it is not', fiveDays - 239, false],
  ])('%s', (_, now, again) => {
    expect(nextTry(queuedAt, 9, minutesAfter(queuedAt, now)) !== null).toBe(again);
  });

  it('counts minutes, whatever the clocks do', () => {
    const night = at('Sun 2026-10-25 00:30');
    expect(nextTry(night, 6, night)).toBe(at('Sun 2026-10-25 03:30'));
  });
});
