import { reopenBurden } from '../../../application/enquiry/burden.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isResolved } from './burden-fits.js';

export const reopenBurdenForm = actForm({
  path: 'burden-reopenings',
  act: 'reopen-burden',
  group: 'discuss',
  title: 'Discuss the work again',
  label: 'Discuss it again',
  done: 'The discussion is open again',
  verb: reopenBurden,
  inputs: {},
  fits: isResolved,
  read(body) {
    const form = reading({ reason: words('reason', most.reason, 'Enter a reason') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
