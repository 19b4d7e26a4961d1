import { type ActorRef } from '../../access/actor.js';
import { type Instant } from '../../calendar/instant.js';
import { type Result, ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { asksTheOffice, type Fact, type FactId, type Happening, type Telling, type Words } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type EnquiryAct, type EnquiryStatus, statusOf, statusTable } from '../status.js';

/** What every act says of itself: who did it, when it happened, when we were told, and the id of its fact. */
export interface Doing {
  readonly factId: FactId;
  readonly by: ActorRef;
  /** When it happened; an answer given by telephone on Tuesday may be recorded on Thursday. */
  readonly at: Instant;
  /** Now. */
  readonly recordedAt: Instant;
}

export type Decision = Result<Fact, EnquiryRefusal>;

/** Acts that answer somebody: nobody asked the office where it opened the enquiry itself, to ask a member. */
const onlyAsked: readonly EnquiryAct[] = ['acknowledge', 'agree-promise', 'answer', 'raise-burden', 'estimate', 'join', 'convert', 'request-item', 'take-out'];

/** The checks that all acts share: the status allows it, and it happened neither in the future nor before receipt. */
export function mayHappen(state: EnquiryState, act: EnquiryAct, doing: Doing): Result<true, EnquiryRefusal> {
  const status = statusAt(state, doing.at);
  if (statusTable[status][act] === undefined) return refused({ code: 'status-forbids', act, status });
  if (onlyAsked.includes(act) && !state.history.some(({ happening }) => asksTheOffice(happening))) return refused({ code: 'opened-by-office', act });
  if (doing.at > doing.recordedAt) return refused({ code: 'in-the-future', at: doing.at, now: doing.recordedAt });
  if (doing.at < state.receivedAt) {
    return refused({ code: 'before-receipt', at: doing.at, receivedAt: state.receivedAt });
  }
  return ok(true);
}

/** What is recorded late is judged by what had happened before it; what is closed stays closed. */
function statusAt({ status, history }: EnquiryState, at: Instant): EnquiryStatus {
  return status === 'closed' ? status : statusOf(history.filter((fact) => fact.at <= at));
}

/**
 * As `mayHappen`, for an act that tells the member something. What we send is sent now, by email: only what was
 * given already has a time and a channel of its own, or a late answer could be dated back into time.
 */
export function mayBeTold(
  state: EnquiryState,
  act: EnquiryAct,
  doing: Doing,
  { channel, alreadyGiven }: Telling,
): Result<true, EnquiryRefusal> {
  if (!alreadyGiven && channel !== 'email') return refused({ code: 'only-email-is-sent', channel });
  if (!alreadyGiven && doing.at < doing.recordedAt) {
    return refused({ code: 'sent-only-now', at: doing.at, now: doing.recordedAt });
  }
  return mayHappen(state, act, doing);
}

export function factOf(doing: Doing, happening: Happening, words: Words): Fact {
  return { id: doing.factId, at: doing.at, recordedAt: doing.recordedAt, by: doing.by, happening, words };
}
