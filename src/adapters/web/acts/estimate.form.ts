import { estimate } from '../../../application/enquiry/estimate.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { hours } from './hours.js';

export const estimateForm = actForm({
  path: 'estimates',
  act: 'estimate',
  group: 'discuss',
  title: 'Estimate the work',
  label: 'Estimate the work',
  done: 'The estimate is recorded',
  verb: estimate,
  inputs: {},
  read(body) {
    const form = reading({ hours, text: words('text', most.reason, 'Enter what would take the time') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
