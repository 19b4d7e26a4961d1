import { type Refusal } from '../../../application/refusal.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type MeetingEntered } from '../../../domain/meeting/meeting.js';
import { refusalWords } from '../errors/refusal-words.js';
import { day, dayOrNone } from '../form/days.js';
import { timeOrNone } from '../form/moments.js';
import { type FieldFault, type FormBody, type Reading, reading } from '../form/reading.js';
import { line, most } from '../form/texts.js';

const days = {
  heldOn: day('held', 'The day of the meeting', 'Enter the day of the meeting'),
  startsAt: timeOrNone('held'),
  papersOn: dayOrNone('papers', 'The day of the papers'),
};

/** A meeting to enter. */
export const meetingForm: (body: FormBody) => Reading<MeetingEntered> = reading({
  title: line('title', most.subject, 'Enter which meeting it is'),
  ...days,
});

/** Its new days. */
export const moveForm: (body: FormBody) => Reading<Omit<MeetingEntered, 'title'>> = reading(days);

/** The day on which notice of it was given. */
export const noticeForm: (body: FormBody) => Reading<{ readonly givenOn: CivilDate }> = reading({
  givenOn: day('given', 'The day of the notice', 'Enter the day on which notice was given'),
});

const inputs: Readonly<Record<string, string>> = { held: 'held-day', papers: 'papers-day', given: 'given-day' };

export function meetingFault(refusal: Refusal, zone: string): FieldFault {
  const { field, message } = refusalWords(refusal, zone);
  return { field: field ?? '', input: inputs[field ?? ''] ?? field ?? '', message };
}
