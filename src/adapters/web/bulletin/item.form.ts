import { type Refusal } from '../../../application/refusal.js';
import { type Concern } from '../../../domain/bulletin/concern.js';
import { linkIn } from '../../../domain/bulletin/link.js';
import { ok } from '../../../domain/result.js';
import { refusalWords } from '../errors/refusal-words.js';
import { dayOrNone } from '../form/days.js';
import { faultAt, type FieldFault, given, type Reader, reading } from '../form/reading.js';
import { line, most, several, words } from '../form/texts.js';
import { concernIn } from './concern-boxes.js';

const askForConcern = 'Select whom it concerns';

const concerns: Reader<readonly Concern[]> = (body) => {
  const chosen = several('concerns', askForConcern)(body);
  if (!chosen.ok) return chosen;
  const read = chosen.value.map(concernIn).filter((concern) => concern !== null);
  return read.length === chosen.value.length ? ok(read) : faultAt('concerns', askForConcern);
};

const link: Reader<string | null> = (body) => {
  const text = given(body, 'link').trim();
  if (text === '') return ok(null);
  const found = linkIn(text);
  return found === null ? faultAt('link', 'Enter an address of the web, such as https://example.org, or leave it empty') : ok(found);
};

/** Information for members. */
export const itemForm = reading({
  title: line('title', most.line, 'Enter what it is about'),
  text: words('text', most.text, 'Enter what councillors need to know'),
  link,
  until: dayOrNone('until', 'The last day on which it is of use'),
  concerns,
});

const fields: Readonly<Record<string, string>> = { chairOf: 'concerns', ward: 'concerns', group: 'concerns' };
const inputs: Readonly<Record<string, string>> = { until: 'until-day' };

export function itemFault(refusal: Refusal, zone: string): FieldFault {
  const { field, message } = refusalWords(refusal, zone);
  const named = fields[field ?? ''] ?? field ?? '';
  return { field: named, input: inputs[named] ?? named, message };
}
