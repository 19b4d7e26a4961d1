import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { reasons } from '../../../src/domain/report/figure.js';
import { type OwedFigures } from '../../../src/domain/report/owed-figures.js';
import { acknowledged, answered, at, byMail, closed, corrected, day, received } from '../../support/facts.js';
import { after, counted, dated, fiveDays, happened, owedUnder, reported, terms, timely } from './reporting.js';

const asked = received(at('Mon 2026-11-16 10:00'));
const promised = (when: string, by: string): Fact => acknowledged(at(when), day(by));
const early = promised('Tue 2026-11-17 10:00', 'Fri 2026-11-20');
const told = (facts: readonly Fact[], termsOf = terms(dated()), rule = 'answer') => counted(owedUnder(rule, reported([facts], termsOf)));

describe('a clause with two working days', () => {
  it.each<[what: string, facts: readonly Fact[], figures: Partial<OwedFigures>]>([
    ['answered in its last minute', [asked, answered(at('Wed 2026-11-18 23:59'))], { answered: 1, met: 1, medianWorkingDays: 2, medianOf: 1 }],
    ['answered a minute later', [asked, answered(at('Thu 2026-11-19 00:00'))], { answered: 1, metLate: 1, medianWorkingDays: 3, medianOf: 1 }],
    ['open and overdue', [asked], { stillOpen: 1, overdue: 1 }],
    ['open and in time', [received(at('Fri 2026-11-20 17:20'))], { stillOpen: 1, open: 1 }],
    ['acknowledged in time, the promise kept', [asked, early, answered(at('Fri 2026-11-20 23:59'))], { promised: 1, promisesGiven: 1, promisesKept: 1, medianWorkingDays: 4, medianOf: 1 }],
    ['acknowledged in time, the promise missed', [asked, early, answered(at('Sat 2026-11-21 00:00'))], { promised: 1, promisesGiven: 1, promisesMissed: 1, medianWorkingDays: 4, medianOf: 1 }],
    ['acknowledged in time, the promise missed and open', [asked, early], { promised: 1, promisesGiven: 1, promisesMissed: 1 }],
    ['acknowledged too late', [asked, promised('Thu 2026-11-19 00:00', 'Mon 2026-11-30')], { promised: 1, promisedLate: 1, promisesGiven: 1, promisesOpen: 1 }],
    ['renewed in time', [asked, early, promised('Fri 2026-11-20 23:59', 'Mon 2026-11-30')], { promised: 1, promisesGiven: 2, promisesRenewed: 1, promisesOpen: 1 }],
    ['renewed too late, after the period', [asked, early, promised('Sat 2026-11-21 00:00', 'Mon 2026-11-30')], { promised: 1, promisesGiven: 1, promisesMissed: 1 }],
    ['withdrawn in time', [asked, closed(at('Wed 2026-11-18 23:59'), 'withdrawn')], { lifted: 1 }],
    ['withdrawn when it was late', [asked, closed(at('Thu 2026-11-19 00:00'), 'withdrawn')], { lifted: 1, liftedLate: 1 }],
    ['withdrawn with a promise', [asked, early, closed(at('Fri 2026-11-20 10:00'), 'withdrawn')], { promised: 1, promisesGiven: 1, promisesLifted: 1 }],
    ['answered by what was taken back', [asked, ...takenBack()], { stillOpen: 1, overdue: 1 }],
  ])('%s', (_, facts, figures) => {
    expect(told(facts)).toEqual({ obligations: 1, ...figures });
  });

  it.each<[when: string, obligations: number]>([
    ['Sun 2026-11-08 23:59', 0],
    ['Mon 2026-11-09 00:00', 1],
    ['Fri 2026-11-20 23:59', 1],
    ['Sat 2026-11-21 00:00', 0],
  ])('received on %s: %d in the period', (when, obligations) => {
    const inside = received(at('Tue 2026-11-10 10:00'));
    expect(owedUnder('answer', reported([[received(at(when))], [inside]])).obligations).toBe(obligations + 1);
  });

  it('tells a promise of the period on an enquiry from before it', () => {
    const before = received(at('Fri 2026-11-06 10:00'));
    expect(told([before, promised('Mon 2026-11-09 00:00', 'Fri 2026-11-13')])).toEqual({ promisesGiven: 1, promisesMissed: 1 });
    expect(reported([[before, promised('Sun 2026-11-08 23:59', 'Fri 2026-11-13')]]).protocols).toEqual([]);
  });

  it('does not see what happened after it was made, or was recorded after', () => {
    const answer = answered(at('Wed 2026-11-18 10:00'));
    const seen = (facts: readonly Fact[], when: string) => counted(owedUnder('answer', reported([facts], terms(dated()), at(when))));
    expect(seen([asked, answer], 'Wed 2026-11-18 09:59')).toEqual({ obligations: 1, stillOpen: 1, open: 1 });
    const logged = { ...answer, recordedAt: at('Fri 2026-11-20 10:00') };
    expect(seen([asked, logged], 'Thu 2026-11-19 10:00')).toEqual({ obligations: 1, stillOpen: 1, overdue: 1 });
    expect(seen([asked, logged], 'Fri 2026-11-20 10:00')).toMatchObject({ answered: 1, met: 1 });
  });
});

describe('a clause without a number of days', () => {
  const facts = [asked, answered(at('Fri 2026-11-20 10:00'))];

  it('has answers, and nothing in time or late', () => {
    const figures = owedUnder('timely', reported([facts, [asked], [asked, early]], terms(timely())));
    expect(counted(figures)).toEqual({
      ...{ obligations: 3, answered: 1, promised: 1, stillOpen: 1, medianWorkingDays: 4, medianOf: 1 },
      ...{ promisesGiven: 1, promisesMissed: 1 },
    });
    const why = { notKnown: reasons.noNumberOfDays };
    expect(figures).toMatchObject({ met: why, metLate: why, promisedLate: why, liftedLate: why, open: why, overdue: why });
  });

  it('is judged by a local standard, which is told as one', () => {
    const report = reported([facts, [received(at('Mon 2026-11-09 10:00'))]], terms(timely([fiveDays])));
    expect(counted(owedUnder('timely', report))).toEqual({ obligations: 2, answered: 1, met: 1, stillOpen: 1, overdue: 1, medianWorkingDays: 4, medianOf: 1 });
    expect(report.protocols[0]?.clauses).toMatchObject([{ localStandard: fiveDays }]);
  });

  it('has a median only where something was answered', () => {
    expect(owedUnder('timely', reported([[asked]], terms(timely()))).medianWorkingDays).toEqual({ notKnown: reasons.noneAnswered });
  });
});

describe('the clause of a burden', () => {
  const raised = happened('Tue 2026-11-17 10:00', { kind: 'burden-raised', hours: 20 });
  const explained = happened('Wed 2026-11-18 10:00', { kind: 'burden-explained', ...byMail });

  it('counts what was explained and discussed, without days to judge it by', () => {
    const report = reported([[asked, raised, explained]]);
    expect(counted(owedUnder('explanation', report))).toEqual({ obligations: 1, answered: 1 });
    expect(counted(owedUnder('discussion', report))).toEqual({ obligations: 1, stillOpen: 1 });
  });

  it('knows no promises and no median', () => {
    expect(owedUnder('explanation', reported([[asked, raised]]))).toMatchObject({
      promised: { notKnown: reasons.nothingPromised },
      promisesGiven: { notKnown: reasons.nothingPromised },
      medianWorkingDays: { notKnown: reasons.notOfAnswers },
      overdue: { notKnown: reasons.noNumberOfDays },
    });
  });

  it('is judged by a local standard where there is one', () => {
    const standard = { ...fiveDays, rule: 'explanation', withinWorkingDays: 1 };
    expect(counted(owedUnder('explanation', reported([[asked, raised, explained]], terms(dated({ localStandards: [standard] })))))).toEqual({ obligations: 1, answered: 1, met: 1 });
  });
});

function takenBack(): readonly Fact[] {
  const wrong = answered(at('Tue 2026-11-17 10:00'));
  return [wrong, corrected(after, wrong.id)];
}
