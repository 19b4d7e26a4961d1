import { acknowledge, type AcknowledgeCommand } from '../../../application/enquiry/acknowledge.js';
import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { ok } from '../../../domain/result.js';
import { day, isDayGiven } from '../form/days.js';
import { faultAt, type FormBody, given, type Reader, reading } from '../form/reading.js';
import { line, most, whole, words, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { options } from './choices.js';
import { telling, tellingInputs } from './telling.js';

export const acknowledgeForm = actForm({
  path: 'acknowledgements',
  act: 'acknowledge',
  group: 'main',
  title: 'Acknowledge with a day for the answer',
  label: 'Acknowledge with a day',
  done: 'Acknowledged',
  verb: acknowledge,
  inputs: { ...tellingInputs, promised: 'promised-day' },
  // Of a day that follows from a meeting, what is said of the day is said of the meeting.
  fieldFor: (field, body) => (field === 'promised' && isAfterMeeting(body) ? 'meeting' : field),
  needs: ['meetings'],
  view({ detail, lists, form }) {
    const promise = detail.state.obligations.findLast((owed) => owed.kind === 'promise' && isOpen(owed, detail.asOf));
    const meetings = lists.meetings.map(({ id, title, heldOn }) => ({ value: id, text: `${title}, ${longDate(heldOn)}` }));
    return {
      promised: promise?.deadline ? longDate(promise.deadline.dueOn) : null,
      meetings: meetings.length === 0 ? null : options(meetings, form.typed.meeting, 'Select a meeting'),
      timescale: form.typed.timescale ?? 'day',
    };
  },
  read(body, zone) {
    const form = reading({
      when: timescale,
      text: words('text', most.text, 'Enter what the councillor is told'),
      reason: wordsOrNone('reason', most.reason),
      told: telling(zone),
    })(body);
    if (!form.ok) return form;
    const { told, reason, when, text } = form.value;
    const { at, ...means } = told;
    return ok({ at, command: { text, ...when, ...means, ...(reason !== null && { reason }) } });
  },
});

/** Either; where no meeting is entered, the form has a day alone. */
const timescale: Reader<Pick<AcknowledgeCommand, 'promisedOn' | 'afterMeeting'>> = (body) => {
  const [hasDay, hasMeeting] = [isDayGiven(body, 'promised'), given(body, 'meeting') !== ''];
  if (hasDay && hasMeeting) return faultAt('timescale', 'Give the day or the meeting, not both: clear the other');
  if (isAfterMeeting(body)) {
    const read = afterMeeting(body);
    return read.ok ? ok({ afterMeeting: read.value }) : read;
  }
  const read = promisedDay(body);
  return read.ok ? ok({ promisedOn: read.value }) : read;
};

const promisedDay: Reader<CivilDate> = day('promised', 'The day you promise', 'Enter the day by which you promise an answer');
const afterMeeting = reading({
  meeting: line('meeting', most.subject, 'Select the meeting'),
  workingDays: whole('days', 0, 60, 'Enter how many working days after the meeting'),
});

function isAfterMeeting(body: FormBody): boolean {
  return given(body, 'timescale') === 'meeting';
}
