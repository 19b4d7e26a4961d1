import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type FigureName } from '../../../src/domain/digest/figure-list.js';
import { isAllWell } from '../../../src/domain/digest/figures.js';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { stateWith } from '../../support/builders.js';
import { acknowledged, answered, at, closed, converted, day, feesNotice, received } from '../../support/facts.js';
import { office } from '../calendar/offices.js';

const context = { calendar: office(), office: office(), counting: defaultCountingSettings, unattended: [], needsAttention: 0 };
const july = { from: at('Wed 2026-07-01 00:00'), to: at('Sat 2026-08-01 00:00') };
/** Received on Wednesday 1 July: due by the protocol on Friday 3 July, by law on Thursday 30 July 2026. */
const asked = received(at('Wed 2026-07-01 10:00'));
const request = converted(at('Thu 2026-07-02 10:00'));
const part = received(asked.at, { splitFrom: { enquiry: 'whole', reference: 'HR-0001' } }, { recordedAt: at('Thu 2026-07-09 10:00') });

describe('requests for information in the figures', () => {
  it.each<[what: string, facts: readonly Fact[], expected: Partial<Record<FigureName, number>>]>([
    ['answered on the last day', [asked, request, answered(at('Thu 2026-07-30 23:59'))], { answered: 1, informationRequests: 1, informationInTime: 1, informationLate: 0, answeredLate: 0, answeredInTime: 0, answeredNoDaySet: 0 }],
    ['answered a day late', [asked, request, answered(at('Fri 2026-07-31 00:00'))], { answered: 1, informationLate: 1, answeredLate: 0, overdueNow: 0 }],
    ['open, its day gone by', [asked, request], { openNow: 1, informationOverdueNow: 1, overdueNow: 0, dueNext: 0 }],
    ['a promise broken meanwhile is late by the promise', [asked, acknowledged(at('Thu 2026-07-02 09:00'), day('Fri 2026-07-10')), request, answered(at('Mon 2026-07-20 10:00'))], { answeredLate: 1, promisesMissed: 1, informationInTime: 0 }],
    ['no fee', [asked, request, feesNotice(at('Thu 2026-07-02 11:00')), closed(at('Fri 2026-07-31 10:00'), 'lapsed')], { informationLapsed: 1, withdrawn: 0, answered: 0, openNow: 0 }],
    ['a part is received with its whole, and logged late by nobody', [part, request], { received: 0, loggedLate: 0, informationParts: 1, openNow: 1 }],
    ['an enquiry that is none', [asked, answered(at('Wed 2026-07-01 11:00'))], { answeredInTime: 1, informationRequests: 0, informationParts: 0 }],
  ])('%s', (_, facts, expected) => {
    expect(figuresOf([stateWith(facts)], july, july.to, context)).toMatchObject(expected);
  });

  it('all is not well where one came late', () => {
    const made = (when: string) => figuresOf([stateWith([asked, request, answered(at(when))])], july, july.to, context);
    expect([isAllWell(made('Thu 2026-07-30 10:00')), isAllWell(made('Fri 2026-07-31 10:00'))]).toEqual([true, false]);
  });
});
