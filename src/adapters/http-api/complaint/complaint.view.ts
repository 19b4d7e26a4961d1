import { type ComplaintFile } from '../../../application/complaint/complaint-file.js';
import { type OwnComplaints } from '../../../application/complaint/list-complaints.js';
import { type ComplaintDetail } from '../../../application/complaint/read-complaint.js';
import { type ComplaintMail } from '../../../application/ports/complaint-store.js';
import { fileName } from '../../../domain/intake/file-name.js';
import { complaintDutyKinds, type ComplaintDuty } from '../../../domain/complaint/duties.js';
import { type ComplaintFact } from '../../../domain/complaint/fact.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { stateOf } from '../../../domain/obligation/obligation.js';
import { actorView, type People, personView } from '../enquiry/person.view.js';
import { complaintPath } from './complaint-path.js';

/** A line of the handler's own list. */
export function complaintLineView({ council, stored, state }: ComplaintFile) {
  const { reference, version } = stored;
  const { raisedAt, isOpen, duties } = state;
  const owed = duties.filter(({ settled }) => settled === null).map(({ kind }) => kind);
  return { reference, raisedAt, isOpen, owed, version, self: complaintPath(council.slug, reference) };
}

export function complaintsView({ files }: OwnComplaints) {
  return { items: files.map(complaintLineView) };
}

export type ComplaintsView = ReturnType<typeof complaintsView>;

/** One complaint, as its handler reads it. No day is due: no protocol gives a number of days. */
export function complaintView(detail: ComplaintDetail) {
  const { state, stored, handlers, people, asOf } = detail;
  const { by, about, route, channel, decision } = state.raised;
  return {
    ...complaintLineView(detail),
    ...{ channel, decision, clause: route.clause, by: personView(by, people), about: about.map((id) => personView(id, people)) },
    handlers: handlers.map(({ id, name }) => ({ id, name })),
    steps: route.steps.map((step, number) => ({ ...step, taken: state.stepsTaken.includes(number) })),
    obligations: state.duties.map((duty) => dutyView(duty, people, asOf)),
    facts: state.history.map((fact) => factView(fact, people)),
    undelivered: detail.undelivered,
    cameAs: state.raised.cameAs ?? null,
    senderVerified: state.raised.senderVerified ?? true,
    messages: detail.mails.map((mail) => mailView(mail, complaintPath(detail.council.slug, stored.reference))),
    version: stored.version,
    asOf,
  };
}

export type ComplaintView = ReturnType<typeof complaintView>;

/** With the names of its files, which are in it. */
function mailView({ id, receivedAt, attachments }: ComplaintMail, complaint: string) {
  return { receivedAt, files: attachments.map(fileName), source: `${complaint}/messages/${id}` };
}

function dutyView(duty: ComplaintDuty, people: People, asOf: Instant) {
  const { key, kind, clause, owedBy, owedTo, startsAt, settled } = duty;
  const named = (id: string) => personView(id, people);
  return { key, kind, clause, what: complaintDutyKinds[kind].owes, owedBy: owedBy.map(named), owedTo: owedTo.map(named), startsAt, dueOn: null, state: stateOf(duty, asOf), settled };
}

function factView({ id, at, recordedAt, by, happening, words }: ComplaintFact, people: People) {
  const { kind, ...details } = happening.kind === 'raised' ? { kind: happening.kind, handlers: happening.handlers } : happening;
  return { id, kind, at, recordedAt, by: actorView(by, people), details, words };
}
