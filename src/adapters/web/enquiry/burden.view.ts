import { outcomeWords } from '../../../application/burden/outcome-words.js';
import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Burden } from '../../../domain/burden/burden.js';
import { type BurdenSign } from '../../../domain/burden/suggestion.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { dayWords } from '../moment-words.js';
import { nameOf } from './names.js';
import { capital, listed } from './words.js';

/** How far the discussion of the work has come; null: the reader is to see none. */
export function burdenView({ burden, people }: Pick<EnquiryDetail, 'burden' | 'people'>, zone: string) {
  if (burden === null) return null;
  const { hours, words, outcome } = burden;
  const agreed = outcome === null || outcome.agreedBy.length === 0 ? '' : `, agreed by ${listed(outcome.agreedBy.map((id) => nameOf(id, people)))}`;
  return {
    stage: stageWords(burden, zone),
    hours: `About ${amountOf(hours, 'hour')}, by estimate`,
    work: words.text ?? null,
    reason: words.reason ?? null,
    outcome: outcome === null ? null : capital(`${outcomeWords[outcome.kind]}${agreed}`),
    agreement: outcome?.text ?? '',
  };
}

function stageWords({ stage, explainedAt }: Burden, zone: string): string {
  const explained = explainedAt === null ? 'not explained to the councillor yet' : `explained to the councillor on ${dayWords(explainedAt, zone)}`;
  switch (stage) {
    case 'raised':
      return `Raised, ${explained}`;
    case 'explained':
      return `To be discussed: ${explained}`;
    case 'discussed':
      return 'Discussed, the outcome is not recorded yet';
    case 'declined':
      return 'The councillor would rather not discuss it';
    case 'resolved':
      return 'The outcome is recorded';
  }
}

/** For the office alone: numbers over the council's own. Nothing follows of itself. */
export function signsView({ forOffice, burden }: Pick<EnquiryDetail, 'forOffice' | 'burden'>): string | null {
  const signs = forOffice?.signs ?? [];
  // What was discussed already needs no sign that it could be.
  return signs.length === 0 || burden !== null ? null : `Signs that the work could be discussed with the councillor: ${signs.map(signWords).join('; ')}.`;
}

function signWords({ sign, member, found, over }: BurdenSign): string {
  const who = member ?? 'the councillor';
  switch (sign) {
    case 'estimatedHours':
      return `the estimate is ${amountOf(found, 'hour')} (over ${over})`;
    case 'openEnquiries':
      return `${who} has ${found} open enquiries (over ${over})`;
    case 'hoursInThirtyDays':
      return `the estimates for what ${who} asked in the last 30 days come to ${amountOf(found, 'hour')} (over ${over})`;
  }
}
