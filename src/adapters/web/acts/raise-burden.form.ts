import { raiseBurden } from '../../../application/enquiry/burden.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isDiscussed } from './burden-fits.js';
import { hours } from './hours.js';

export const raiseBurdenForm = actForm({
  path: 'burdens',
  act: 'raise-burden',
  group: 'discuss',
  title: 'Raise the burden of the work',
  label: 'Raise the burden of the work',
  done: 'Raised. The clerk explains it to the councillor; until then the councillor is told nothing of it',
  verb: raiseBurden,
  inputs: {},
  fits: (state) => !isDiscussed(state),
  // What was estimated before is a start.
  prefilled: ({ forOffice }) => (forOffice?.estimatedHours == null ? {} : { hours: String(forOffice.estimatedHours) }),
  read(body) {
    const form = reading({
      hours,
      text: words('text', most.reason, 'Enter what would take the time'),
      reason: words('reason', most.reason, 'Enter why it is more than the office can give at present'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
