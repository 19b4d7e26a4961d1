import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { isMemberHour, nextMemberHour } from '../../../src/domain/reminder/member-hours.js';
import { at } from '../../support/facts.js';
import { office } from '../calendar/offices.js';

const hours = { from: clockTime('09:00'), until: clockTime('17:00') };

describe('the hours at which members are written to', () => {
  it.each<[when: string, next: string]>([
    ['Mon 2026-11-23 08:59', 'Mon 2026-11-23 09:00'],
    ['Mon 2026-11-23 09:00', 'Mon 2026-11-23 09:00'],
    ['Mon 2026-11-23 16:59', 'Mon 2026-11-23 16:59'],
    ['Mon 2026-11-23 17:00', 'Tue 2026-11-24 09:00'],
    ['Fri 2026-11-27 17:00', 'Mon 2026-11-30 09:00'],
    ['Sat 2026-11-28 23:30', 'Mon 2026-11-30 09:00'],
    ['Sun 2026-11-29 08:00', 'Mon 2026-11-30 09:00'],
    // Good Friday and Easter Monday; the clocks went forward on Sunday 29 March.
    ['Thu 2026-04-02 18:00', 'Tue 2026-04-07 09:00'],
    ['Sat 2026-03-28 12:00', 'Mon 2026-03-30 09:00'],
  ])('after %s begin on %s', (when, next) => {
    expect(nextMemberHour(hours, office(), at(when))).toBe(at(next));
    expect(isMemberHour(hours, office(), at(when))).toBe(when === next);
  });
});
