import { askAgainOn, nextReport } from '../../../src/domain/enquiry/ask-again.js';
import { type ReportRequest } from '../../../src/domain/enquiry/fact.js';
import { stateWith } from '../../support/builders.js';
import { ada, at, closed, day, fact, received } from '../../support/facts.js';

const opened = received(at('Mon 2026-05-18 10:00'), { byOffice: true });
const report = (dueOn: string, everyMonths: number | null): ReportRequest => ({ body: 'The Trust', dueOn: day(dueOn), everyMonths });
const asking = (one: ReportRequest) => fact({ kind: 'requested', of: ada, channel: 'email', alreadyGiven: false, report: one }, at('Mon 2026-05-18 10:00'));

describe('when a report is asked for again', () => {
  it.each<[name: string, report: ReportRequest, isClosed: boolean, on: string | null]>([
    ['the day after the last was due', report('Sun 2026-05-31', 3), false, 'Mon 2026-06-01'],
    ['never, where it is asked for once', report('Sun 2026-05-31', null), false, null],
    ['never, once it is closed', report('Sun 2026-05-31', 3), true, null],
  ])('%s', (_, one, isClosed, on) => {
    const end = isClosed ? [closed(at('Tue 2026-05-19 10:00'), 'withdrawn')] : [];
    expect(askAgainOn(stateWith([opened, asking(one), ...end]))).toBe(on === null ? null : day(on));
  });

  it.each<[name: string, today: string, months: number, due: string]>([
    ['a quarter later', 'Mon 2026-06-01', 3, 'Mon 2026-08-31'],
    ['from the last of May to the last of June', 'Mon 2026-06-01', 1, 'Tue 2026-06-30'],
    ['on the very day: nobody is asked for today', 'Mon 2026-08-31', 3, 'Mon 2026-11-30'],
    ['the day after: what nobody asked in time is passed over', 'Tue 2026-09-01', 3, 'Mon 2026-11-30'],
  ])('%s', (_, today, months, due) => {
    expect(nextReport(day('Sun 2026-05-31'), report('Sun 2026-05-31', months), day(today)).dueOn).toBe(day(due));
  });

  it('keeps to the day of the first: from the last of January to the last of March', () => {
    const february = nextReport(day('Sat 2026-01-31'), report('Sat 2026-01-31', 1), day('Sun 2026-02-01'));
    expect(february.dueOn).toBe(day('Sat 2026-02-28'));
    expect(nextReport(day('Sat 2026-01-31'), february, day('Sun 2026-03-01')).dueOn).toBe(day('Tue 2026-03-31'));
  });
});
