import { may } from '../../../domain/access/policy.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type Meeting } from '../../../domain/meeting/meeting.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

interface Done {
  readonly done: string;
  /** How many promised days moved with the meeting. */
  readonly days: number;
}

export function meetingsView(visit: Visit, meetings: readonly Meeting[], form: FormView, done: Done) {
  const { actor, council, base } = visit;
  const subject = { council: council.slug };
  const mayMove = may(actor, 'meeting.move', subject).ok;
  return {
    ...{ layout: layoutView(visit), form, action: `${base}/meetings` },
    mayEnter: may(actor, 'meeting.enter', subject).ok,
    done: doneWords(done),
    meetings: meetings.map(({ id, title, heldOn, papersOn }) => ({
      title,
      held: longDate(heldOn),
      papers: papersOn === null ? null : longDate(papersOn),
      move: mayMove ? `${base}/meetings/${encodeURIComponent(id)}` : null,
    })),
  };
}

function doneWords({ done, days }: Done): string | null {
  if (done === 'entered') return 'The meeting is entered.';
  if (done !== 'moved') return null;
  if (!Number.isInteger(days) || days < 1) return 'The meeting is moved. No promised day moved with it.';
  return `The meeting is moved, and ${amountOf(days, 'promised day')} with it. The councillors and the officers are told by email.`;
}

export function moveView(visit: Visit, { id, title, heldOn }: Meeting, form: FormView) {
  const meetings = `${visit.base}/meetings`;
  return { ...{ layout: layoutView(visit), form, meetings, action: `${meetings}/${encodeURIComponent(id)}` }, name: title, held: longDate(heldOn) };
}
