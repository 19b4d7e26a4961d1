import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { actFormAt, formsFor } from '../acts/act-forms.js';
import { timeWords } from '../list/list.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { nameOf } from './names.js';
import { obligationView } from './obligation.view.js';
import { timelineView } from './timeline.view.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { capital, listed, statusClasses, statusWords } from './words.js';

export function enquiryView(visit: Visit, detail: EnquiryDetail, done: string) {
  const { stored, state, obligations, asOf, people } = detail;
  const { council, base } = visit;
  const path = `${base}/enquiries/${encodeURIComponent(stored.reference)}`;
  return {
    layout: layoutView(visit),
    reference: stored.reference,
    subject: stored.subject,
    status: { text: statusWords[state.status], classes: statusClasses[state.status] },
    time: timeOf(visit, detail),
    members: listed(state.members.map((id) => nameOf(id, people))),
    officer: state.assignedTo === null ? 'Nobody yet' : nameOf(state.assignedTo, people),
    received: receivedWords(detail, council.zone),
    asked: state.history.find(({ id }) => id === state.receivedBy)?.words.text ?? '',
    unverified: !state.senderVerified,
    obligations: obligations.map((owed) => obligationView(owed, council, { asOf, people })).toReversed(),
    timeline: timelineView(detail, council.zone),
    forms: formsFor(visit, state).map((form, place) => ({ text: form.label, href: `${path}/${form.path}`, isFirst: place === 0 })),
    done: doneWords(done, detail),
  };
}

function timeOf({ council }: Visit, { state, asOf }: EnquiryDetail): string {
  const days = state.obligations.filter((owed) => isOpen(owed, asOf)).flatMap(({ deadline }) => deadline?.dueOn ?? []);
  return timeWords(days.toSorted()[0] ?? null, state.status, civilTimeOf(asOf, council.zone).date, council);
}

function receivedWords({ state }: EnquiryDetail, zone: string): string {
  const received = state.history.find(({ id }) => id === state.receivedBy)?.happening;
  const how = received?.kind === 'received' ? `, ${channelWords[received.channel]}` : '';
  return capital(`${momentWords(state.receivedAt, zone)}${how}`);
}

/** After a form: what was done, and of a promise the day that was read. */
function doneWords(done: string, { state }: EnquiryDetail): string | null {
  if (done === 'logged') return 'Logged. The councillor is sent a receipt.';
  const form = actFormAt(done);
  if (form === null) return null;
  const promise = state.history.findLast(({ happening }) => happening.kind === 'acknowledged')?.happening;
  const day = form.act === 'acknowledge' && promise?.kind === 'acknowledged' ? ` with an answer promised by ${longDate(promise.promisedOn)}` : '';
  return `${form.done}${day}.`;
}
