import { type Instant } from '../calendar/instant.js';
import { type Obligation } from '../obligation/obligation.js';
import { deriveObligations } from '../obligation/derive.js';
import { type PersonId } from '../people/person.js';
import { type TermsOf } from '../protocol/terms.js';
import { type EnquiryId } from './enquiry-id.js';
import { type Fact, type FactId, type StandingFact, type VersionId } from './fact.js';
import { standingFacts } from './history.js';
import { type EnquiryStatus, statusOf } from './status.js';

/** Everything about one enquiry that decisions are made on: all of it follows from its facts. */
export interface EnquiryState {
  readonly facts: readonly Fact[];
  readonly history: readonly StandingFact[];
  readonly status: EnquiryStatus;
  readonly members: readonly PersonId[];
  readonly assignedTo: PersonId | null;
  /** The enquiry that it is answered with; null: it is answered by itself. */
  readonly joinedTo: EnquiryId | null;
  readonly receivedAt: Instant;
  readonly receivedBy: FactId;
  readonly senderVerified: boolean;
  readonly protocolVersion: VersionId;
  readonly calendarVersion: VersionId;
  readonly obligations: readonly Obligation[];
  /** The fact by which it is dealt with elsewhere; null: it is dealt with here. From then on nobody is a party to it. */
  readonly takenOutBy: FactId | null;
}

/** A set of facts without a standing `received` is no enquiry: nothing here can make one, so it is a bug. */
export function enquiryState(facts: readonly Fact[], termsOf: TermsOf): EnquiryState {
  const history = standingFacts(facts);
  const received = history.find((fact) => fact.happening.kind === 'received');
  if (received?.happening.kind !== 'received') throw new Error('An enquiry has no standing "received" fact.');
  const assigned = history.findLast((fact) => fact.happening.kind === 'assigned');
  const joined = history.findLast((fact) => fact.happening.kind === 'joined');
  const takenOutBy = history.find((fact) => fact.happening.kind === 'taken-out')?.id ?? null;
  const parties = {
    members: received.happening.members,
    assignedTo: assigned?.happening.kind === 'assigned' ? assigned.happening.officer : null,
    joinedTo: joined?.happening.kind === 'joined' ? joined.happening.to : null,
  };
  return {
    facts,
    history,
    status: statusOf(history),
    ...(takenOutBy === null ? parties : { members: [], assignedTo: null, joinedTo: null }),
    takenOutBy,
    receivedAt: received.at,
    receivedBy: received.id,
    senderVerified: received.happening.senderVerified,
    protocolVersion: received.happening.protocolVersion,
    calendarVersion: received.happening.calendarVersion,
    obligations: deriveObligations(facts, termsOf),
  };
}
