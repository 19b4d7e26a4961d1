import { request } from '../../../application/enquiry/request.js';
import { ok } from '../../../domain/result.js';
import { given, reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { memberOptions } from './choices.js';
import { telling, tellingInputs } from './telling.js';

export const requestForm = actForm({
  path: 'requests',
  act: 'request',
  group: 'ask',
  title: 'Ask the councillor something',
  label: 'Ask a question',
  done: 'The councillor is asked',
  verb: request,
  inputs: tellingInputs,
  view: (matter) => ({ askable: memberOptions(matter) }),
  read(body, zone) {
    const form = reading({ text: words('text', most.text, 'Enter what you ask'), told: telling(zone) })(body);
    if (!form.ok) return form;
    const { at, ...means } = form.value.told;
    const of = given(body, 'member');
    return ok({ at, command: { text: form.value.text, ...means, ...(of !== '' && { of }) } });
  },
});
