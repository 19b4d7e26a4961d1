import { explainBurden } from '../../../application/enquiry/burden.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isDiscussed } from './burden-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const explainBurdenForm = actForm({
  path: 'burden-explanations',
  act: 'explain-burden',
  group: 'discuss',
  title: 'Explain the work to the councillor',
  label: 'Explain it to the councillor',
  done: 'The work is explained to the councillor',
  verb: explainBurden,
  inputs: tellingInputs,
  fits: isDiscussed,
  view: ({ detail }) => ({ isDrafted: detail.forOffice?.draft != null }),
  prefilled: ({ forOffice }) => ({ ...forOffice?.draft }),
  read(body, zone) {
    const form = reading({
      text: words('text', most.text, 'Enter what the councillor is told'),
      narrower: words('narrower', most.reason, 'Enter a narrower question that could be answered sooner'),
      told: written(zone),
    })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  },
});
