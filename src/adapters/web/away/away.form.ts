import { type Refusal } from '../../../application/refusal.js';
import { refusalWords } from '../errors/refusal-words.js';
import { day } from '../form/days.js';
import { type FieldFault, reading } from '../form/reading.js';
import { personNamed } from '../form/texts.js';

/** Who is away, from when to when, and who stands in. */
export const absenceForm = reading({
  person: personNamed('person', 'Select who is away'),
  from: day('from', 'The first day', 'Enter the first day'),
  until: day('until', 'The last day', 'Enter the last day'),
  deputy: personNamed('deputy', 'Select who stands in'),
});

export const unattendedForm = reading({ until: day('last', 'The last day', 'Enter the last day on which nobody is there') });

const inputs: Readonly<Record<string, string>> = { from: 'from-day', until: 'until-day', last: 'last-day' };

export function awayFault(refusal: Refusal, zone: string): FieldFault {
  const { field, message } = refusalWords(refusal, zone);
  return { field: field ?? '', input: inputs[field ?? ''] ?? field ?? '', message };
}
