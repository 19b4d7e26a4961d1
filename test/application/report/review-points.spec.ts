import { reviewPoints } from '../../../src/application/report/review-points.js';
import { type Review } from '../../../src/domain/protocol/review.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { at, burdenExplained, burdenRaised, burdenResolved, byMail, day, received } from '../../support/facts.js';
import { fiveDays, happened, terms, timely } from '../../domain/report/reporting.js';
import { paper } from './a-paper.js';

const asked = (when: string): Fact => received(at(when));
const answered = (when: string): Fact => happened(when, { kind: 'answered', ...byMail });
const noReview = 'The council’s file asks for no review of the protocol by a day.';
const uncounted = 'Clauses of the protocol of which the service counts nothing, so that no figure tells how they fared: 1.';

describe('what a council may want to look at', () => {
  it('is told as facts, a sentence each, worst and best alike', () => {
    const late = [asked('Mon 2026-11-09 10:00'), answered('Mon 2026-11-16 10:00')];
    const inTime = [asked('Mon 2026-11-09 10:00'), answered('Mon 2026-11-09 11:00')];
    expect(reviewPoints(paper([late, inTime, [asked('Fri 2026-11-20 10:00')]]))).toEqual([
      noReview,
      'Enquiries received: 3; of those answered by then: 2; open: 1.',
      'Half of the answers came within 2.5 working days.',
      'Late against the days of the protocol, or of a local standard: 1.',
      uncounted,
    ]);
  });

  it('says that nothing came late, and that nothing came in', () => {
    expect(reviewPoints(paper([]))).toEqual([noReview, 'No enquiry was received in the period.', 'Late against the days of the protocol, or of a local standard: 0.']);
  });

  it('never gives a nought for what cannot be known', () => {
    const points = reviewPoints(paper([[asked('Mon 2026-11-09 10:00')]], {}, terms(timely())));
    expect(points).toContain('Late against the days of the protocol, or of a local standard: not known, as the protocol gives no number of days and the council set none.');
    expect(reviewPoints(paper([[asked('Mon 2026-11-09 10:00')]], {}, terms(timely([fiveDays]))))).toContain('Late against the days of the protocol, or of a local standard: 1.');
  });

  it('tells late logging, other bodies’ matters, refusals and discussions by number alone', () => {
    const redirected = happened('Tue 2026-11-10 10:00', { kind: 'answered', ...byMail, response: { kind: 'redirected', body: 'county', name: 'The County' } });
    const refused = happened('Tue 2026-11-10 10:00', { kind: 'answered', ...byMail, response: { kind: 'refused', ground: 'restricted', clause: 'hr/3.1' } });
    const loggedLate = received(at('Mon 2026-11-09 10:00'), {}, { recordedAt: at('Thu 2026-11-12 10:00') });
    const burden = [asked('Mon 2026-11-09 10:00'), burdenRaised(at('Tue 2026-11-10 10:00')), burdenExplained(at('Tue 2026-11-10 11:00')), burdenResolved(at('Tue 2026-11-10 12:00'))];
    expect(reviewPoints(paper([[asked('Mon 2026-11-09 10:00'), redirected], [asked('Mon 2026-11-09 10:00'), refused], [loggedLate], burden]))).toEqual(expect.arrayContaining([
      'Logged after the working day that they count from: 1.',
      'Discussions of work out of proportion: 1, of which 1 ended in an agreement.',
      'Enquiries about the matter of another body: 1.',
      'Enquiries refused under a clause of the protocol: 1.',
    ]));
  });

  it.each<[review: Review, point: string]>([
    [{ dueOn: day('Fri 2024-05-31'), because: 'named', lastOn: day('Mon 2023-05-15') }, 'The review of the protocol was due on Friday 31 May 2024: the day that the council’s file names, the protocol having last been adopted or reaffirmed on Monday 15 May 2023.'],
    [{ dueOn: day('Mon 2026-11-23'), because: 'yearly', lastOn: day('Sun 2025-11-23') }, 'The review of the protocol is due on Monday 23 November 2026: a year after it was last adopted or reaffirmed on Sunday 23 November 2025.'],
    [{ dueOn: day('Mon 2027-05-31'), because: 'named', lastOn: null }, 'The review of the protocol is due on Monday 31 May 2027: the day that the council’s file names.'],
  ])('%j', (review, point) => {
    expect(reviewPoints(paper([], { review }))[0]).toBe(point);
  });

  it('says from when the protocol was another', () => {
    const made = paper([]);
    const versions = made.versions.flatMap((version) => [version, { ...version, id: 'protocol-2', inForceFrom: at('Mon 2026-11-16 09:00') }]);
    expect(reviewPoints(paper([], { versions }))[1]).toBe('The protocol changed on Monday 16 November 2026. What was received before is judged by the one version, what was received since by the other.');
  });
});
