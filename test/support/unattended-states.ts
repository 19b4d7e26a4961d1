import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { civilTimeOf } from '../../src/domain/calendar/zone.js';
import { type UnattendedOffice } from '../../src/domain/council/unattended.js';
import { periodOfDates } from '../../src/domain/digest/week.js';
import { at } from './facts.js';
import { minutesAfter } from './fixed-clock.js';

const zone = 'Europe/London';

/** Offices that nobody attended in 2026, one after the other as the service lets them begin; the days of some count as closed. */
export const unattendedStates: fc.Arbitrary<readonly UnattendedOffice[]> = fc
  .array(fc.record({ after: fc.nat(40 * 24), days: fc.nat(28), endedAfter: fc.option(fc.nat(28 * 24)), isClosed: fc.boolean() }), { maxLength: 8 })
  .map((all) => {
    let free = at('Fri 2026-05-01 00:00');
    return all.map(({ after, days, endedAfter, isClosed }, index) => {
      const startedAt = minutesAfter(free, after * 60);
      const until = addDays(civilTimeOf(startedAt, zone).date, days);
      const itself = periodOfDates(until, addDays(until, 1), zone).to;
      const ended = endedAfter === null ? null : minutesAfter(startedAt, endedAfter * 60);
      const endedAt: Instant | null = ended === null || ended >= itself ? null : ended;
      free = endedAt ?? itself;
      return { id: `state-${index}`, startedAt, startedBy: { kind: 'operator' }, until, endedAt, closure: isClosed ? `closure-${index}` : null } as const;
    });
  });
