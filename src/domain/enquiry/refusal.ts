import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type ClauseId } from '../protocol/protocol.js';
import { type Channel, type FactId } from './fact.js';
import { type EnquiryAct, type EnquiryStatus } from './status.js';

/** Why an act cannot be. Data, with the clause where one asks it; words and status are chosen at the edge. */
export type EnquiryRefusal =
  | { readonly code: 'status-forbids'; readonly act: EnquiryAct; readonly status: EnquiryStatus }
  | { readonly code: 'in-the-future'; readonly at: Instant; readonly now: Instant }
  | { readonly code: 'before-receipt'; readonly at: Instant; readonly receivedAt: Instant }
  | { readonly code: 'sent-only-now'; readonly at: Instant; readonly now: Instant }
  | { readonly code: 'only-email-is-sent'; readonly channel: Channel }
  | { readonly code: 'promise-not-after-act'; readonly promisedOn: CivilDate; readonly actedOn: CivilDate }
  | { readonly code: 'renewal-needs-reason'; readonly promisedOn: CivilDate; readonly clause: ClauseId }
  | { readonly code: 'no-such-fact'; readonly fact: FactId }
  | { readonly code: 'already-corrected'; readonly fact: FactId }
  | { readonly code: 'amendment-does-not-apply'; readonly fact: FactId; readonly field: 'at' | 'promisedOn' | 'channel' | 'nothing' }
  | { readonly code: 'carried-by-our-mail'; readonly fact: FactId; readonly at: Instant }
  | { readonly code: 'belongs-to-the-calendar'; readonly fact: FactId }
  | { readonly code: 'correction-breaks-enquiry'; readonly fact: FactId }
  | { readonly code: 'still-owed'; readonly owed: readonly ClauseId[] };
