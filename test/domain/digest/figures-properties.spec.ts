import fc from 'fast-check';
import { type Figures } from '../../../src/domain/digest/figures.js';
import { figureSums } from '../../../src/domain/digest/figure-list.js';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { promisesOf } from '../../../src/domain/digest/promises.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { stateWith, termsOf, timelyProtocol } from '../../support/builders.js';
import { at } from '../../support/facts.js';
import { history } from '../../support/facts-histories.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { office } from '../calendar/offices.js';

const context = { calendar: office(), office: office(), counting: defaultCountingSettings, unattended: [], needsAttention: 0 };
const terms = fc.constantFrom(termsOf(), termsOf({ protocol: timelyProtocol() }));
const enquiries = fc.tuple(terms, fc.array(history, { maxLength: 6 })).map(([by, all]) => all.map((facts) => stateWith(facts, by)));
const start = at('Fri 2026-05-01 00:00');
const moment = fc.integer({ min: 0, max: 4 * 230 }).map((quarters) => minutesAfter(start, quarters * 360));
const moments = fc.array(moment, { minLength: 3, maxLength: 3 }).map((all) => all.toSorted() as [Instant, Instant, Instant]);

/** What is counted in a period, and so adds up over periods that follow each other. */
const flows = [
  ...(['received', 'reopened', 'loggedLate', 'answeredInTime', 'answeredWithinPromise', 'answeredLate', 'answeredNoDaySet'] as const),
  ...(['answered', 'redirected', 'refused', 'estimated', 'burdensRaised', 'burdensProceeded'] as const),
  ...(['withdrawn', 'mistaken', 'informationLapsed', 'informationInTime', 'informationLate', 'informationRequests', 'acknowledged', 'promisesKept', 'promisesRenewed', 'promisesMissed'] as const),
];
const ended = (one: Figures): number => one.answered + one.withdrawn + one.mistaken + one.informationLapsed;

describe('the figures of any enquiries', () => {
  it('add up: what was open and came in is answered, withdrawn, no enquiry, or still open', () => {
    fc.assert(
      fc.property(enquiries, moments, (all, [, from, to]) => {
        const openBefore = figuresOf(all, { from: start, to: from }, minutesAfter(from, -1 / 60_000), context).openNow;
        const made = figuresOf(all, { from, to }, minutesAfter(to, -1 / 60_000), context);
        expect(openBefore + made.received + made.reopened).toBe(ended(made) + made.openNow);
      }),
      { numRuns: 300 },
    );
  });

  it('of two periods that follow each other add up to those of both', () => {
    fc.assert(
      fc.property(enquiries, moments, (all, [from, between, to]) => {
        const [first, second, both] = [{ from, to: between }, { from: between, to }, { from, to }].map((period) => figuresOf(all, period, to, context));
        for (const flow of flows) expect((first?.[flow] ?? 0) + (second?.[flow] ?? 0)).toBe(both?.[flow]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave no promise out: kept, renewed, missed, lifted or still running', () => {
    fc.assert(
      fc.property(enquiries, (all) => {
        const end = at('Thu 2027-12-30 00:00');
        const { promisesKept, promisesRenewed, promisesMissed } = figuresOf(all, { from: start, to: end }, end, context);
        const promises = all.flatMap((enquiry) => promisesOf(enquiry));
        const lifted = promises.filter(({ settled, deadline }) => settled?.how === 'lifted' && deadline !== null && settled.at < deadline.lastMoment);
        expect(promisesKept + promisesRenewed + promisesMissed + lifted.length).toBe(promises.length);
      }),
      { numRuns: 300 },
    );
  });

  it('count each answer in one way and each open enquiry in one age, and no more overdue or unassigned than open', () => {
    fc.assert(
      fc.property(enquiries, moments, (all, [from, to, asOf]) => {
        const made = figuresOf(all, { from, to }, asOf, context);
        const { openNow, overdueNow, dueNext, unassignedNow } = made;
        for (const { whole, parts } of figureSums) expect(parts.reduce((sum, part) => sum + made[part], 0)).toBe(made[whole]);
        expect(overdueNow + dueNext).toBeLessThanOrEqual(openNow);
        expect(unassignedNow).toBeLessThanOrEqual(openNow);
      }),
      { numRuns: 300 },
    );
  });
});
