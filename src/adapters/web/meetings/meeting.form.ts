import { type Refusal } from '../../../application/refusal.js';
import { type Meeting } from '../../../domain/meeting/meeting.js';
import { refusalWords } from '../errors/refusal-words.js';
import { day, dayOrNone } from '../form/days.js';
import { type FieldFault, type FormBody, type Reading, reading } from '../form/reading.js';
import { line, most } from '../form/texts.js';

const days = {
  heldOn: day('held', 'The day of the meeting', 'Enter the day of the meeting'),
  papersOn: dayOrNone('papers', 'The day of the papers'),
};

/** A meeting to enter. */
export const meetingForm: (body: FormBody) => Reading<Omit<Meeting, 'id'>> = reading({
  title: line('title', most.subject, 'Enter which meeting it is'),
  ...days,
});

/** Its new days. */
export const moveForm: (body: FormBody) => Reading<Pick<Meeting, 'heldOn' | 'papersOn'>> = reading(days);

const inputs: Readonly<Record<string, string>> = { held: 'held-day', papers: 'papers-day' };

export function meetingFault(refusal: Refusal, zone: string): FieldFault {
  const { field, message } = refusalWords(refusal, zone);
  return { field: field ?? '', input: inputs[field ?? ''] ?? field ?? '', message };
}
