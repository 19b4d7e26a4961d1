import { elapsedWorkingDays } from '../calendar/elapsed.js';
import { type Instant } from '../calendar/instant.js';
import { type CountedEnquiry } from '../digest/counted-enquiry.js';
import { type Terms, type TermsOf } from '../protocol/terms.js';
import { type Figure, median, reasons } from './figure.js';
import { receiptOf, receivedIn, type ReportScope } from './report-scope.js';

/** How long the first substantive answer took, of the enquiries received in the period. */
export interface AnswerDays {
  /** Working days as they passed from receipt, those in which a count rested among them. */
  readonly medianWorkingDays: Figure;
  /** How many answered enquiries it is the median of. */
  readonly medianOf: Figure;
}

export function answerDays(scope: ReportScope): AnswerDays {
  const received = receivedIn(scope);
  const days = received.map((enquiry) => daysToAnswer(enquiry, scope)).filter((one) => one !== null);
  const whyNone = received.length === 0 ? reasons.noneReceived : reasons.noneAnswered;
  return { medianWorkingDays: median(days, whyNone), medianOf: days.length };
}

function daysToAnswer(enquiry: CountedEnquiry, { asOf, termsOf }: ReportScope): number | null {
  const answer = enquiry.history.find(({ at, happening }) => happening.kind === 'answered' && at <= asOf);
  if (answer === undefined) return null;
  const { calendar, counting } = termsAt(enquiry, answer.at, termsOf);
  return elapsedWorkingDays(calendar, counting, enquiry.receivedAt, answer.at);
}

/** By the office's days that the enquiry was judged by when it was answered, not by those of today. */
function termsAt(enquiry: CountedEnquiry, when: Instant, termsOf: TermsOf): Terms {
  const { protocolVersion, calendarVersion } = receiptOf(enquiry);
  const changed = enquiry.history.findLast(({ at, happening }) => happening.kind === 'calendar-changed' && at <= when);
  return termsOf(protocolVersion, changed?.happening.kind === 'calendar-changed' ? changed.happening.calendarVersion : calendarVersion);
}
