import fc from 'fast-check';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { endIn } from '../../../src/domain/enquiry/end.js';
import { standingFacts } from '../../../src/domain/enquiry/history.js';
import { statusOf } from '../../../src/domain/enquiry/status.js';
import { type View } from '../../../src/domain/obligation/derive.js';
import { isOpen, type Obligation, stateOf } from '../../../src/domain/obligation/obligation.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { everyKind, obligationsOf, termsOf, timelyProtocol } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { corrected, day } from '../../support/facts.js';
import { earlierReceipt, extended, history, moment, nextFact, step } from '../../support/facts-histories.js';

const resting = { burden: { ...unsaid.burden, clock: 'rests', decision: { decidedOn: day('Tue 2026-03-10'), minute: '26/032' } } } as const;
const standard = { rule: 'timely', withinWorkingDays: 3, decidedOn: day('Tue 2026-03-10'), minute: '26/031' };
const protocols = [
  ['an answer or a promise', termsOf()],
  ['a timely answer', termsOf({ protocol: timelyProtocol() })],
  ['a timely answer by a local standard', termsOf({ protocol: timelyProtocol([standard]) })],
  ['every kind there is', termsOf({ protocol: everyKind() })],
  ['counts that rest', termsOf({ protocol: everyKind(resting), calendar: { ...council().calendar, counting: { ...defaultCountingSettings, clarification: 'pauses' } } })],
  ['counts that start afresh', termsOf({ protocol: everyKind(resting), calendar: { ...council().calendar, counting: { ...defaultCountingSettings, clarification: 'starts-afresh' } } })],
] as const;

const runs = { numRuns: 200 };

describe.each(protocols)('facts to obligations, under %s', (name, terms) => {
  /** A count that rested ends on another day; on no earlier day was it in another state for that. */
  const countsOn = !name.startsWith('counts that');
  /** So it is, under every protocol, with what the law stops. */
  const dayOf = ({ kind, deadline }: Obligation) => countsOn && kind !== 'information-response' && deadline?.dueOn;
  /** Everything that follows from facts: the same of two lists of facts is the same enquiry. */
  const derived = (facts: readonly Fact[], view: View = {}) => {
    const known = standingFacts(facts, view.knownAt).filter((fact) => view.asOf === undefined || fact.at <= view.asOf);
    return { obligations: obligationsOf(facts, view, terms), status: statusOf(known) };
  };
  const statesAt = (facts: readonly Fact[], asOf: Instant) =>
    obligationsOf(facts, {}, terms)
      .filter(({ startsAt }) => startsAt <= asOf)
      .map((obligation) => [obligation.key, dayOf(obligation), stateOf(obligation, asOf)]);

  it('the order of recording never matters', () => {
    const shuffled = history.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts], { minLength: facts.length }),
        fc.shuffledSubarray(facts.map(({ recordedAt }) => recordedAt), { minLength: facts.length }),
      ),
    );
    const otherwise = (facts: readonly Fact[], times: readonly Instant[]): readonly Fact[] =>
      facts.map((fact, index) => ({ ...fact, recordedAt: times[index] ?? fact.recordedAt }));
    fc.assert(
      fc.property(shuffled, ([facts, mixed, times]) => {
        expect(derived(otherwise(mixed, times))).toEqual(derived(facts));
      }),
      runs,
    );
  });

  it('deriving afresh gives the same, and changes no fact', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const text = JSON.stringify(facts);
        const first = derived(facts);
        expect(derived(JSON.parse(text) as Fact[])).toEqual(first);
        expect(JSON.stringify(facts)).toBe(text);
      }),
      runs,
    );
  });

  it('a correction takes back exactly its own effect, and a correction of it restores', () => {
    fc.assert(
      fc.property(history, step, (facts, next) => {
        const fact = nextFact(facts, next);
        const told = { id: 'wrong', recordedAt: fact.recordedAt };
        const wrong = corrected(fact.recordedAt, fact.id, null, told);
        const restored = corrected(fact.recordedAt, 'wrong', null, { ...told, id: 'restored' });
        const without = derived(facts);
        const withIt = derived([...facts, fact]);
        expect(derived([...facts, fact, wrong])).toEqual(without);
        expect(derived([...facts, fact, wrong, restored])).toEqual(withIt);
        expect(derived([...facts, fact, wrong, restored, corrected(fact.recordedAt, 'restored')])).toEqual(without);
      }),
      runs,
    );
  });

  it('an amendment is as if the fact had been right at once', () => {
    fc.assert(
      fc.property(history, step, fc.constantFrom('acknowledged', 'answered', 'closed'), (facts, next, right) => {
        const wrong = nextFact(facts, next);
        fc.pre(wrong.happening.kind !== 'corrected' || wrong.happening.instead !== null);
        const { at, happening } = nextFact([...facts, wrong], { ...next, what: right });
        if (happening.kind === 'corrected') throw new Error('The right fact is no correction.');
        const amending = corrected(wrong.recordedAt, wrong.id, { at, happening }, { id: 'amending' });
        const atOnce =
          wrong.happening.kind === 'corrected'
            ? { ...amending, happening: { ...wrong.happening, instead: { at, happening } } }
            : { ...amending, at, happening };
        const { obligations, status } = derived([...facts, wrong, amending]);
        const alike = obligations.map((owed) => ({ ...owed, key: owed.key.replace(new RegExp(`:${wrong.id}$`), ':amending') }));
        expect({ obligations: alike, status }).toEqual(derived([...facts, atOnce]));
        expect(derived([...facts, wrong, amending, corrected(wrong.recordedAt, 'amending')])).toEqual(derived([...facts, wrong]));
      }),
      runs,
    );
  });

  it('a receipt moved and moved back leaves all as it was', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const earlier = earlierReceipt(facts);
        const back = corrected(earlier.recordedAt, earlier.id, null, { id: 'back' });
        expect(derived([...facts, earlier, back])).toEqual(derived(facts));
      }),
      runs,
    );
  });

  it('nothing that happens later changes what was true as of an earlier day', () => {
    const split = history.chain((facts) => fc.tuple(fc.constant(facts), moment(facts), fc.array(step, { maxLength: 6 })));
    fc.assert(
      fc.property(split, ([facts, asOf, steps]) => {
        const happened = steps.map((next) => ({ ...next, what: next.what === 'taken-back' || next.what === 'amended' ? 'answered' : next.what }) as const);
        const all = happened.reduce(extended, facts);
        const later = all.slice(facts.length).filter((fact) => fact.at > asOf);
        expect(derived([...later, ...facts], { asOf })).toEqual(derived(facts, { asOf }));
        expect(statesAt([...later, ...facts], asOf)).toEqual(statesAt(facts, asOf));
      }),
      runs,
    );
  });

  it('the view as of a day and the state on that day agree', () => {
    fc.assert(
      fc.property(
        history.chain((facts) => fc.tuple(fc.constant(facts), moment(facts))),
        ([facts, asOf]) => {
          const seenThen = derived(facts, { asOf }).obligations;
          expect(seenThen.map((one) => [one.key, dayOf(one), stateOf(one, asOf)])).toEqual(statesAt(facts, asOf));
        },
      ),
      runs,
    );
  });

  it('nothing that is recorded later, corrections included, changes what was known on an earlier day', () => {
    const told = history.chain((facts) => fc.tuple(fc.constant(facts), moment(facts), fc.array(step, { maxLength: 6 })));
    fc.assert(
      fc.property(told, ([facts, knownAt, steps]) => {
        const all = steps.reduce(extended, facts);
        const recordedLater = all.slice(facts.length).filter((fact) => fact.recordedAt > knownAt);
        const now = [...recordedLater.toReversed(), ...facts];
        expect(derived(now, { knownAt })).toEqual(derived(facts, { knownAt }));
        expect(derived(now, { knownAt, asOf: knownAt })).toEqual(derived(facts, { knownAt, asOf: knownAt }));
      }),
      runs,
    );
  });

  it('receipts, contacts and what a member writes unasked meet, start and end nothing', () => {
    const quiet = fc.array(step.map((next) => ({ ...next, what: (['receipted', 'contacted', 'appended'] as const)[next.choice % 3] ?? 'receipted' })));
    fc.assert(
      fc.property(history, quiet, (facts, steps) => {
        const isAsked = facts.some(({ happening }) => happening.kind === 'requested');
        const unasked = steps.map((one) => (isAsked && one.what === 'appended' ? { ...one, what: 'contacted' as const } : one));
        expect(derived(unasked.reduce(extended, facts))).toEqual(derived(facts));
      }),
      runs,
    );
  });

  it('at most one promise is open at a time, and what ended stays as it ended', () => {
    fc.assert(
      fc.property(
        history.chain((facts) => fc.tuple(fc.constant(facts), moment(facts), moment(facts))),
        ([facts, one, other]) => {
          const obligations = obligationsOf(facts, {}, terms);
          const [asOf, later] = one < other ? [one, other] : [other, one];
          const open = obligations.filter((owed) => owed.kind === 'promise' && owed.startsAt <= asOf && isOpen(owed, asOf));
          expect(open.length).toBeLessThanOrEqual(1);
          for (const owed of obligations.filter((all) => all.settled !== null && !isOpen(all, asOf))) {
            expect(stateOf(owed, later)).toBe(stateOf(owed, asOf));
            expect((owed.settled?.at ?? '') >= owed.startsAt).toBe(true);
          }
        },
      ),
      runs,
    );
  });

  it('nothing is owed on what is answered or withdrawn, and no two obligations share a key', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const { obligations, status } = derived(facts);
        const withdrawn = endIn(standingFacts(facts))?.happening;
        if (status === 'answered' || (withdrawn?.kind === 'closed' && withdrawn.outcome === 'withdrawn')) {
          expect(obligations.filter((owed) => owed.settled === null)).toEqual([]);
        }
        expect(new Set(obligations.map(({ key }) => key)).size).toBe(obligations.length);
      }),
      runs,
    );
  });
});
