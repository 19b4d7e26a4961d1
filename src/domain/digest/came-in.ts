import { elapsedWorkingDays } from '../calendar/elapsed.js';
import { type Instant } from '../calendar/instant.js';
import { estimateOf } from '../burden/estimate.js';
import { type Behind, type Counted, type Counting } from './behind.js';
import { type CountedEnquiry, isPart, isWithin, reopeningsOf } from './counted-enquiry.js';

type CameIn = 'received' | 'loggedLate' | 'reopened' | 'estimated' | 'informationRequests' | 'informationParts';

export function cameIn({ enquiries, period, asOf, context }: Counting): Behind<CameIn> {
  const came = enquiries.filter(({ receivedAt }) => isWithin(period, receivedAt)).map((enquiry) => ({ enquiry, at: enquiry.receivedAt }));
  const received = came.filter(({ enquiry }) => !isPart(enquiry));
  const converted = enquiries.flatMap((enquiry) => conversionsOf(enquiry).map((at) => ({ enquiry, at })));
  const reopened = enquiries.flatMap((enquiry) => reopeningsOf(enquiry, asOf).map(({ at }) => ({ enquiry, at })));
  return {
    received,
    loggedLate: received.filter(({ enquiry }) => isLoggedLate(enquiry, context)),
    reopened: reopened.filter(({ at }) => isWithin(period, at)),
    informationRequests: converted.filter(({ at }) => at <= asOf && isWithin(period, at)),
    informationParts: came.filter(({ enquiry }) => isPart(enquiry)),
    estimated: received.filter(({ enquiry }) => hoursOf(enquiry, asOf) !== null),
  };
}

function conversionsOf({ history }: CountedEnquiry): readonly Instant[] {
  return history.flatMap(({ at, happening }) => (happening.kind === 'converted' ? [at] : []));
}

/** The estimates are officers' own: they say how much work came in, whatever became of it. */
export function hoursEstimated(estimated: readonly Counted[], asOf: Instant): number {
  return estimated.reduce((sum, { enquiry }) => sum + (hoursOf(enquiry, asOf) ?? 0), 0);
}

/** As they were estimated last by an instant; null: nobody did. */
export function hoursOf({ history }: CountedEnquiry, asOf: Instant): number | null {
  return estimateOf(history.filter(({ at }) => at <= asOf));
}

function isLoggedLate({ history, receivedAt }: CountedEnquiry, { calendar, counting }: Counting['context']): boolean {
  const received = history.find(({ happening }) => happening.kind === 'received');
  if (received === undefined) return false;
  const daysTo = (at: Instant): number => elapsedWorkingDays(calendar, counting, receivedAt, at);
  return daysTo(received.recordedAt) > daysTo(receivedAt);
}
