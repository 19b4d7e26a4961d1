import { answer } from '../../../application/enquiry/answer.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { line, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { options } from './choices.js';
import { asTold, telling, tellingInputs } from './telling.js';

const askFor = 'Select whose matter it is';

export const redirectForm = actForm({
  path: 'redirections',
  act: 'answer',
  group: 'ends',
  title: 'Tell the councillor whose matter it is',
  label: 'It is for another body',
  done: 'Answered: the councillor is told whose matter it is',
  verb: answer,
  inputs: tellingInputs,
  fits: (_, { bodies }) => bodies.length > 0,
  view({ visit, form }) {
    const all = visit.council.bodies.map(({ id, name, reachedAt }) => ({ value: id, text: `${name} (${reachedAt})` }));
    return { bodies: options(all, form.typed.body, 'Select a body') };
  },
  read(body, zone) {
    const form = reading({
      redirectedTo: line('body', most.subject, askFor),
      text: words('text', most.text, 'Enter what the councillor is told'),
      told: telling(zone),
    })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  },
});
