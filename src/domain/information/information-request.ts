import { type Instant } from '../calendar/instant.js';
import { lastRoundOf } from '../enquiry/end.js';
import { countsFrom, type Regime, type StandingFact } from '../enquiry/fact.js';

/** A request for information, as the facts of its round leave it: what stops its days, and what makes them more. */
export interface InformationRequest {
  readonly regime: Regime;
  readonly convertedAt: Instant;
  /** When it was asked, whatever was made of it later: its days begin there. */
  readonly receivedAt: Instant;
  /** Since when its clarification is awaited; null: it is not. */
  readonly unclearSince: Instant | null;
  /** When it was clarified last: from then its days begin afresh. */
  readonly clarifiedAt: Instant | null;
  readonly fee: Fee | null;
  /** When the member was told that it takes forty days. */
  readonly extendedAt: Instant | null;
}

export interface Fee {
  readonly pence: number;
  readonly noticeAt: Instant;
  /** null: not yet. */
  readonly paidAt: Instant | null;
}

/** The request that an enquiry is in its present round; null: it is none. */
export function informationRequestOf(history: readonly StandingFact[]): InformationRequest | null {
  const round = lastRoundOf(history);
  const [begin] = round;
  return begin === undefined ? null : round.reduce<InformationRequest | null>((request, fact) => after(request, fact, countsFrom(begin)), null);
}

function after(request: InformationRequest | null, { at, happening }: StandingFact, receivedAt: Instant): InformationRequest | null {
  if (happening.kind === 'converted') {
    const { regime } = happening;
    return { regime, convertedAt: at, receivedAt, unclearSince: null, clarifiedAt: null, fee: null, extendedAt: null };
  }
  if (request === null) return null;
  switch (happening.kind) {
    case 'clarification-sought':
      return { ...request, unclearSince: at };
    // What was never asked for, or is taken back as such, begins nothing.
    case 'clarified':
      return request.unclearSince === null ? request : afresh(request, at);
    case 'fees-notice-given':
      return { ...request, fee: { pence: happening.pence, noticeAt: at, paidAt: null } };
    case 'fee-paid':
      return { ...request, fee: request.fee && { ...request.fee, paidAt: at } };
    case 'extended':
      return { ...request, extendedAt: at };
    default:
      return request;
  }
}

/** Twenty days of a fresh count: what was extended or paid for before is over with the old one. */
function afresh(request: InformationRequest, clarifiedAt: Instant): InformationRequest {
  const fee = request.fee?.paidAt === null ? request.fee : null;
  return { ...request, unclearSince: null, clarifiedAt, fee, extendedAt: null };
}
