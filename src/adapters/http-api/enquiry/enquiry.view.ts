import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { appointmentView } from '../appointment/appointment.view.js';
import { burdenView } from '../burden/burden.view.js';
import { enquiryPath } from './enquiry-path.js';
import { factView } from './fact.view.js';
import { obligationView } from './obligation.view.js';
import { actorView, personView } from './person.view.js';

/**
 * One enquiry as its reader may see it. The thread token is left out: who holds it can write into the enquiry.
 * `burden`: null where none was raised, and to the member before it was explained. `office`: null to members.
 */
export function enquiryView(detail: EnquiryDetail, council: CouncilSlug) {
  const { asOf, stored, state, obligations, facts, lateness, people } = detail;
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
    promises: detail.ledger.map((promise) => ({ ...promise, by: actorView(promise.by, people) })),
    lateness,
    appointments: detail.appointments.map((appointment) => appointmentView(appointment, people)),
    burden: detail.burden === null ? null : burdenView(detail.burden, people),
    office: detail.forOffice,
    facts: facts.map((fact) => factView(fact, standing.has(fact.id), people)),
    version: stored.version,
    asOf,
    self: enquiryPath(council, stored.reference),
  };
}

export type EnquiryView = ReturnType<typeof enquiryView>;
