import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { isNoted } from '../../../domain/enquiry/decide/notify.js';
import { type Happening } from '../../../domain/enquiry/fact.js';
import { addresseeWords } from '../../../domain/notice/notice.js';
import { catalogue } from '../../../domain/obligation/catalogue.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { runsTheOffice } from '../../../domain/people/person.js';
import { actFormAt, formsFor } from '../acts/act-forms.js';
import { isAgreedOn } from '../acts/information-fits.js';
import { offersView } from '../acts/act-groups.js';
import { timeWords } from '../list/list.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { agendaItemView } from './agenda-item.view.js';
import { appointmentsView } from './appointments.view.js';
import { burdenView, signsView } from './burden.view.js';
import { informationView, splitsView } from './information.view.js';
import { latenessView } from './lateness.view.js';
import { nameOf, whoWords } from './names.js';
import { noticesView } from './notices.view.js';
import { obligationView } from './obligation.view.js';
import { promisesView } from './promises.view.js';
import { filesOf, timelineView } from './timeline.view.js';
import { capital, contentiousTag, listed, statusClasses, statusWords } from './words.js';

export function enquiryView(visit: Visit, detail: EnquiryDetail, done: string) {
  const { stored, state, obligations, people, forOffice } = detail;
  const { council, base } = visit;
  const path = `${base}/enquiries/${encodeURIComponent(stored.reference)}`;
  const forms = formsFor(visit, detail);
  return {
    layout: layoutView(visit),
    reference: stored.reference,
    subject: stored.subject,
    status: { text: statusWords[state.status], classes: statusClasses[state.status] },
    time: timeOf(visit, detail),
    late: latenessView(detail),
    ...receivedView(detail, council.zone),
    officer: state.assignedTo === null ? 'Nobody yet' : nameOf(state.assignedTo, people),
    asked: state.history.find(({ id }) => id === state.receivedBy)?.words.text ?? '',
    unverified: !state.senderVerified,
    contentious: contentiousView(detail, council.zone),
    estimate: forOffice?.estimatedHours == null ? null : `About ${amountOf(forOffice.estimatedHours, 'hour')}`,
    joined: joinedView(visit, detail),
    joinedHere: joinedHereWords(detail),
    signs: signsView(detail),
    raise: forms.some(({ act }) => act === 'raise-burden') ? `${path}/burdens` : null,
    // What is still owed comes first, then the newest.
    obligations: obligations
      .map((owed) => obligationView(owed, council, detail))
      .toReversed()
      .toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen)),
    promises: promisesView(detail, council.zone),
    burden: burdenView(detail, council.zone),
    information: informationView(detail, council.zone),
    splits: splitsView(visit, detail),
    convert: isAgreedOn(state) && forms.some(({ act }) => act === 'convert') ? `${path}/conversions` : null,
    agendaItem: agendaItemView(detail),
    appointments: appointmentsView(detail, council.zone),
    notices: noticesView(detail, council),
    timeline: timelineView(detail, council, path),
    officersFiles: detail.mails.filter(({ fact }) => fact === null).flatMap((mail) => filesOf(mail, path)),
    offers: offersView(forms, path),
    done: doneWords(done, detail),
  };
}

/** For the office alone; null: it is not flagged. */
function contentiousView({ forOffice, people }: EnquiryDetail, zone: string) {
  const flag = forOffice?.contentious ?? null;
  return flag === null ? null : { tag: contentiousTag, reason: flag.reason, flagged: `Flagged by ${whoWords(flag.by, people)} on ${momentWords(flag.since, zone)}` };
}

/** What the office owes: what is asked of a member is never late. */
function timeOf({ council }: Visit, { obligations, state, asOf }: EnquiryDetail): string {
  const open = obligations.map(({ obligation }) => obligation).filter((owed) => !owed.soft && isOpen(owed, asOf));
  const dated = open.flatMap(({ deadline, clause: under }) => (deadline === null ? [] : [{ on: deadline.dueOn, under }]));
  const [first = null] = dated.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  if (first === null && open.some(({ rests }) => rests !== null)) return 'No day counts at present';
  if (first === null && open.length === 0) return 'Nothing is owed';
  if (first === null && open.every(({ kind }) => catalogue[kind].toOthers === true)) return 'Others are still to be told';
  return timeWords(first, state.status, civilTimeOf(asOf, council.zone).date, council);
}

function receivedView({ state, people }: EnquiryDetail, zone: string) {
  const received = happeningOf(state, state.receivedBy);
  const byOffice = received?.kind === 'received' && received.byOffice === true;
  const how = received?.kind === 'received' && !byOffice ? `, ${channelWords[received.channel]}` : '';
  return {
    membersLabel: byOffice ? 'Asked of' : 'Asked by',
    members: listed(state.members.map((id) => nameOf(id, people))),
    receivedLabel: byOffice ? 'Opened by the office' : 'Received',
    received: capital(`${momentWords(state.receivedAt, zone)}${how}`),
  };
}

/** The enquiry that this one is answered with, where the reader may know of it. */
function joinedView({ actor, base }: Visit, { facts, state }: EnquiryDetail) {
  const seen = new Set(facts.map(({ id }) => id));
  const joined = state.history.findLast(({ id, happening }) => happening.kind === 'joined' && seen.has(id))?.happening;
  if (joined?.kind !== 'joined') return null;
  // Another officer's enquiry is no page of theirs.
  const href = runsTheOffice(actor.person) ? `${base}/enquiries/${encodeURIComponent(joined.reference)}` : null;
  return { text: joined.reference, href };
}

/** Whoever writes here must see that others are told too. */
export function joinedHereWords({ forOffice }: EnquiryDetail): string | null {
  const others = (forOffice?.joinedHere ?? []).map(({ reference, members }) => `${listed(members)} (${reference})`);
  return others.length === 0 ? null : listed(others);
}

function happeningOf({ history }: EnquiryDetail['state'], fact: string): Happening | undefined {
  return history.find(({ id }) => id === fact)?.happening;
}

/** After a form: what was done, and of a promise the day that was read. */
function doneWords(done: string, { state }: EnquiryDetail): string | null {
  if (done === 'logged') return 'Logged. The councillor is sent a receipt.';
  if (done === 'put-with') return 'The message is put with this enquiry.';
  const form = actFormAt(done);
  if (form === null) return null;
  const promise = state.history.findLast(({ happening }) => happening.kind === 'acknowledged')?.happening;
  const day = form.act === 'acknowledge' && promise?.kind === 'acknowledged' ? ` with an answer promised by ${longDate(promise.promisedOn)}` : '';
  return `${form.done}${day}.${stillToBeTold(state)}`;
}

/** Said after each act, until they are told. */
function stillToBeTold(state: EnquiryDetail['state']): string {
  const whom = state.history.flatMap(({ happening }) => (happening.kind === 'notice-due' && isNoted(state, happening.to) ? [addresseeWords(happening.to)] : []));
  return whom.length === 0 ? '' : ` Still to be told: ${listed([...new Set(whom)])}.`;
}
