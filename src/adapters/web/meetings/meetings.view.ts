import { heldWords } from '../../../application/meeting/held-words.js';
import { type MeetingsAround } from '../../../application/meeting/list-meetings.js';
import { may } from '../../../domain/access/policy.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { latestWords, meetingView } from './meeting.view.js';

interface Done {
  readonly done: string;
  /** How many days moved with the meeting, or how many enquiries were logged. */
  readonly count: number;
}

export function meetingsView(visit: Visit, { toCome, held }: MeetingsAround, form: FormView, done: Done) {
  const { actor, council, base } = visit;
  return {
    ...{ layout: layoutView(visit), form, action: `${base}/meetings` },
    mayEnter: may(actor, 'meeting.enter', { council: council.slug }).ok,
    done: doneWords(done),
    toCome: toCome.map((meeting) => meetingView(visit, meeting, 'to-come')),
    held: held.map((meeting) => meetingView(visit, meeting, 'held')),
  };
}

function doneWords({ done, count }: Done): string | null {
  const isSome = Number.isInteger(count) && count > 0;
  switch (done) {
    case 'entered':
      return 'The meeting is entered.';
    case 'notice':
      return 'The notice is recorded.';
    case 'logged':
      if (!isSome) return null;
      return count === 1 ? 'One enquiry is logged. The councillor is sent a receipt.' : `${count} enquiries are logged. The councillors are sent receipts.`;
    case 'moved':
    case 'moved-notice-again': {
      const again = done === 'moved' ? '' : ' Notice has to be given again.';
      if (!isSome) return `The meeting is moved. No day that was told moved with it.${again}`;
      return `The meeting is moved, and ${amountOf(count, 'day')} that people were told with it. They are told by email.${again}`;
    }
    default:
      return null;
  }
}

/** The page of a form about one meeting. */
export function aboutMeetingView(visit: Visit, meeting: MeetingWithDays, form: FormView, page: '' | '/notices' | '/actions') {
  const meetings = `${visit.base}/meetings`;
  return {
    ...{ layout: layoutView(visit), form, meetings, action: `${meetings}/${encodeURIComponent(meeting.id)}${page}` },
    ...{ name: meeting.title, held: heldWords(meeting), latest: latestWords(meeting.notice), why: meeting.notice.why },
    hasNotice: meeting.notice.givenOn !== null,
  };
}
