import fc from 'fast-check';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { periodOf } from '../../../src/domain/digest/week.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type Figure, isKnown } from '../../../src/domain/report/figure.js';
import { stateWith } from '../../support/builders.js';
import { at, day } from '../../support/facts.js';
import { extended, history, step } from '../../support/facts-histories.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { isoWeekOf } from '../../../src/domain/digest/week.js';
import { dated, fiveDays, known, reported, terms, timely } from './reporting.js';

const start = at('Fri 2026-05-01 00:00');
const moment = fc.integer({ min: 0, max: 4 * 200 }).map((quarters) => minutesAfter(start, quarters * 360));
const moments = fc.array(moment, { minLength: 3, maxLength: 3 }).map((all) => all.toSorted() as [Instant, Instant, Instant]);
const histories = fc.array(history, { maxLength: 6 });
const number = (figure: Figure): number => (isKnown(figure) ? figure : NaN);
const [twoDays, fiveOfOurs, none] = [terms(dated()), terms(timely([fiveDays])), terms(timely())];

describe('the report of any enquiries', () => {
  it('adds up: what began is met, promised, lifted, open or overdue', () => {
    fc.assert(
      fc.property(fc.constantFrom(twoDays, fiveOfOurs), histories, moments, (by, all, [from, to, asOf]) => {
        const { council, protocols } = reported(all, by, asOf, { from, to });
        expect(council.answered + council.withdrawn + council.mistaken + council.lapsed + council.open).toBe(council.received);
        for (const row of protocols.flatMap(({ clauses }) => clauses)) {
          if (row.kind !== 'owed' || (row.rule.id !== 'answer' && row.rule.id !== 'timely')) continue;
          const { obligations, answered, met, metLate, promised, lifted, stillOpen, open, overdue, ...more } = row.figures;
          expect(number(met) + number(metLate) + number(promised) + lifted + number(open) + number(overdue)).toBe(obligations);
          expect([number(met) + number(metLate), number(open) + number(overdue)]).toEqual([answered, stillOpen]);
          const { promisesGiven, promisesKept, promisesRenewed, promisesMissed, promisesLifted, promisesOpen } = more;
          expect([promisesKept, promisesRenewed, promisesMissed, promisesLifted, promisesOpen].reduce<number>((sum, one) => sum + number(one), 0)).toBe(promisesGiven);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('without days adds up as well, and judges nothing', () => {
    fc.assert(
      fc.property(histories, moments, (all, [from, to, asOf]) => {
        for (const row of reported(all, none, asOf, { from, to }).protocols.flatMap(({ clauses }) => clauses)) {
          if (row.kind !== 'owed') throw new Error('There is one clause.');
          const { obligations, answered, promised, lifted, stillOpen, met, metLate, open, overdue } = row.figures;
          expect(answered + number(promised) + lifted + stillOpen).toBe(obligations);
          expect([met, metLate, open, overdue].some(isKnown)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('as of an instant is changed by nothing that is recorded later', () => {
    fc.assert(
      fc.property(history, fc.array(step, { maxLength: 6 }), moments, (facts, steps, [from, to, asOf]) => {
        const grown = steps.reduce<readonly Fact[]>(extended, facts);
        const later = grown.slice(facts.length).map((one) => ({ ...one, recordedAt: one.recordedAt > asOf ? one.recordedAt : minutesAfter(asOf, 1) }));
        const period = { from, to };
        expect(reported([[...facts, ...later]], twoDays, asOf, period)).toEqual(reported([facts], twoDays, asOf, period));
      }),
      { numRuns: 300 },
    );
  });

  it('of one week has what the digest of the week says was received and logged late', () => {
    const end = at('Thu 2027-12-30 00:00');
    const { calendar, counting } = twoDays('protocol-1', 'calendar-1');
    fc.assert(
      fc.property(histories, fc.constantFrom('Mon 2026-05-25', 'Mon 2026-06-01', 'Mon 2026-10-26'), (all, monday) => {
        const week = periodOf(isoWeekOf(day(monday)), 'Europe/London');
        const digest = figuresOf(all.map((facts) => stateWith(facts, twoDays)), week, end, { calendar, counting, office: calendar, unattended: [], needsAttention: 0 });
        const { received, loggedLate } = reported(all, twoDays, end, week).council;
        expect({ received, loggedLate }).toEqual({ received: digest.received, loggedLate: digest.loggedLate });
      }),
      { numRuns: 200 },
    );
  });

  it('counts an enquiry that nobody had recorded yet nowhere', () => {
    fc.assert(fc.property(history, (facts) => expect(known([facts], twoDays, start)).toEqual([])), { numRuns: 20 });
  });
});
