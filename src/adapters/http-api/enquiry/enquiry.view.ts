import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { enquiryPath } from './enquiry-path.js';
import { factView } from './fact.view.js';
import { obligationView } from './obligation.view.js';
import { personView } from './person.view.js';

/** One enquiry in full. The thread token is left out: who holds it can write into the enquiry. */
export function enquiryView({ asOf, stored, state, obligations, people }: EnquiryDetail, council: CouncilSlug) {
  const standing = new Set(state.history.map((fact) => fact.id));
  return {
    reference: stored.reference,
    subject: stored.subject,
    status: state.status,
    receivedAt: state.receivedAt,
    senderVerified: state.senderVerified,
    members: state.members.map((member) => personView(member, people)),
    assignedTo: state.assignedTo === null ? null : personView(state.assignedTo, people),
    obligations: obligations.map((owed) => obligationView(owed, people)),
    facts: state.facts.map((fact) => factView(fact, standing.has(fact.id), people)),
    version: stored.version,
    asOf,
    self: enquiryPath(council, stored.reference),
  };
}

export type EnquiryView = ReturnType<typeof enquiryView>;
