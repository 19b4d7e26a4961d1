import { type OwnComplaints } from '../../../application/complaint/list-complaints.js';
import { type ComplaintDetail } from '../../../application/complaint/read-complaint.js';
import { troubleText } from '../../../application/outbox/letters/undelivered.js';
import { OfficeCalendars } from '../../../application/jobs/office-calendars.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { workingDaysBetween } from '../../../domain/calendar/elapsed.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { complaintDutyKinds, type ComplaintDuty } from '../../../domain/complaint/duties.js';
import { type ComplaintFact } from '../../../domain/complaint/fact.js';
import { type Council } from '../../../domain/council/council.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { fileName } from '../../../domain/intake/file-name.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { nameOf, whoWords } from '../enquiry/names.js';
import { capital, listed } from '../enquiry/words.js';
import { dayWords, momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { complaintFormAt, complaintForms } from './complaint-forms.js';
import { complaintHappeningWords } from './happening-words.js';
import { stepTitles } from './step-words.js';

const calendars = new OfficeCalendars();

export function complaintHref({ base }: Visit, reference: string): string {
  return `${base}/complaints/${reference}`;
}

export function complaintsView(visit: Visit, { files, asOf }: OwnComplaints) {
  return {
    ...{ layout: layoutView(visit), raise: `${visit.base}/complaints/new` },
    complaints: files.map(({ stored, state, council }) => ({
      ...{ reference: stored.reference, href: complaintHref(visit, stored.reference) },
      raised: dayWords(state.raisedAt, council.zone),
      age: state.isOpen ? capital(ageWords(state.raisedAt, asOf, council)) : 'Ended',
      owed: state.duties.filter(({ settled }) => settled === null).map(({ kind }) => capital(complaintDutyKinds[kind].owes)),
    })),
  };
}

export function complaintView(visit: Visit, detail: ComplaintDetail, done: string) {
  const { stored, state, people, handlers, council, asOf } = detail;
  const { raised, raisedAt, isOpen, duties, history, stepsTaken } = state;
  const here = complaintHref(visit, stored.reference);
  return {
    layout: layoutView(visit),
    done: complaintFormAt(done)?.done ?? null,
    ...{ complaints: `${visit.base}/complaints`, reference: stored.reference },
    state: isOpen ? `Open: ${ageWords(raisedAt, asOf, council)}` : 'Ended',
    offers: isOpen ? complaintForms.filter((form) => form.fits(detail)).map(({ path, title }) => ({ href: `${here}/${path}`, text: title })) : [],
    rows: [
      { key: 'Raised by', value: `${nameOf(raised.by, people)}, ${channelWords[raised.channel]}` },
      { key: 'About', value: listed(raised.about.map((id) => nameOf(id, people))) },
      { key: 'Raised', value: momentWords(raisedAt, council.zone) },
      { key: 'Handled by', value: listed(handlers.map(({ name }) => name)) },
      { key: 'Under', value: clauseWords(raised.route.clause, council) },
    ],
    undelivered: detail.undelivered.map((mail) => `A message to ${mail.to} did not arrive. ${troubleText(mail)}`),
    mails: detail.mails.map(({ id, receivedAt, attachments }) => ({
      text: `Message of ${momentWords(receivedAt, council.zone)}`,
      files: listed(attachments.map(fileName)),
      href: `${here}/messages/${id}`,
    })),
    unproven: raised.senderVerified === false ? 'It came by mail. Nothing proves that they sent it: ask them.' : null,
    said: history.find(({ happening }) => happening.kind === 'raised')?.words.text ?? null,
    steps: raised.route.steps.map(({ kind, clause, bodies }, at) => ({
      what: bodies.length === 0 ? stepTitles[kind] : `${stepTitles[kind]} (${bodies.join('; ')})`,
      under: clauseWords(clause, council),
      isTaken: stepsTaken.includes(at),
    })),
    duties: duties.map((duty) => dutyView(duty, council)),
    timeline: history.map((fact) => entryOf(fact, detail)),
  };
}

/** No protocol gives a number of days: the age stands in the place of a date. */
function ageWords(raisedAt: Instant, now: Instant, council: Council): string {
  const [from, today] = [raisedAt, now].map((at) => civilTimeOf(at, council.zone).date);
  if (from === undefined || today === undefined) return '';
  const days = workingDaysBetween(calendars.countingOf(council), from, today);
  return days === 0 ? 'less than a working day old' : `${amountOf(days, 'working day')} old`;
}

function dutyView({ kind, clause, settled }: ComplaintDuty, council: Council) {
  const how = { met: 'Given', replaced: 'The outcome was told instead', lifted: 'No longer owed' } as const;
  return {
    what: capital(complaintDutyKinds[kind].owes),
    under: clauseWords(clause, council),
    state: settled === null ? 'Owed. The protocol gives no number of days.' : `${how[settled.how]}, ${dayWords(settled.at, council.zone)}`,
  };
}

function clauseWords(clause: string, { protocol }: Council): string {
  return `${protocol.title}, clause ${clauseOf(protocol, clause)?.printed ?? clause}`;
}

function entryOf(fact: ComplaintFact, { people, council, state }: ComplaintDetail) {
  const { at, recordedAt, by, words, happening } = fact;
  const [when, recorded] = [momentWords(at, council.zone), momentWords(recordedAt, council.zone)];
  return {
    ...{ what: complaintHappeningWords(fact, people, state.raised.route), when, recorded: recorded === when ? null : recorded, who: whoWords(by, people) },
    // What was raised stands above.
    text: happening.kind === 'raised' ? null : (words.text ?? null),
    notes: words.reason === undefined ? [] : [{ label: 'Reason', text: words.reason }],
    ...{ files: [], isTakenBack: false, isAmended: false },
  };
}
