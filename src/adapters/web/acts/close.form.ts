import { close } from '../../../application/enquiry/close.js';
import { closureOutcomes } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { awaitsFee } from './information-fits.js';

export const closeForm = actForm({
  path: 'closures',
  act: 'close',
  group: 'close',
  title: 'Close',
  label: 'Close this enquiry',
  done: 'Closed',
  verb: close,
  inputs: {},
  view: ({ detail }) => ({ isFeeAwaited: awaitsFee(detail.state) }),
  read(body) {
    const form = reading({
      outcome: choice('outcome', closureOutcomes, 'Select why the enquiry is closed'),
      reason: words('reason', most.reason, 'Enter a reason'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
