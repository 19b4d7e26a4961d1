import { type EnquiryDetail, type OfficeOnly } from '../../../application/enquiry/read-enquiry.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { agendaItemView } from '../agenda/agenda-item.view.js';
import { appointmentView } from '../appointment/appointment.view.js';
import { burdenView } from '../burden/burden.view.js';
import { enquiryPath } from './enquiry-path.js';
import { informationView } from '../information/information.view.js';
import { factView } from './fact.view.js';
import { mailView } from './mail.view.js';
import { noticeView } from '../notice/notice.view.js';
import { obligationView } from './obligation.view.js';
import { actorView, type People, personView } from './person.view.js';

/**
 * One enquiry as its reader may see it. The thread token is left out: who holds it can write into the enquiry.
 * `notices`: of each notice whether its mails left; empty to members, who read by role who was told.
 * `burden`: null where none was raised, and to the member before it was explained. `office`: null to members; in it
 * `contentious`: the flag that stands.
 * `information`: as which request by law it stands; null: it is none. `splitFrom`, `splitOff`: the enquiry that it is a part
 * of, and its own parts, by reference. `version`: null to members, to whom it would count what they are not shown. `officersMail`: mail by which officers acted; any other stands with the fact that it became.
 */
export function enquiryView(detail: EnquiryDetail, council: CouncilSlug) {
  const { asOf, stored, state, obligations, facts, mails, lateness, people } = detail;
  const self = enquiryPath(council, stored.reference);
  const mailOf = new Map(mails.map((mail) => [mail.fact, mailView(mail, self)]));
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
    information: informationView(detail),
    splitFrom: detail.splitFrom,
    splitOff: detail.splitOff,
    agendaItem: detail.agendaItem === null ? null : agendaItemView(detail.agendaItem, people),
    burden: detail.burden === null ? null : burdenView(detail.burden, people),
    notices: detail.notices.map((notice) => noticeView(notice, people)),
    office: detail.forOffice === null ? null : officeView(detail.forOffice, people),
    facts: facts.map((fact) => ({ ...factView(fact, standing.has(fact.id), people), mail: mailOf.get(fact.id) ?? null })),
    officersMail: mails.filter(({ fact }) => fact === null).map((mail) => mailView(mail, self)),
    version: detail.forOffice === null ? null : stored.version,
    asOf,
    self,
  };
}

function officeView(office: OfficeOnly, people: People) {
  const { contentious } = office;
  return { ...office, contentious: contentious === null ? null : { ...contentious, by: actorView(contentious.by, people) } };
}

export type EnquiryView = ReturnType<typeof enquiryView>;
