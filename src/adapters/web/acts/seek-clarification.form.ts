import { seekClarification } from '../../../application/enquiry/information.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isClear } from './information-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const seekClarificationForm = actForm({
  path: 'clarifications',
  act: 'seek-clarification',
  group: 'information',
  title: 'Ask what exactly is asked for',
  label: 'Ask what exactly is asked for',
  done: 'The councillor is asked, and the days of the law stop until the answer comes',
  verb: seekClarification,
  inputs: tellingInputs,
  fits: isClear,
  read(body, zone) {
    const form = reading({ text: words('text', most.text, 'Enter what you need to know'), told: written(zone) })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  },
});
