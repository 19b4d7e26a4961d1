import { type AskedFigures } from '../../../src/domain/report/asked-figures.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { answered, at, byMail, day, received } from '../../support/facts.js';
import { askedUnder, counted, happened, member, owedUnder, reported } from './reporting.js';

const asked = received(at('Mon 2026-11-16 10:00'));
const requested = happened('Tue 2026-11-17 10:00', { kind: 'requested', of: member, ...byMail });
const replied = (when: string): Fact => happened(when, { kind: 'replied', from: member, channel: 'telephone' });
const reportBy = (when: string, by: string): Fact =>
  happened(when, { kind: 'requested', of: member, ...byMail, report: { body: 'Flood forum', dueOn: day(by), everyMonths: 6 } });

describe('what members were asked for', () => {
  it.each<[what: string, facts: readonly Fact[], figures: Partial<AskedFigures>]>([
    ['answered within the days', [replied('Thu 2026-11-19 23:59')], { answeredWithinTheDays: 1 }],
    ['answered later', [replied('Fri 2026-11-20 00:00')], { answeredLater: 1 }],
    ['not answered yet, whatever the day', [], { notAnsweredYet: 1 }],
    ['no longer asked, as the enquiry was answered', [answered(at('Fri 2026-11-20 10:00'))], { noLongerAsked: 1 }],
  ])('%s', (_, facts, figures) => {
    expect(counted(askedUnder('reply', reported([[asked, requested, ...facts]])))).toEqual({ asked: 1, ...figures });
  });

  it('is in no figure of what the office owed, and none of the council', () => {
    const [without, withIt] = [reported([[asked]]), reported([[asked, requested]])];
    expect(owedUnder('answer', withIt)).toEqual(owedUnder('answer', without));
    expect(withIt.council).toEqual(without.council);
  });

  it('has no word for anything held against anybody', () => {
    const names = Object.keys(askedUnder('reply', reported([[asked, requested]])));
    expect(names.filter((name) => /late$|missed|overdue|breach/i.test(name))).toEqual([]);
  });
});

describe('what the office opened itself', () => {
  const opened = received(at('Mon 2026-11-16 10:00'), { byOffice: true });
  const first = reportBy('Mon 2026-11-16 10:05', 'Wed 2026-11-18');

  it('is counted under the clause of outside bodies alone', () => {
    const report = reported([[opened, first, reportBy('Thu 2026-11-19 10:00', 'Fri 2026-11-20'), requested]]);
    expect(counted(askedUnder('report', report))).toEqual({ asked: 2, askedAgain: 1, notAnsweredYet: 1 });
    expect(counted(askedUnder('reply', report))).toEqual({});
    expect(counted(owedUnder('answer', report))).toEqual({});
    expect(counted(report.council)).toEqual({});
  });

  it('is told of nowhere where no report was asked for', () => {
    expect(reported([[opened, requested]]).protocols).toEqual([]);
  });
});
