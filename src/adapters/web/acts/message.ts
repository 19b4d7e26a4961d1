import { type Instant } from '../../../domain/calendar/instant.js';
import { type Telling } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { type FormBody, type Reading, reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { asTold, telling, tellingInputs } from './telling.js';

interface Message {
  readonly at: Instant | null;
  readonly command: Telling & { readonly text: string };
}

/** What the forms of an answer and of a contact have in common: a text, and how the councillor is told. */
export function message(missing: string): (body: FormBody, zone: string) => Reading<Message> {
  return (body, zone) => {
    const form = reading({ text: words('text', most.text, missing), told: telling(zone) })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  };
}

export const messageInputs = tellingInputs;
