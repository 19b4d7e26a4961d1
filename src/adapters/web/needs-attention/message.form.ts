import { type MessageDecision } from '../../../application/intake/decide-message.js';
import { ok } from '../../../domain/result.js';
import { foundIn } from '../complaints/found.form.js';
import { type FormBody, type Reader, type Reading, reading } from '../form/reading.js';
import { choice, personNamed, referenceIn, several } from '../form/texts.js';

type Kind = MessageDecision['kind'];

const readers: { readonly [Each in Kind]: Reader<Omit<Extract<MessageDecision, { readonly kind: Each }>, 'kind'>> } = {
  'log-as-new': reading({ members: several('members', 'Select who asked') }),
  'append-to': reading({ reference: referenceIn('reference', 'Enter the reference of the enquiry'), from: personNamed('from', 'Select whose words they are') }),
  complaint: (body) => {
    const form = reading({ by: personNamed('by', 'Select whose it is'), found: foundIn })(body);
    return form.ok ? ok({ by: form.value.by, ...form.value.found }) : form;
  },
  'not-an-enquiry': reading({}),
};

const kinds = Object.keys(readers) as Kind[];

/** What the clerk says that a message is: a form for each kind, with its fields. */
export function messageForm(body: FormBody): Reading<MessageDecision> {
  const kind = choice('kind', kinds, 'Select what it is')(body);
  if (!kind.ok) return kind;
  const form = readers[kind.value](body);
  return form.ok ? ok({ ...form.value, kind: kind.value } as MessageDecision) : form;
}
