import fc from 'fast-check';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { elapsedWorkingMinutes } from '../../../src/domain/calendar/working-minutes.js';
import { type UnattendedOffice } from '../../../src/domain/council/unattended.js';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { unattendedIn } from '../../../src/domain/digest/unattended-in.js';
import { periodOf } from '../../../src/domain/digest/week.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { at, day } from '../../support/facts.js';
import { unattendedStates } from '../../support/unattended-states.js';
import { office } from '../calendar/offices.js';

/** Monday 16 to Sunday 22 November 2026: 40 hours, from 09:00 to 17:00 on five days. */
const week = periodOf('2026-W48', 'Europe/London');
const monday = at('Mon 2026-11-23 09:00');
const context = { calendar: office(), office: office(), counting: defaultCountingSettings, needsAttention: 0 };

function state(from: string, until: string, ended: string | null = null): UnattendedOffice {
  return { id: from, startedAt: at(from), startedBy: { kind: 'operator' }, until: day(until), endedAt: ended === null ? null : at(ended), closure: null };
}

describe('an office that nobody attended in a period', () => {
  it.each<[what: string, states: readonly UnattendedOffice[], asOf: Instant, stretches: readonly (readonly [from: string, to: string])[], hours: number]>([
    ['attended', [], monday, [], 40],
    ['ended by somebody', [state('Tue 2026-11-17 12:00', 'Fri 2026-11-27', 'Thu 2026-11-19 10:30')], monday, [['Tue 2026-11-17 12:00', 'Thu 2026-11-19 10:30']], 25.5],
    ['ended by itself', [state('Tue 2026-11-17 12:00', 'Wed 2026-11-18')], monday, [['Tue 2026-11-17 12:00', 'Thu 2026-11-19 00:00']], 27],
    ['from before it to after it', [state('Fri 2026-11-13 12:00', 'Fri 2026-11-27')], monday, [['Mon 2026-11-16 00:00', 'Mon 2026-11-23 00:00']], 0],
    ['until the instant that it is counted for', [state('Thu 2026-11-19 12:00', 'Fri 2026-11-27')], at('Fri 2026-11-20 10:00'), [['Thu 2026-11-19 12:00', 'Fri 2026-11-20 10:00']], 27],
    ['begun after that instant', [state('Thu 2026-11-19 12:00', 'Fri 2026-11-27')], at('Thu 2026-11-19 11:00'), [], 26],
    ['ended before it', [state('Fri 2026-11-06 12:00', 'Fri 2026-11-27', 'Mon 2026-11-16 00:00')], monday, [], 40],
    ['at night alone', [state('Tue 2026-11-17 18:00', 'Wed 2026-11-18', 'Wed 2026-11-18 08:00')], monday, [['Tue 2026-11-17 18:00', 'Wed 2026-11-18 08:00']], 40],
    ['twice', [state('Thu 2026-11-19 09:00', 'Thu 2026-11-19'), state('Mon 2026-11-16 09:00', 'Mon 2026-11-16')], monday, [['Mon 2026-11-16 09:00', 'Tue 2026-11-17 00:00'], ['Thu 2026-11-19 09:00', 'Fri 2026-11-20 00:00']], 24],
  ])('was not open then: %s', (_, unattended, asOf, stretches, hours) => {
    expect(unattendedIn(unattended, week, asOf, 'Europe/London')).toEqual(stretches.map(([from, to]) => ({ from: at(from), to: at(to) })));
    expect(figuresOf([], week, asOf, { ...context, unattended }).hoursOpen).toBe(hours);
  });

  it('was open for as long as its calendar says, less what of it lies in those times, whatever they are', () => {
    const minutes = (from: Instant, to: Instant): number => {
      const found = elapsedWorkingMinutes(office(), from, to);
      return found.ok ? found.value : NaN;
    };
    fc.assert(
      fc.property(unattendedStates, (unattended) => {
        const gone = unattendedIn(unattended, week, monday, 'Europe/London').map(({ from, to }) => minutes(from, to));
        const left = minutes(week.from, week.to) - gone.reduce((sum, one) => sum + one, 0);
        expect(figuresOf([], week, monday, { ...context, unattended }).hoursOpen).toBe(Math.round(left / 6) / 10);
      }),
      { numRuns: 300 },
    );
  });
});
