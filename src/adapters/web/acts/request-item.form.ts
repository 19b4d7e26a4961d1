import { requestItem } from '../../../application/enquiry/agenda.js';
import { agendaItemOf, isToCome } from '../../../domain/agenda/agenda-item.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { ok } from '../../../domain/result.js';
import { given, reading } from '../form/reading.js';
import { line, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { memberOptions, options } from './choices.js';

export const requestItemForm = actForm({
  path: 'agenda-items',
  act: 'request-item',
  group: 'agenda',
  title: 'Ask for an agenda item',
  label: 'Ask for an agenda item',
  done: 'The item is noted, and the councillor is told by when its papers are wanted',
  verb: requestItem,
  inputs: {},
  needs: ['meetings'],
  fits(state, { protocol, zone }, asOf) {
    const item = agendaItemOf(state);
    return protocol.rules.some(({ kind }) => kind === 'agenda-papers') && (item === null || !isToCome(item, civilTimeOf(asOf, zone).date));
  },
  view(matter) {
    const { lists, form } = matter;
    const meetings = lists.meetings.map((meeting) => ({ value: meeting.id, text: meetingText(meeting) }));
    return { askable: memberOptions(matter), meetings: meetings.length === 0 ? null : options(meetings, form.typed.meeting, 'Select a meeting') };
  },
  read(body) {
    const form = reading({
      meeting: line('meeting', most.subject, 'Select the meeting'),
      text: words('text', most.text, 'Enter what the item is about'),
    })(body);
    const of = given(body, 'member');
    return form.ok ? ok({ at: null, command: { ...form.value, ...(of !== '' && { of }) } }) : form;
  },
});

function meetingText({ title, heldOn, itemPapers }: MeetingWithDays): string {
  return `${title}, ${longDate(heldOn)}${itemPapers === null ? '' : ` (papers by ${longDate(itemPapers.dueOn)})`}`;
}
