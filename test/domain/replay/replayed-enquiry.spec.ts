import { type Fact, type Happening } from '../../../src/domain/enquiry/fact.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { type ReplayFigures, replayFigures } from '../../../src/domain/replay/replay-figures.js';
import { replayedEnquiry, type ReplayedEnquiry } from '../../../src/domain/replay/replayed-enquiry.js';
import { stateWith, termsOf, timelyProtocol } from '../../support/builders.js';
import { at, contacted, day, fact, received } from '../../support/facts.js';

const given = { channel: 'email', alreadyGiven: true } as const;
const told = (when: string, happening: Happening) => fact(happening, at(when));

/** Received on a Monday morning, and so due on Wednesday 13 May; the mail ends on Friday 12 June. */
function replayed(after: readonly Fact[], terms: TermsOf = termsOf(), asOf = at('Fri 2026-06-12 12:00')): ReplayedEnquiry {
  const { calendar, counting } = terms('protocol-1', 'calendar-1');
  return replayedEnquiry(stateWith([received(at('Mon 2026-05-11 10:00')), ...after], terms), { calendar, counting, zone: 'Europe/London' }, asOf);
}

describe('an enquiry that is replayed', () => {
  it.each<[answeredAt: string, outcome: string, workingDays: number, late: number | null]>([
    ['Wed 2026-05-13 23:59', 'in-time', 2, null],
    ['Thu 2026-05-14 00:00', 'late', 3, 1],
    ['Fri 2026-05-15 09:00', 'late', 4, 2],
    ['Tue 2026-05-26 09:00', 'late', 10, 8],
  ])('answered on %s is %s', (answeredAt, outcome, workingDays, workingDaysLate) => {
    const answer = told(answeredAt, { kind: 'answered', ...given });
    expect(replayed([answer])).toMatchObject({ dueOn: day('Wed 2026-05-13'), answeredAt: at(answeredAt), firstWrittenAt: at(answeredAt), outcome, workingDays, workingDaysLate });
  });

  it('that is due on a Friday and answered on the Saturday is late by no working day', () => {
    const [asked, answer] = [received(at('Wed 2026-05-13 10:00')), told('Sat 2026-05-16 10:00', { kind: 'answered', ...given })];
    const { calendar, counting } = termsOf()('protocol-1', 'calendar-1');
    const line = replayedEnquiry(stateWith([asked, answer]), { calendar, counting, zone: 'Europe/London' }, at('Fri 2026-06-12 12:00'));
    expect(line).toMatchObject({ dueOn: day('Fri 2026-05-15'), outcome: 'late', workingDaysLate: 0 });
  });

  it.each<[asOf: string, outcome: string, late: number | null]>([
    ['Wed 2026-05-13 18:00', 'open', null],
    ['Thu 2026-05-14 09:00', 'overdue', 1],
  ])('not answered by %s is %s', (asOf, outcome, workingDaysLate) => {
    expect(replayed([], termsOf(), at(asOf))).toMatchObject({ answeredAt: null, workingDays: null, outcome, workingDaysLate });
  });

  it('was first written to by the office’s own mail, and not by what a replay would have sent', () => {
    const contacts = [contacted(at('Mon 2026-05-11 11:00')), told('Tue 2026-05-12 11:00', { kind: 'contacted', ...given })];
    expect(replayed(contacts)).toMatchObject({ firstWrittenAt: at('Tue 2026-05-12 11:00'), answeredAt: null });
  });

  it('under a protocol without a number of days is due on none', () => {
    const terms = termsOf({ protocol: timelyProtocol() });
    expect(replayed([told('Fri 2026-05-15 09:00', { kind: 'answered', ...given })], terms)).toMatchObject({ due: null, dueOn: null, outcome: 'no-day-set', workingDaysLate: null });
  });
});

describe('the figures of a replay', () => {
  const of = (...those: readonly (readonly [ReplayedEnquiry['outcome'], number | null])[]): ReplayFigures =>
    replayFigures(those.map(([outcome, workingDays]) => ({ outcome, workingDays })));

  it('add up to the enquiries', () => {
    const figures = of(['in-time', 1], ['within-promise', 9], ['late', 4], ['no-day-set', 2], ['overdue', null], ['open', null]);
    expect(figures).toEqual({ enquiries: 6, inTime: 2, late: 1, noDaySet: 1, overdue: 1, open: 1, medianWorkingDays: 3, medianOf: 4 });
  });

  it('give no median of none', () => {
    expect([of().medianWorkingDays, of(['open', null]).medianWorkingDays]).toEqual([{ notKnown: 'no enquiry was received in the period' }, { notKnown: 'no enquiry received in the period was answered yet' }]);
  });
});
