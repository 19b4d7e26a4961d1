import fc from 'fast-check';
import { type FoiReading } from '../../../src/domain/calendar/counting.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { deriveObligations } from '../../../src/domain/obligation/derive.js';
import { firstToldDay, type Obligation, stateOf } from '../../../src/domain/obligation/obligation.js';
import { obligationsOf, owed, termsOf, timelyProtocol } from '../../support/builders.js';
import { council, facts as councilFacts } from '../../support/councils.js';
import {
  acknowledged,
  answered,
  assigned,
  at,
  clarificationSought,
  clarified,
  closed,
  converted,
  corrected,
  day,
  extended,
  fact,
  feePaid,
  feesNotice,
  oscar,
  received,
} from '../../support/facts.js';
import { history } from '../../support/facts-histories.js';
import { type FoiFact, foiFacts } from '../calendar/facts-of-foi.js';
import { spelt } from '../calendar/spelt.js';

/** Of great-aycliffe/7.8: what is due by law beside the protocol. */
const byLaw = (facts: readonly Fact[]): Obligation => owed('information-response', facts);
const asked = received(at('Wed 2026-07-01 10:00'), {}, { id: 'asked' });
const request = converted(at('Thu 2026-07-02 10:00'), 'foi', { id: 'converted' });

const readBy = (foi: FoiReading) => {
  const { calendar } = council();
  return termsOf({ calendar: { ...calendar, counting: { ...calendar.counting, foi } } });
};

describe('the facts about FOI, through the obligation', () => {
  it.each(foiFacts.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { deadline } = owed('information-response', factsOf(one), readBy(one.reading ?? 'ico'));
    expect(deadline && spelt(deadline.dueOn)).toBe(one.due);
    expect(deadline?.count).toMatchObject({ dayZero: { on: day(one.zero) }, days: one.days });
  });

  const noon = (text: string) => at(text.length > 14 ? text : `${text} 12:00`);
  function factsOf({ received: on, days, fee, clarifies }: FoiFact): readonly Fact[] {
    const first = noon(clarifies ?? on);
    return [
      ...[received(first), converted(first)],
      ...(clarifies === undefined ? [] : [clarificationSought(first), clarified(noon(on))]),
      ...(days === 40 ? [extended(noon(on))] : []),
      ...(fee === undefined ? [] : [feesNotice(noon(fee[0])), feePaid(noon(fee[1]))]),
    ];
  }
});

describe('an enquiry that is a request for information', () => {
  it('is owed an answer from its receipt, whenever it was converted, until midnight of day 20, under the law', () => {
    const obligation = byLaw([asked, assigned(asked.at, oscar), request]);
    expect(obligation).toMatchObject({ clause: 'law/foia-10', rule: 'law/foia-10', localStandard: null, soft: false, owedBy: oscar, startedBy: 'converted' });
    // The Boyne is a bank holiday in Northern Ireland: Monday 13 July.
    expect(obligation.deadline).toMatchObject({ dueOn: day('Thu 2026-07-30'), lastMoment: at('Fri 2026-07-31 00:00') });
    expect(stateOf(obligation, at('Thu 2026-07-30 23:59'))).toBe('open');
    expect(stateOf(obligation, at('Fri 2026-07-31 00:00'))).toBe('missed-and-open');
  });

  it('comes under the Regulations where it is about the environment', () => {
    expect(byLaw([asked, converted(request.at, 'eir')])).toMatchObject({ clause: 'law/eir-5', deadline: { dueOn: day('Thu 2026-07-30') } });
  });

  it.each([
    ['two working days', termsOf(), 'answer-or-promise'],
    ['timely', termsOf({ protocol: timelyProtocol() }), 'timely-answer'],
  ] as const)('the law takes the place of what the protocol has owed: %s', (_, terms, kind) => {
    const all = obligationsOf([asked, request, answered(at('Mon 2026-07-20 10:00'))], {}, terms);
    expect(all.find((one) => one.kind === kind)?.settled).toEqual({ how: 'replaced', by: 'converted', at: request.at });
    expect(all.find((one) => one.kind === 'information-response')?.settled?.how).toBe('met');
  });

  it('a promise that was given stays, and another renews it', () => {
    const promise = acknowledged(at('Thu 2026-07-02 09:00'), day('Fri 2026-07-10'));
    expect(owed('promise', [asked, promise, request]).settled).toBeNull();
    const renewed = acknowledged(at('Fri 2026-07-10 09:00'), day('Tue 2026-07-28'));
    expect(owed('promise', [asked, promise, request, renewed]).settled).toMatchObject({ how: 'replaced', by: renewed.id });
    expect(byLaw([asked, promise, request, renewed]).settled).toBeNull();
  });

  it('a part that was split off owes nothing by the protocol', () => {
    const part = received(asked.at, { splitFrom: { enquiry: 'whole', reference: 'HR-0001' } });
    expect(obligationsOf([part, request]).map(({ kind }) => kind)).toEqual(['information-response']);
  });

  it('is lifted where it is withdrawn or lapses, and not where it is closed as answered', () => {
    for (const [outcome, how] of [['withdrawn', 'lifted'], ['lapsed', 'lifted'], ['answered', undefined]] as const) {
      expect(byLaw([asked, request, closed(at('Mon 2026-07-06 10:00'), outcome)]).settled?.how).toBe(how);
    }
  });

  it('taken back, it is owed by the protocol as if nothing had been', () => {
    const all = obligationsOf([asked, request, corrected(at('Fri 2026-07-03 10:00'), 'converted')]);
    expect(all.map(({ kind, settled }) => [kind, settled])).toEqual([['answer-or-promise', null]]);
  });

  it('another conversion takes the place of one that stands', () => {
    const all = obligationsOf([asked, request, converted(at('Fri 2026-07-03 10:00'), 'eir', { id: 'second' })]);
    expect(all.filter(({ kind }) => kind === 'information-response').map(({ clause, settled }) => [clause, settled?.by ?? null])).toEqual([['law/foia-10', 'second'], ['law/eir-5', null]]);
  });

  it('opened again, it is owed an answer by the protocol, and may be converted from when that was asked', () => {
    const again = fact({ kind: 'reopened', fact: 'asked', because: 'new-question', askedAt: at('Mon 2026-08-03 10:00') }, at('Tue 2026-08-04 10:00'));
    const round = [asked, request, answered(at('Mon 2026-07-20 10:00')), again];
    expect(obligationsOf(round).filter(({ settled }) => settled === null).map(({ kind }) => kind)).toEqual(['answer-or-promise']);
    const second = obligationsOf([...round, converted(at('Wed 2026-08-05 10:00'))]).filter(({ settled }) => settled === null);
    // The Summer bank holiday: Monday 31 August; in Scotland Monday 3 August, the day itself.
    expect(second.map(({ kind, deadline }) => [kind, deadline && spelt(deadline.dueOn)])).toEqual([['information-response', 'Tue 2026-09-01']]);
  });
});

describe('what the law stops', () => {
  const soughtOn = (text: string): Fact => clarificationSought(at(text), { id: 'sought' });

  it('a clarification is awaited: no day is due, and the one before is kept in mind', () => {
    const obligation = byLaw([asked, request, soughtOn('Mon 2026-07-06 10:00')]);
    expect([obligation.deadline, obligation.rests]).toEqual([null, { since: at('Mon 2026-07-06 10:00'), because: 'clarification-sought', dueOn: day('Thu 2026-07-30') }]);
  });

  it('clarified, all the days begin again from there, and the day first told is kept', () => {
    const obligation = byLaw([asked, request, soughtOn('Mon 2026-07-06 10:00'), clarified(at('Wed 2026-07-15 18:00'))]);
    expect(obligation).toMatchObject({ rests: null, firstDueOn: day('Thu 2026-07-30'), deadline: { dueOn: day('Thu 2026-08-13') } });
    expect(obligation.deadline?.count).toMatchObject({ restarted: { firstReceivedOn: day('Wed 2026-07-01'), because: 'clarified' }, dayZero: { on: day('Wed 2026-07-15') } });
  });

  it.each([
    ['asked on the last day', 'Thu 2026-07-30 23:59', 'Thu 2026-09-03'],
    ['asked when it had gone by', 'Fri 2026-07-31 00:00', 'Thu 2026-07-30'],
  ])('what was missed is not stopped any more: %s', (_, sought, due) => {
    const obligation = byLaw([asked, request, soughtOn(sought), clarified(at('Wed 2026-08-05 10:00'))]);
    expect(obligation.deadline && spelt(obligation.deadline.dueOn)).toBe(due);
  });

  it('a fee is awaited, and its days do not count, both included', () => {
    const notice = feesNotice(at('Fri 2026-07-10 10:00'));
    expect(byLaw([asked, request, notice])).toMatchObject({ deadline: null, rests: { because: 'fee-awaited', dueOn: day('Thu 2026-07-30') } });
    const paid = byLaw([asked, request, notice, feePaid(at('Tue 2026-07-14 10:00'))]);
    expect(paid).toMatchObject({ rests: null, firstDueOn: day('Thu 2026-07-30'), deadline: { dueOn: day('Tue 2026-08-04') } });
  });

  it('clarified while a fee is awaited, the fee stops it still', () => {
    const both = [asked, request, feesNotice(at('Fri 2026-07-10 10:00')), soughtOn('Fri 2026-07-10 11:00'), clarified(at('Mon 2026-07-20 10:00'))];
    expect(byLaw(both)).toMatchObject({ deadline: null, rests: { because: 'fee-awaited' } });
    // 20 days from Monday 20 July, of which Tuesday 21 to Thursday 23 July are not counted; the Scottish holiday is 3 August.
    expect(byLaw([...both, feePaid(at('Thu 2026-07-23 10:00'))]).deadline?.dueOn).toBe(day('Fri 2026-08-21'));
  });

  it('extended, it is due on day 40, and the first day is kept', () => {
    const obligation = byLaw([asked, request, extended(at('Thu 2026-07-30 16:00'))]);
    expect(obligation).toMatchObject({ firstDueOn: day('Thu 2026-07-30'), deadline: { dueOn: day('Fri 2026-08-28'), count: { days: 40 } } });
    expect(firstToldDay(obligation)).toBe(day('Thu 2026-07-30'));
  });

  it('an extension is over with the count that it was for: twenty days again after a clarification', () => {
    const all = [asked, request, extended(at('Mon 2026-07-06 10:00')), soughtOn('Tue 2026-07-07 10:00'), clarified(at('Wed 2026-07-15 10:00'))];
    expect(byLaw(all).deadline).toMatchObject({ dueOn: day('Thu 2026-08-13'), count: { days: 20 } });
  });

  it('neither the council’s settings nor a closure of its office stop or move it', () => {
    const closure = { title: 'Flood', startsOn: day('Mon 2026-07-06'), endsOn: day('Fri 2026-07-10') };
    const { calendar } = council();
    const counting = { ...calendar.counting, clarification: 'pauses' } as const;
    const terms = termsOf({ calendar: { ...calendar, counting, facts: { ...councilFacts(), closures: [closure] } } });
    const question = fact({ kind: 'requested', of: 'member-ada', channel: 'email', alreadyGiven: false }, at('Mon 2026-07-06 10:00'));
    expect(owed('information-response', [asked, request, question], terms).deadline?.dueOn).toBe(day('Thu 2026-07-30'));
  });
});

describe('whatever happens to a request for information', () => {
  it('its day, once missed, never moves', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const later = deriveObligations(facts, termsOf());
        for (const known of deriveObligations(facts, termsOf(), { asOf: at('Fri 2026-07-31 00:00') })) {
          if (known.kind !== 'information-response' || stateOf(known, at('Fri 2026-07-31 00:00')) !== 'missed-and-open') continue;
          expect(later.find(({ key }) => key === known.key)?.deadline).toEqual(known.deadline);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order in which it was recorded does not matter', () => {
    const all = [asked, request, clarificationSought(at('Mon 2026-07-06 10:00')), clarified(at('Wed 2026-07-15 10:00')), feesNotice(at('Thu 2026-07-16 10:00')), feePaid(at('Fri 2026-07-17 10:00')), extended(at('Mon 2026-07-20 10:00'))];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(obligationsOf(shuffled)).toEqual(obligationsOf(all));
      }),
      { numRuns: 50 },
    );
  });
});
